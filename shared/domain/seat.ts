// Seats and credits: who holds one, and the rules for giving and taking it.
import { whyOver, type Benefit, type BenefitRecord, type Seat } from './benefit.ts';
import { answers } from './catalog.ts';
import { emailRefusal, isOneTooMany } from './credit.ts';
import type { FailureOf } from './failure.ts';
import type { UserId } from './ids.ts';
import type { Policy } from './policy.ts';
import { ok, refuse, type Result } from './result.ts';
import { plusDays, type Instant } from './time.ts';
import type { User } from './user.ts';

export type SeatFailure = FailureOf<
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notAssignable'
  | 'userNotFound'
  | 'emailDomainNotAllowed'
  | 'creditAlreadyHeld'
  | 'reassignLimitReached'
  | 'reassignCooldown'
  | 'noSeatAvailable'
>;

/** Somebody who shall have a benefit. */
export interface Candidate {
  readonly userId: UserId;
  /** Absent: the directory does not have them. */
  readonly user?: User;
  /** True when an active credit of another benefit is theirs. */
  readonly hasOtherCredit: boolean;
}

/** When a seat given at `assignedAt` may go to somebody else. */
export const reassignableAt = (seat: Seat, policy: Pick<Policy, 'reassignCooldownDays'>): Instant =>
  plusDays(seat.assignedAt, policy.reassignCooldownDays);

/** Nobody more can be given it, also because the next term has taken its people over. */
export const isFull = ({ quantity, record }: Benefit): boolean =>
  record.carriedTo !== undefined ||
  (quantity.total !== undefined && record.seats.length >= quantity.total);

/** Whether single people are given this benefit. */
export const isAssignable = ({ item }: Pick<Benefit, 'item'>): boolean =>
  !answers(item, 'given', 'nothing');

/** What only a credit asks of the person, and of how often it has moved. */
const creditRefusal = (
  { item, record }: Benefit,
  { userId, hasOtherCredit }: Candidate,
  { email }: User,
  policy: Policy,
): SeatFailure | undefined => {
  if (!answers(item, 'given', 'credit')) return undefined;
  const byEmail = emailRefusal(email, policy);
  if (byEmail !== undefined) return byEmail;
  if (hasOtherCredit) return { kind: 'creditAlreadyHeld' };
  return isOneTooMany(item, record, userId) ? { kind: 'reassignLimitReached' } : undefined;
};

/**
 * Gives a seat or a credit to a person.
 * @returns the record after it, or the same record when the person has it already
 */
export const assignSeat = (
  benefit: Benefit,
  candidate: Candidate,
  by: UserId,
  policy: Policy,
  now: Instant,
): Result<BenefitRecord, SeatFailure> => {
  const { record } = benefit;
  const { userId, user } = candidate;
  const over = whyOver(benefit, now);
  if (over !== undefined) return refuse(over);
  if (!isAssignable(benefit)) return refuse({ kind: 'notAssignable' });
  if (record.seats.some((seat) => seat.userId === userId)) return ok(record);
  if (user === undefined) return refuse({ kind: 'userNotFound' });
  const ofCredit = creditRefusal(benefit, candidate, user, policy);
  if (ofCredit !== undefined) return refuse(ofCredit);
  const cooling = coolingSeat(benefit, userId, policy, now);
  if (cooling !== undefined) return refuse({ kind: 'reassignCooldown', reassignableAt: cooling });
  if (isFull(benefit)) return refuse({ kind: 'noSeatAvailable' });
  const seat: Seat = { userId, assignedAt: now, assignedBy: by };
  return ok({ ...record, seats: [...record.seats, seat] });
};

/**
 * A seat taken from somebody within its cooldown is not free yet for another person.
 * @returns when the first such seat can be given, if no other seat is free
 */
const coolingSeat = (
  { item, record, quantity }: Benefit,
  userId: UserId,
  policy: Policy,
  now: Instant,
): Instant | undefined => {
  if (!answers(item, 'given', 'seat')) return undefined;
  if (policy.reassignCooldownDays === 0 || quantity.total === undefined) return undefined;
  const live = new Set(record.seats.map((seat) => seat.userId));
  // One seat cools for each person, however often they had it.
  const cooling = [...new Map(record.formerSeats.map((seat) => [seat.userId, seat])).values()]
    .filter((seat) => !live.has(seat.userId) && seat.userId !== userId)
    .map((seat) => reassignableAt(seat, policy))
    .filter((at) => now < at)
    .toSorted();
  return record.seats.length + cooling.length >= quantity.total ? cooling[0] : undefined;
};

/** Takes a seat from a person; a person without one changes nothing. */
export const removeSeat = (
  record: BenefitRecord,
  userId: UserId,
  by: UserId,
  now: Instant,
): BenefitRecord => {
  const seat = record.seats.find((held) => held.userId === userId);
  if (seat === undefined) return record;
  return {
    ...record,
    seats: record.seats.filter((held) => held !== seat),
    formerSeats: [...record.formerSeats, { ...seat, removedAt: now, removedBy: by }],
  };
};
