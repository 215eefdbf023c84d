// Seats: who holds one, and the rules for giving and taking it.
import { usableUntil, type Benefit, type BenefitRecord, type Seat } from './benefit.ts';
import type { FailureOf } from './failure.ts';
import type { UserId } from './ids.ts';
import type { Policy } from './policy.ts';
import { ok, refuse, type Result } from './result.ts';
import { plusDays, type Instant } from './time.ts';

export type SeatFailure = FailureOf<
  'purchaseNotActive' | 'benefitExpired' | 'notAssignable' | 'reassignCooldown' | 'noSeatAvailable'
>;

/** When a seat given at `assignedAt` may go to somebody else. */
export const reassignableAt = (seat: Seat, policy: Policy): Instant =>
  plusDays(seat.assignedAt, policy.reassignCooldownDays);

/**
 * Gives a seat to a person.
 * @returns the record after it, or the same record when the person has a seat already
 */
export const assignSeat = (
  benefit: Benefit,
  userId: UserId,
  by: UserId,
  policy: Policy,
  now: Instant,
): Result<BenefitRecord, SeatFailure> => {
  const { item, purchase, record, quantity } = benefit;
  if (purchase.status !== 'active') return refuse({ kind: 'purchaseNotActive' });
  if (now >= usableUntil(benefit)) return refuse({ kind: 'benefitExpired' });
  if (item.category !== 'visualStudio') return refuse({ kind: 'notAssignable' });
  if (record.seats.some((seat) => seat.userId === userId)) return ok(record);
  const cooling = coolingSeat(benefit, userId, policy, now);
  if (cooling !== undefined) return refuse({ kind: 'reassignCooldown', reassignableAt: cooling });
  if (quantity.total !== undefined && record.seats.length >= quantity.total)
    return refuse({ kind: 'noSeatAvailable' });
  const seat: Seat = { userId, assignedAt: now, assignedBy: by };
  return ok({ ...record, seats: [...record.seats, seat] });
};

/**
 * A seat taken from somebody within its cooldown is not free yet for another person.
 * @returns when the first such seat can be given, if no other seat is free
 */
const coolingSeat = (
  { record, quantity }: Benefit,
  userId: UserId,
  policy: Policy,
  now: Instant,
): Instant | undefined => {
  if (policy.reassignCooldownDays === 0 || quantity.total === undefined) return undefined;
  const live = new Set(record.seats.map((seat) => seat.userId));
  const cooling = record.formerSeats
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
