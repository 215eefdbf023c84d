// The usage-based cloud credit: one person holds it, and the number of reassignments is limited.
// Source: Azure benefits page, 2023 (five reassignments of a monthly credit, none of a yearly one;
// one credit a person; no free-mail addresses).
import type { BenefitRecord } from './benefit.ts';
import type { UsageBasedItem } from './catalog.ts';
import { isConsumerMail } from './consumer-mail.ts';
import type { FailureOf } from './failure.ts';
import type { UserId } from './ids.ts';
import type { Policy } from './policy.ts';

/** All holders, in the order in which they had it; of those in pages only the last one. */
const holdersOf = ({ formerSeats, seats, earlier }: BenefitRecord): readonly UserId[] => {
  const holders = [...formerSeats, ...seats].map(({ userId }) => userId);
  return earlier === undefined ? holders : [earlier.last, ...holders];
};

/**
 * How often it went from one person to another; giving it back to the same person does not count.
 */
export const changesAmong = (holders: readonly UserId[]): number =>
  holders.filter((userId, at) => at > 0 && holders[at - 1] !== userId).length;

const changesOf = ({ earlier }: BenefitRecord, holders: readonly UserId[]): number =>
  (earlier?.changes ?? 0) + changesAmong(holders);

/** How often it may still be reassigned to another person. */
export const reassignmentsLeft = (
  { reassignments }: Pick<UsageBasedItem, 'reassignments'>,
  record: BenefitRecord,
): number => Math.max(0, reassignments - changesOf(record, holdersOf(record)));

/** Whether assigning it to this person would exceed the limit. */
export const isOneTooMany = (
  { reassignments }: Pick<UsageBasedItem, 'reassignments'>,
  record: BenefitRecord,
  userId: UserId,
): boolean => changesOf(record, [...holdersOf(record), userId]) > reassignments;

/** A credit needs a company address; consumer mail is refused. */
export const emailRefusal = (
  email: string,
  policy: Pick<Policy, 'freeMailDomains' | 'companyMailDomains'>,
): FailureOf<'emailDomainNotAllowed'> | undefined =>
  isConsumerMail(email, policy) ? { kind: 'emailDomainNotAllowed' } : undefined;
