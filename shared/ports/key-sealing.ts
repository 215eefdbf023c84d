// Port: encryption of licence keys at rest. Each import has its own data key, which is wrapped by
// the key-encryption key; that key never leaves the place where it is kept.
import type { Sealed } from '../domain/key.ts';

export interface KeySealing {
  /**
   * @param texts each with the owner that it is bound to: it can be opened for that owner only
   * @returns the sealed texts in the same order
   */
  seal(texts: readonly { readonly text: string; readonly owner: string }[]): Promise<Sealed[]>;
  /**
   * @throws when the text was tampered with or belongs to another owner; StoreUnavailable when the
   * key-encryption key cannot be reached
   */
  open(sealed: Sealed, owner: string): Promise<string>;
}

/** Wraps data keys with the key-encryption key: in Key Vault on Azure, in a file otherwise. */
export interface KeyWrapping {
  wrap(dataKey: Uint8Array): Promise<{ readonly wrapped: Uint8Array; readonly wrappedBy: string }>;
  unwrap(wrapped: Uint8Array, wrappedBy: string): Promise<Uint8Array>;
}
