// Port: randomness and digests, so that the core can make ids without knowing a crypto library.

export interface Identifiers {
  /** @param length bytes */
  random(length: number): Uint8Array;
  /** SHA-256 over the parts; two different lists of parts never have the same input. */
  digest(...parts: readonly string[]): Uint8Array;
  /** HMAC-SHA-256, with a separate key for each purpose. */
  sign(
    purpose:
      | 'access-id'
      | 'contract-id'
      | 'email-claim'
      | 'key'
      | 'link'
      | 'mailbox'
      | 'unsubscribe',
    ...parts: readonly string[]
  ): Uint8Array;
}
