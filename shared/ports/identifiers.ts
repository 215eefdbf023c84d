// Port: randomness and digests, so that ids can be made without the core knowing a crypto library.

export interface Identifiers {
  /** @param length bytes */
  random(length: number): Uint8Array;
  /** SHA-256 over the parts, unambiguous about where one ends. */
  digest(...parts: readonly string[]): Uint8Array;
  /** HMAC-SHA-256 with a key of its own for each purpose. */
  sign(
    purpose: 'access-id' | 'contract-id' | 'email-claim' | 'key' | 'link',
    ...parts: readonly string[]
  ): Uint8Array;
}
