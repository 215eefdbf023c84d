// How delivery reports of the provider change a mail. Reports arrive in any order and any number;
// the result depends only on the set of reports. Pure.
import { ledgerOf, type BouncedMail, type Mail } from './mail.ts';
import type { Instant } from './time.ts';

/**
 * The statuses that a mail can have after the provider accepted it; an adapter translates the
 * provider's words.
 */
export const deliveryStatuses = [
  'delivered',
  /** Expanded to the members of a distribution list. */
  'passedOn',
  'bounced',
  /** The provider's suppression list contains the address. */
  'suppressed',
  'filteredAsSpam',
  'quarantined',
  'notDelivered',
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface DeliveryReport {
  /** The operation id of the send at the mail provider. */
  readonly operationId: string;
  readonly status: DeliveryStatus;
  /** When the provider attempted delivery. */
  readonly at: Instant;
}

/**
 * When a mail has several reasons for not being delivered, it keeps the one that is first in this
 * list.
 */
export const undeliverable = [
  'bounced',
  'suppressed',
  'filteredAsSpam',
  'quarantined',
  'notDelivered',
] as const satisfies readonly DeliveryStatus[];

const failures: readonly DeliveryStatus[] = undeliverable;

type SentMail = Exclude<Mail, { readonly status: 'planned' | 'voided' }> & {
  readonly operationId: string;
};

/** Whether the report is about the latest send of the mail. */
export const isAbout = (mail: Mail, { operationId }: DeliveryReport): mail is SentMail =>
  'operationId' in mail && mail.operationId === operationId;

const bounced = (mail: SentMail, acceptedAt: Instant, status: DeliveryStatus): BouncedMail => ({
  ...ledgerOf(mail),
  status: 'bounced',
  operationId: mail.operationId,
  acceptedAt,
  error: status,
});

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

/**
 * The mail after a report. A report proves that the provider accepted the mail; delivered outranks
 * accepted, and bounced is final.
 * @returns the mail itself when the report adds nothing
 */
export const reported = (mail: SentMail, { status, at }: DeliveryReport, now: Instant): Mail => {
  const { operationId } = mail;
  const acceptedAt = 'acceptedAt' in mail ? mail.acceptedAt : now;
  if (mail.status === 'bounced') {
    const stronger = failures.indexOf(status) < failures.findIndex((each) => each === mail.error);
    return failures.includes(status) && stronger ? bounced(mail, acceptedAt, status) : mail;
  }
  if (failures.includes(status)) return bounced(mail, acceptedAt, status);
  if (status === 'delivered') {
    const deliveredAt = mail.status === 'delivered' ? earlier(mail.deliveredAt, at) : at;
    if (mail.status === 'delivered' && mail.deliveredAt === deliveredAt) return mail;
    return { ...ledgerOf(mail), status: 'delivered', operationId, acceptedAt, deliveredAt };
  }
  // The report is what a look-up would have waited for.
  const isNews = mail.status !== 'delivered' && (mail.status !== 'accepted' || mail.nextActionAt);
  return isNews ? { ...ledgerOf(mail), status: 'accepted', operationId, acceptedAt } : mail;
};
