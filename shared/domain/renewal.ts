// Renewing a purchase: within its window, for a term that follows the old one, with the people who
// hold seats. Source: pages on renewing offers, 2021 and 2023 (the window opens the day after the
// anniversary and lasts until the benefits' end; a person who has a seat keeps it when the same
// package is renewed).
import { untouched, type BenefitRecord, type Seat } from './benefit.ts';
import type { FailureOf } from './failure.ts';
import { benefitIdOf, type BenefitId, type PurchaseId, type UserId } from './ids.ts';
import { datesOf, type ActivePurchase, type Purchase } from './purchase.ts';
import { ok, refuse, type Result } from './result.ts';
import type { DefaultTerms } from './terms.ts';
import type { Instant } from './time.ts';

export type RenewalRefusal = FailureOf<'purchaseNotActive' | 'renewalWindowClosed'>;

/** The purchase, if it can be renewed now; the window closes at the benefits' end. */
export const renewable = (
  purchase: Purchase,
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
  return purchase.renewedBy === undefined ? ok(purchase) : refuse({ kind: 'purchaseNotActive' });
};

/** The first of the terms of which this one is a renewal. */
export const firstOf = ({ id, firstPurchaseId }: Purchase): PurchaseId => firstPurchaseId ?? id;

/**
 * The benefit id in a person's holds. It names the first term, so that a renewal does not change
 * them.
 */
export const holdIdOf = (purchase: Purchase, itemId: string): BenefitId =>
  benefitIdOf(firstOf(purchase), itemId);

export interface Carried {
  /** The record of the old term, whose people have been taken over. */
  readonly from: BenefitRecord;
  /** The record of the new term; absent: no person had the benefit. */
  readonly to?: BenefitRecord;
  readonly kept: readonly Seat[];
  /** The seats that do not fit into the new term: the latest ones are dropped first. */
  readonly dropped: readonly Seat[];
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
  const kept = before.seats.slice(0, room);
  const former = before.seats.map((seat) => ({ ...seat, removedAt: now, removedBy: by }));
  return {
    from: {
      ...before,
      seats: [],
      formerSeats: [...before.formerSeats, ...former],
      carriedTo: benefitId,
    },
    ...(kept.length > 0 && { to: { ...untouched(benefitId), seats: kept } }),
    kept,
    dropped: before.seats.slice(kept.length),
  };
};
