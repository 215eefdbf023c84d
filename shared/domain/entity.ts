// The entities in a partner's partition, by kind. They form one union, so that one mechanism writes
// all of them.
import type { Activation } from './activation.ts';
import type { BenefitRecord } from './benefit.ts';
import type { Failing } from './failing.ts';
import type { FormerSeats } from './former-seats.ts';
import type { Mail } from './mail.ts';
import type { Mailbox } from './mailbox.ts';
import type { UserId } from './ids.ts';
import { contactKey, type MarketingContact } from './marketing-contact.ts';
import type { Partner } from './partner.ts';
import type { Purchase } from './purchase.ts';
import type { ServiceRequest } from './service-request.ts';
import type { Instant } from './time.ts';
import type { UnappliedPayment } from './unapplied-payment.ts';
import type { User } from './user.ts';

/**
 * A document that enforces a rule over a set: two concurrent commands would both have to write it.
 * It names the holder.
 */
export interface Claim {
  /** `{kind}:{value}` */
  readonly id: string;
  readonly holder: string;
}

/**
 * A person has left, and the mail ledger still contains their addresses. A sweep deletes this
 * document once they are removed.
 */
export interface Erasure {
  /**
   * The id of the command that deleted the person: a second departure of the same person is another
   * case.
   */
  readonly id: string;
  readonly email: string;
  /** The person's ids: that of the directory, and those that were merged into it. */
  readonly userIds?: readonly UserId[];
  /** Mails that were planned later concern somebody who came after. */
  readonly leftAt?: Instant;
  /** When a sweep must process it. */
  readonly nextActionAt: Instant;
  /** Absent when the last sweep dealt with it. */
  readonly failing?: Failing;
}

export interface Entities {
  readonly partner: Partner;
  readonly user: User;
  readonly purchase: Purchase;
  readonly benefit: BenefitRecord;
  /** A page of a benefit's history; it never changes. */
  readonly 'former-seats': FormerSeats;
  /** The current attempt, by benefit id. */
  readonly activation: Activation;
  /** An earlier attempt, by activation id. */
  readonly 'past-activation': Activation;
  readonly 'marketing-contact': MarketingContact;
  readonly request: ServiceRequest;
  readonly 'unapplied-payment': UnappliedPayment;
  readonly mail: Mail;
  /** What is known of a reader of mail, by a keyed digest. */
  readonly mailbox: Mailbox;
  readonly claim: Claim;
  readonly erasure: Erasure;
}

export type Kind = keyof Entities;

/**
 * The kinds whose every revision is named by an audit entry. The other kinds are their own history
 * or have none.
 */
export const auditedKinds: ReadonlySet<Kind> = new Set([
  'partner',
  'user',
  'purchase',
  'benefit',
  'activation',
  'past-activation',
  'marketing-contact',
  'request',
  'unapplied-payment',
]);

/** The id of an entity within its kind. */
export const keyOf = <K extends Kind>(kind: K, entity: Entities[K]): string => {
  if (kind === 'partner') return 'partner';
  if (kind === contactKey) return contactKey;
  if (kind === 'activation') return (entity as Activation).benefitId;
  return (entity as Exclude<Entities[Kind], Partner | MarketingContact>).id;
};
