// Renewing a purchase: within its window, for a term that follows the old one, with the people who
// hold seats. Source: pages on renewing offers, 2021 and 2023 (the window opens the day after the
// anniversary and lasts until the benefits' end; a person who has a seat keeps it when the same
// package is renewed).
import { untouched, type BenefitRecord, type FormerSeat, type Seat } from './benefit.ts';
import { quantityFor, type Designation, type Item, type Package } from './catalog.ts';
import type { FailureOf } from './failure.ts';
import { benefitIdOf, type BenefitId, type PurchaseId, type UserId } from './ids.ts';
import type { Policy } from './policy.ts';
import { datesOf, type ActivePurchase, type Purchase } from './purchase.ts';
import { ok, refuse, type Result } from './result.ts';
import type { DefaultTerms } from './terms.ts';
import type { Instant } from './time.ts';

export type RenewalRefusal = FailureOf<'purchaseNotActive' | 'renewalWindowClosed'>;

/**
 * The purchase, if it can be renewed now; the window closes at the benefits' end.
 * @param isContinued another purchase goes on in its place already
 */
export const renewable = (
  purchase: Purchase,
  isContinued: boolean,
  policy: DefaultTerms,
  now: Instant,
): Result<ActivePurchase, RenewalRefusal> => {
  const isExpired = purchase.status === 'ended' && purchase.endedBecause === 'expired';
  if (purchase.status !== 'active' && !isExpired) return refuse({ kind: 'purchaseNotActive' });
  const { renewalOpens, renewalCloses } = datesOf(purchase, policy);
  const isOpen = renewalOpens.at <= now && now < renewalCloses.at;
  if (purchase.status !== 'active' || !isOpen)
    return refuse({
      kind: 'renewalWindowClosed',
      opensAt: renewalOpens.at,
      closesAt: renewalCloses.at,
    });
  return isContinued ? refuse({ kind: 'purchaseNotActive' }) : ok(purchase);
};

/** The first of the terms of which this one is a renewal. */
export const firstOf = ({ id, firstPurchaseId }: Purchase): PurchaseId => firstPurchaseId ?? id;

/**
 * The benefit id in a person's holds. It names the first term, so that a renewal does not change
 * them.
 */
export const holdIdOf = (purchase: Purchase, itemId: string): BenefitId =>
  benefitIdOf(firstOf(purchase), itemId);

/** Whether people keep what they have: only where the same package is renewed. */
export const keepsPeople = (before: Pick<Purchase, 'packageId'>, offered: Pick<Package, 'id'>) =>
  before.packageId === offered.id;

/** When the term of a renewal begins that is paid at `now`. */
export const termStart = (
  { membershipEndsAt }: Pick<ActivePurchase, 'membershipEndsAt'>,
  { renewalBasis }: Pick<Policy, 'renewalBasis'>,
  now: Instant,
): Instant => (renewalBasis === 'previousEnd' ? membershipEndsAt : now);

/**
 * For how many people the next term has room; undefined: without limit.
 * @param next the item in the next package; undefined: it is not offered any more
 */
export const roomIn = (
  next: Item | undefined,
  designations: readonly Designation[],
): number | undefined => (next === undefined ? 0 : quantityFor(next, designations).total);

export interface SplitSeats {
  readonly kept: readonly Seat[];
  /** The seats that do not fit into the next term: the latest ones are dropped first. */
  readonly dropped: readonly Seat[];
}

/** Who keeps their seat where there is room for so many. */
export const splitSeats = (seats: readonly Seat[], room: number | undefined): SplitSeats => ({
  kept: seats.slice(0, room),
  dropped: room === undefined ? [] : seats.slice(room),
});

export interface Carried extends SplitSeats {
  /** The record of the old term, whose people have been taken over. */
  readonly from: BenefitRecord;
  /** The record of the new term; absent: no person had the benefit. */
  readonly to?: BenefitRecord;
}

/**
 * Takes the people of a benefit over into the next term.
 * @param room the number of seats in the next term; undefined: without limit
 */
export const carriedOver = (
  before: BenefitRecord,
  benefitId: BenefitId,
  room: number | undefined,
  by: UserId,
  now: Instant,
): Carried => {
  const { kept, dropped } = splitSeats(before.seats, room);
  const former = before.seats.map((seat): FormerSeat => ({
    ...seat,
    removedAt: now,
    removedBy: by,
    ...(dropped.includes(seat) && { dropped: true }),
  }));
  const seats = kept.map((seat): Seat => ({ ...seat, carriedOver: true }));
  return {
    from: {
      ...before,
      seats: [],
      formerSeats: [...before.formerSeats, ...former],
      carriedTo: benefitId,
    },
    ...(kept.length > 0 && { to: { ...untouched(benefitId), seats } }),
    kept,
    dropped,
  };
};
