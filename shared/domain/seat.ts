// Seats and credits: the rules for giving them to people and taking them away.
import { isTakenOver, whyOver, type Benefit, type BenefitRecord, type Seat } from './benefit.ts';
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

/** A person who is about to get a benefit. */
export interface Candidate {
  readonly userId: UserId;
  /** Absent: the person is not in the directory. */
  readonly user?: User;
  /** True when the person holds an active credit of another benefit. */
  readonly hasOtherCredit: boolean;
}

/** When a seat that was given at `assignedAt` may go to another person. */
export const reassignableAt = (seat: Seat, policy: Pick<Policy, 'reassignCooldownDays'>): Instant =>
  plusDays(seat.assignedAt, policy.reassignCooldownDays);

/** Whether it cannot be given to a further person, as far as its number goes. */
const isFull = ({ quantity, record }: Benefit): boolean =>
  quantity.total !== undefined && record.seats.length >= quantity.total;

/** Whether this benefit is given to single people. */
export const isAssignable = ({ item }: Pick<Benefit, 'item'>): boolean =>
  !answers(item, 'given', 'nothing');

/** The rules that only a credit has, about the person and the number of reassignments. */
const creditRefusal = (
  benefit: Benefit,
  candidate: Candidate | undefined,
  policy: Policy,
): SeatFailure | undefined => {
  const { item } = benefit;
  if (!answers(item, 'given', 'credit')) return undefined;
  const byEmail = candidate?.user && emailRefusal(candidate.user.email, policy);
  if (byEmail !== undefined) return byEmail;
  if (candidate?.hasOtherCredit === true) return { kind: 'creditAlreadyHeld' };
  return isOneTooMany(item, benefit, candidate?.userId)
    ? { kind: 'reassignLimitReached' }
    : undefined;
};

const has = ({ record }: Benefit, userId: UserId | undefined): boolean =>
  record.seats.some((seat) => seat.userId === userId);

/**
 * The first rule against giving the benefit to a person; undefined: they can have it, or have it
 * already. The preview and the act ask the same.
 * @param candidate absent: any person who has not had it, about whom nothing else is known
 */
export const seatRefusal = (
  benefit: Benefit,
  candidate: Candidate | undefined,
  policy: Policy,
  now: Instant,
): SeatFailure | undefined => {
  const over = whyOver(benefit, now);
  if (over !== undefined) return over;
  if (!isAssignable(benefit)) return { kind: 'notAssignable' };
  if (has(benefit, candidate?.userId)) return undefined;
  if (candidate !== undefined && candidate.user === undefined) return { kind: 'userNotFound' };
  const ofCredit = creditRefusal(benefit, candidate, policy);
  if (ofCredit !== undefined) return ofCredit;
  const cooling = coolingSeat(benefit, candidate?.userId, policy, now);
  if (cooling !== undefined) return { kind: 'reassignCooldown', reassignableAt: cooling };
  return isFull(benefit) || isTakenOver(benefit, now) ? { kind: 'noSeatAvailable' } : undefined;
};

/**
 * Gives a seat or a credit to a person.
 * @returns the record after it, or the same record when the person already has it
 */
export const assignSeat = (
  benefit: Benefit,
  candidate: Candidate,
  by: UserId,
  policy: Policy,
  now: Instant,
): Result<BenefitRecord, SeatFailure> => {
  const { record } = benefit;
  const { userId } = candidate;
  const refused = seatRefusal(benefit, candidate, policy, now);
  if (refused !== undefined) return refuse(refused);
  if (has(benefit, userId)) return ok(record);
  const seat: Seat = { userId, assignedAt: now, assignedBy: by };
  return ok({ ...record, seats: [...record.seats, seat] });
};

/**
 * A seat that was taken from a person within its cooldown is not free for another person yet.
 * @returns when the first such seat becomes free, if no other seat is free
 */
const coolingSeat = (
  { item, record, quantity }: Benefit,
  userId: UserId | undefined,
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

/** Takes a seat from a person; if the person has none, nothing changes. */
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
