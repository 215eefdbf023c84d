// What is left when a user was added under a wrong object id and is merged into the right one. Pure.
import type { BenefitRecord } from './benefit.ts';
import type { UserId } from './ids.ts';
import { removeSeat } from './seat.ts';
import type { Instant } from './time.ts';
import type { User } from './user.ts';

/** Whether the record names the person as a holder, now or once. */
export const namesHolder = (
  { seats, formerSeats, earlier }: BenefitRecord,
  userId: UserId,
): boolean =>
  earlier?.last === userId || [...seats, ...formerSeats].some((seat) => seat.userId === userId);

/**
 * The record with the seats of the wrong id under the right one: it is the same person, so nothing is reassigned. Of
 * two seats of one benefit the wrong one is taken away.
 */
export const withHolderRenamed = (
  record: BenefitRecord,
  from: UserId,
  into: UserId,
  by: UserId,
  now: Instant,
): BenefitRecord => {
  const isDouble = record.seats.some(({ userId }) => userId === into);
  const { seats, formerSeats, earlier, ...rest } = isDouble
    ? removeSeat(record, from, by, now)
    : record;
  const renamed = <Named extends { readonly userId: UserId }>(seat: Named): Named =>
    seat.userId === from ? { ...seat, userId: into } : seat;
  return {
    ...rest,
    seats: seats.map((seat) => renamed(seat)),
    formerSeats: formerSeats.map((seat) => renamed(seat)),
    ...(earlier && { earlier: earlier.last === from ? { ...earlier, last: into } : earlier }),
  };
};

const both = <Id extends string>(one: readonly Id[], other: readonly Id[]): readonly Id[] =>
  [...new Set([...one, ...other])].toSorted();

/**
 * The right user. One who is in the directory already keeps address and name; one who is not gets those of the wrong
 * one. Roles are given on their own.
 */
export const mergedUser = (from: User, into: User | undefined, id: UserId): User => {
  const { roles: _theirs, ...person } = from;
  const base: User = into ?? { ...person, id };
  const language = base.preferredLanguage ?? from.preferredLanguage;
  return {
    ...base,
    ...(language !== undefined && { preferredLanguage: language }),
    holds: both(base.holds, from.holds),
    formerIds: both(base.formerIds ?? [], [...(from.formerIds ?? []), from.id]).filter(
      (former) => former !== id,
    ),
    ...(from.isContact === true && { isContact: true }),
  };
};
