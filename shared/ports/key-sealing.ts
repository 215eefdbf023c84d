// Port: keys at rest. Each batch has a data key of its own, which is wrapped by the key-encryption
// key; that one never leaves where it is kept.
import type { Sealed } from '../domain/key.ts';

export interface KeySealing {
  /**
   * @param texts with what each belongs to: it opens only there
   * @returns in the same order
   */
  seal(texts: readonly { readonly text: string; readonly owner: string }[]): Promise<Sealed[]>;
  /**
   * @throws when it has been tampered with, or belongs to something else; StoreUnavailable when the
   * key-encryption key cannot be reached
   */
  open(sealed: Sealed, owner: string): Promise<string>;
}

/** Where the key-encryption key is kept: Key Vault in Azure, a file otherwise. */
export interface KeyWrapping {
  wrap(dataKey: Uint8Array): Promise<{ readonly wrapped: Uint8Array; readonly wrappedBy: string }>;
  unwrap(wrapped: Uint8Array, wrappedBy: string): Promise<Uint8Array>;
}
