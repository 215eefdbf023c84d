// The ledger entry of one mail to one recipient: planned with the fact that causes it, sent later.
import type { Failing } from './failing.ts';
import type { ActivationId, MailId, PurchaseId } from './ids.ts';
import type { AnyState, Stateless } from './states.ts';
import type { Instant } from './time.ts';

/** What a mail is about, and what must still be true when it leaves. */
export interface MailReason {
  readonly purchaseId?: PurchaseId;
  readonly activationId?: ActivationId;
  /** The statuses of the activation in which the mail makes sense; absent: any. */
  readonly while?: readonly string[];
  /** True for a mail that tells of a purchase's end: it leaves although the purchase is over. */
  readonly afterPurchase?: boolean;
  /** The revision of the marketing contact that it is for. */
  readonly contactRevision?: number;
}

interface Ledger {
  readonly id: MailId;
  readonly template: string;
  /** JSON that the template understands; names and dates, never a body. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly to: string;
  readonly language: string;
  /** `{type}:{id}` of what it is about. */
  readonly entity: string;
  readonly reason: MailReason;
  readonly plannedAt: Instant;
  /** How often a person has had it sent again. */
  readonly resend: number;
  /** POSTs that began. */
  readonly attempts: number;
  /** When the outbox has to dispatch it; absent when nothing is due. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep dealt with it. */
  readonly failing?: Failing;
  /** The trace in which it was planned (W3C traceparent), where there was one. */
  readonly trace?: string;
}

interface Sent {
  /** Names the send at the provider; the same for every POST of one (mail, resend). */
  readonly operationId: string;
}

export type PlannedMail = Ledger & { readonly status: 'planned' };
export type SendingMail = Ledger &
  Sent & {
    readonly status: 'sending';
    readonly post: 1 | 2;
    /** Random: only who reads back its own may POST. */
    readonly sentBy: string;
    readonly sendingAt: Instant;
  };
export type AcceptedMail = Ledger &
  Sent & { readonly status: 'accepted'; readonly acceptedAt: Instant };
/** The provider reported that it reached the recipient's mailbox. */
export type DeliveredMail = Ledger &
  Sent & {
    readonly status: 'delivered';
    readonly acceptedAt: Instant;
    readonly deliveredAt: Instant;
  };
/** The provider reported that it never will; the error is our word for why (`DeliveryStatus`). */
export type BouncedMail = Ledger &
  Sent & { readonly status: 'bounced'; readonly acceptedAt: Instant; readonly error: string };
export type FailedMail = Ledger & { readonly status: 'failed'; readonly error: string };
export type UnknownMail = Ledger & Sent & { readonly status: 'unknown'; readonly error: string };
export type VoidedMail = Ledger & { readonly status: 'voided'; readonly voidedAt: Instant };

export type Mail =
  | PlannedMail
  | SendingMail
  | AcceptedMail
  | DeliveredMail
  | BouncedMail
  | FailedMail
  | UnknownMail
  | VoidedMail;

/**
 * The entry without what belongs to its state. That is left out by name, so that nothing else is lost;
 * a field of a state that is not named here does not compile.
 */
export const ledgerOf = (mail: Mail) => {
  const {
    status: _status,
    operationId: _operationId,
    post: _post,
    sentBy: _sentBy,
    sendingAt: _sendingAt,
    acceptedAt: _acceptedAt,
    deliveredAt: _deliveredAt,
    error: _error,
    voidedAt: _voidedAt,
    nextActionAt: _nextActionAt,
    failing: _failing,
    ...entry
  }: AnyState<Ledger, Mail> = mail;
  return entry satisfies Stateless<Ledger, Mail>;
};
