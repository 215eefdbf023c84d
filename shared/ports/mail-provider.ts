// Port: the provider that sends mail. One call is one POST, never more.

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly language: string;
}

/**
 * `accepted`: the provider has the mail. `refused`: the provider will never accept it. `later`: it
 * was not accepted for now. `unclear`: the provider may have it or not.
 */
export type SendOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'later'; readonly afterSeconds: number }
  | { readonly kind: 'unclear' };

export interface MailProvider {
  /** @param operationId a GUID that identifies this send; a repeat uses the same one */
  send(operationId: string, mail: OutgoingMail): Promise<SendOutcome>;
  /** Whether the provider knows a send; `unclear` when the provider does not answer. */
  lookUp(operationId: string): Promise<'known' | 'unknown' | 'unclear'>;
}
