// The ledger entry of one mail to one recipient. It is planned with the fact that causes it and
// sent later.
import type { Failing } from './failing.ts';
import type { ActivationId, BenefitId, MailId, PurchaseId, UserId } from './ids.ts';
import type { AnyState, Stateless } from './states.ts';
import type { Instant } from './time.ts';

/** Whom a mail is for. The address is read when the mail goes out. */
export type Addressee =
  | { readonly kind: 'user'; readonly userId: UserId }
  /** The company's account. */
  | { readonly kind: 'account' }
  /** Who is the marketing contact then. */
  | { readonly kind: 'contact' }
  | { readonly kind: 'operators' };

/** The subject of a mail, and the conditions that must still hold when it is sent. */
export interface MailReason {
  readonly purchaseId?: PurchaseId;
  readonly activationId?: ActivationId;
  /** The statuses of the activation in which the mail makes sense; absent: any. */
  readonly while?: readonly string[];
  /** True for a mail about the end of a purchase: it is sent although the purchase is over. */
  readonly afterPurchase?: boolean;
  /** The revision of the marketing contact to which it is addressed. */
  readonly contactRevision?: number;
  /** The seat or credit that the addressee got then; the mail makes sense while they have it. */
  readonly seat?: { readonly benefitId: BenefitId; readonly assignedAt: Instant };
  /** True for a mail that a renewal makes pointless. */
  readonly unlessRenewed?: boolean;
}

interface Ledger {
  readonly id: MailId;
  readonly template: string;
  /** JSON that the template understands: names and dates, never a body. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Absent in mails that an earlier release planned; these have their address from the beginning. */
  readonly addressee?: Addressee;
  /** The address to which it went out last. */
  readonly to?: string;
  /** Whose address that was: the person of the directory. */
  readonly person?: UserId;
  readonly language: string;
  /** `{type}:{id}` of the entity that it is about. */
  readonly entity: string;
  readonly reason: MailReason;
  readonly plannedAt: Instant;
  /** Of a mail to operators that tells of several matters: how many. */
  readonly gathered?: number;
  /** Of a mail to operators that was not sent: the mail that told of it. */
  readonly toldIn?: MailId;
  /** How often a person has asked to send it again. */
  readonly resend: number;
  /** Its reader asked for no more reminders of its kind. */
  readonly unsubscribedAt?: Instant;
  /** The number of POSTs that were started. */
  readonly attempts: number;
  /** When the outbox must dispatch it; absent when nothing is due. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep handled it. */
  readonly failing?: Failing;
  /** The trace in which it was planned (W3C traceparent), if there was one. */
  readonly trace?: string;
}

interface Sent {
  /** The id of the send at the provider; all POSTs of one (mail, resend) share it. */
  readonly operationId: string;
}

export type PlannedMail = Ledger & { readonly status: 'planned' };
export type SendingMail = Ledger &
  Sent & {
    readonly status: 'sending';
    readonly to: string;
    readonly post: 1 | 2;
    /** A random mark: only the worker that reads its own mark back may POST. */
    readonly sentBy: string;
    readonly sendingAt: Instant;
  };
/** Instructions have a `nextActionAt`: the provider is asked about them unless a report comes first. */
export type AcceptedMail = Ledger &
  Sent & { readonly status: 'accepted'; readonly acceptedAt: Instant };
/** The provider reported that the mail reached the recipient's mailbox. */
export type DeliveredMail = Ledger &
  Sent & {
    readonly status: 'delivered';
    readonly acceptedAt: Instant;
    readonly deliveredAt: Instant;
  };
/**
 * The provider reported that the mail will not be delivered; the error is our word for the reason
 * (`DeliveryStatus`).
 */
export type BouncedMail = Ledger &
  Sent & { readonly status: 'bounced'; readonly acceptedAt: Instant; readonly error: string };
/** Without an operation it was never posted. */
export type FailedMail = Ledger &
  Partial<Sent> & { readonly status: 'failed'; readonly error: string };
export type UnknownMail = Ledger & Sent & { readonly status: 'unknown'; readonly error: string };
export type VoidedMail = Ledger & {
  readonly status: 'voided';
  readonly voidedAt: Instant;
  /** Absent: its reason is gone. */
  readonly because?: 'recipientGone' | 'unsubscribed';
};

/** The statuses of a mail. */
export const mailStatuses = [
  'planned',
  'sending',
  'accepted',
  'delivered',
  'bounced',
  'failed',
  'unknown',
  'voided',
] as const satisfies readonly Mail['status'][];

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
 * The entry without the fields of its state. They are removed by name, so that no other field is
 * lost; a field of a state that is not named here does not compile.
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
    because: _because,
    nextActionAt: _nextActionAt,
    failing: _failing,
    ...entry
  }: AnyState<Ledger, Mail> = mail;
  return entry satisfies Stateless<Ledger, Mail>;
};

/** The entry before it goes out (again): without the address, which is read then. */
export const unaddressed = (mail: Mail) => {
  const { to, person: _, ...entry } = ledgerOf(mail);
  return entry.addressee === undefined && to !== undefined ? { ...entry, to } : entry;
};

/** The statuses of a mail that its reader does not get, or may not. */
export const undeliveredStatuses = ['bounced', 'failed', 'unknown'] as const;

export const isUndelivered = ({ status }: Pick<Mail, 'status'>): boolean =>
  undeliveredStatuses.some((each) => each === status);
