// Hashes and message authentication codes, by Web Crypto. Knows neither what is hashed nor why.
import type { CryptoKey } from 'jose';

const encode = (text: string) => new TextEncoder().encode(text);

export const sha256 = async (text: string): Promise<Buffer> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', encode(text)));

/** Signs and verifies texts with one secret. */
export interface Seal {
  sign(text: string): Promise<Buffer>;
  /** Takes constant time, so that the time does not reveal where the code differs. */
  verify(text: string, code: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

/** @param secret at least 32 bytes; texts for different purposes must begin differently */
export const hmacSeal = (secret: Uint8Array<ArrayBuffer>): Seal => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  let imported: Promise<CryptoKey> | undefined;
  const key = () =>
    (imported ??= crypto.subtle.importKey('raw', secret, algorithm, false, ['sign', 'verify']));
  return {
    sign: async (text) => Buffer.from(await crypto.subtle.sign('HMAC', await key(), encode(text))),
    verify: async (text, code) => crypto.subtle.verify('HMAC', await key(), code, encode(text)),
  };
};
