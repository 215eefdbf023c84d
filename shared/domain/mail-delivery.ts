// What reports of the provider make of a mail. Reports come in any order and any number; what a mail
// becomes depends only on which there were. Pure.
import { ledgerOf, type BouncedMail, type Mail } from './mail.ts';
import type { Instant } from './time.ts';

/** What can become of a mail once a provider has taken it; an adapter knows the provider's words. */
export const deliveryStatuses = [
  'delivered',
  /** Taken on to the members of a list. */
  'passedOn',
  'bounced',
  /** The provider does not send to that address. */
  'suppressed',
  'filteredAsSpam',
  'quarantined',
  'notDelivered',
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface DeliveryReport {
  /** Names the send, as the mail provider knows it. */
  readonly operationId: string;
  readonly status: DeliveryStatus;
  /** When delivery was attempted. */
  readonly at: Instant;
}

/** Of several reasons why a mail was not delivered the first in this list is kept. */
const failures: readonly DeliveryStatus[] = [
  'bounced',
  'suppressed',
  'filteredAsSpam',
  'quarantined',
  'notDelivered',
];

type SentMail = Extract<Mail, { readonly operationId: string }>;

/** Whether the report is about the latest sending of the mail. */
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
 * The mail after a report: a report proves that the provider had taken it; delivered is more than
 * taken, and not delivered is final.
 * @returns the mail itself when the report says nothing new
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
  return mail.status === 'sending' || mail.status === 'unknown'
    ? { ...ledgerOf(mail), status: 'accepted', operationId, acceptedAt }
    : mail;
};
