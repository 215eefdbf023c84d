// The usage-based cloud credit: one person holds it, and the number of reassignments is limited.
// Source: Azure benefits page, 2023 (five reassignments of a monthly credit, none of a yearly one;
// one credit a person; no free-mail addresses).
import { isCarriedOver, type Benefit } from './benefit.ts';
import type { UsageBasedItem } from './catalog.ts';
import { isConsumerMail } from './consumer-mail.ts';
import type { FailureOf } from './failure.ts';
import type { UserId } from './ids.ts';
import type { Policy } from './policy.ts';

/** What tells the term in which it was given. */
type OfTerm = Pick<Benefit, 'record' | 'purchase'>;

/**
 * All to whom it was given in this term, in that order; of those in pages only the last one. Whoever
 * was taken over with the renewal is not among them: the count begins anew with a term.
 */
const holdersOf = ({ record, purchase }: OfTerm): readonly UserId[] => {
  const { formerSeats, seats, earlier } = record;
  const holders = [...formerSeats, ...seats]
    .filter((seat) => !isCarriedOver(seat, purchase))
    .map(({ userId }) => userId);
  return earlier?.last === undefined ? holders : [earlier.last, ...holders];
};

/**
 * How often it went from one person to another; giving it back to the same person does not count.
 */
export const changesAmong = (holders: readonly UserId[]): number =>
  holders.filter((userId, at) => at > 0 && holders[at - 1] !== userId).length;

const changesOf = ({ record: { earlier } }: OfTerm, holders: readonly UserId[]): number =>
  (earlier?.changes ?? 0) + changesAmong(holders);

/** How often it may still be reassigned to another person. */
export const reassignmentsLeft = (
  { reassignments }: Pick<UsageBasedItem, 'reassignments'>,
  benefit: OfTerm,
): number => Math.max(0, reassignments - changesOf(benefit, holdersOf(benefit)));

/**
 * Whether assigning it to this person would exceed the limit.
 * @param userId absent: somebody who has never had it
 */
export const isOneTooMany = (
  { reassignments }: Pick<UsageBasedItem, 'reassignments'>,
  benefit: OfTerm,
  userId: UserId | undefined,
): boolean => {
  const holders = holdersOf(benefit);
  // One more change for somebody who never had it, unless nobody has had it yet.
  const changes =
    userId === undefined
      ? changesOf(benefit, holders) + Math.min(1, holders.length)
      : changesOf(benefit, [...holders, userId]);
  return changes > reassignments;
};

/** A credit needs a company address; consumer mail is refused. */
export const emailRefusal = (
  email: string,
  policy: Pick<Policy, 'freeMailDomains' | 'companyMailDomains'>,
): FailureOf<'emailDomainNotAllowed'> | undefined =>
  isConsumerMail(email, policy) ? { kind: 'emailDomainNotAllowed' } : undefined;
