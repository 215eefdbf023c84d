// Randomness and digests from the runtime, behind the port Identifiers.
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Identifiers } from '../../ports/identifiers.ts';

/** Each part is preceded by its length, so that two different lists never give the same text. */
const framed = (parts: readonly string[]): string =>
  parts.map((part) => `${part.length}:${part}`).join('');

/**
 * @param hmacKey at least 32 bytes; each purpose gets a key derived from it
 * @param random a source of random bytes; simulations replace it
 */
export const createIdentifiers = (
  hmacKey: Uint8Array,
  random: (length: number) => Uint8Array = randomBytes,
): Identifiers => ({
  random,
  digest: (...parts) => createHash('sha256').update(framed(parts)).digest(),
  sign: (purpose, ...parts) => {
    const key = new Uint8Array(hkdfSync('sha256', hmacKey, '', purpose, 32));
    return createHmac('sha256', key).update(framed(parts)).digest();
  },
});
