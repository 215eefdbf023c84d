// Randomness and digests from the runtime, behind the port Identifiers.
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Identifiers } from '../../ports/identifiers.ts';

/** Length first, so that no two lists of parts become the same text. */
const framed = (parts: readonly string[]): string =>
  parts.map((part) => `${part.length}:${part}`).join('');

/**
 * @param hmacKey at least 32 bytes; each purpose gets a key derived from it
 * @param random a source of bytes, replaced in simulations
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
