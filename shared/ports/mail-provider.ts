// Port: the provider that sends mail. One call is one POST, never more. The provider reports the
// fate of a mail later, in events.
import type { DeliveryReport } from '../domain/mail-delivery.ts';
import type { LookUp } from '../domain/mail-look-up.ts';
import type { Result } from '../domain/result.ts';

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly language: string;
  /** Where one POST ends the reminders of its kind; a GET there changes nothing. */
  readonly unsubscribe?: string;
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
  /** What became of a send; sends nothing. */
  lookUp(operationId: string): Promise<LookUp>;
}

/**
 * Reads an event of the provider.
 * @returns the report in our words; or the places in the event that are not as expected, without
 * the values there, which may be addresses
 */
export type ReadDeliveryReport = (event: unknown) => Result<DeliveryReport, readonly string[]>;
