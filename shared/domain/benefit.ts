// A benefit: computed from the catalogue, its purchase, what happened to it, and now.
// Nothing is stored for it until something happens to it.
import { activationStatusAt, type Activation } from './activation.ts';
import { answers, quantityFor, type Item, type Quantity } from './catalog.ts';
import { benefitIdOf, type BenefitId, type UserId } from './ids.ts';
import { isRevoked, statusAt, type PaidPurchase } from './purchase.ts';
import type { FailureOf } from './failure.ts';
import { earliest, plusDays, type Instant } from './time.ts';

/** A seat or credit held by a person. */
export interface Seat {
  readonly userId: UserId;
  readonly assignedAt: Instant;
  readonly assignedBy: UserId;
}

/** A seat that was held once. */
export interface FormerSeat extends Seat {
  readonly removedAt: Instant;
  readonly removedBy: UserId;
}

/** A key that was given out: by which claim in its pool, when, and to whom. */
export interface GivenKey {
  readonly claimId: string;
  readonly at: Instant;
  readonly by: UserId;
}

/** What happened to a benefit. */
export interface BenefitRecord {
  readonly id: BenefitId;
  readonly seats: readonly Seat[];
  /** The latest that were held once; of a record from before there were pages, all. */
  readonly formerSeats: readonly FormerSeat[];
  /** What is in pages: how many these are, how often the benefit changed hands, who had it last. */
  readonly earlier?: { readonly pages: number; readonly changes: number; readonly last: UserId };
  /** Incidents or hours of technical help that were asked for; absent: none. */
  readonly spent?: number;
  /** The key that was given out first. */
  readonly revealed?: GivenKey;
  /** The key that replaced it. */
  readonly replacement?: GivenKey;
  /** Claims that were taken back before anything was revealed: never used again. */
  readonly released?: readonly string[];
  /** When the token was redeemed, as told, and who told. */
  readonly redeemed?: { readonly at: Instant; readonly by: UserId };
  /**
   * The last attempt to activate it. An attempt writes the record, so that asking and cancelling the
   * benefit meet in one document and cannot both win.
   */
  readonly attempt?: number;
  /** The benefit of the next term that took its people over: nobody is given this one any more. */
  readonly carriedTo?: BenefitId;
  /** Cancelled by itself, for good. */
  readonly revoked?: { readonly at: Instant; readonly by: UserId };
}

export const untouched = (id: BenefitId): BenefitRecord => ({ id, seats: [], formerSeats: [] });

export interface Benefit {
  readonly id: BenefitId;
  readonly item: Item;
  readonly purchase: PaidPurchase;
  readonly quantity: Quantity;
  readonly record: BenefitRecord;
  readonly activation?: Activation;
}

export type BenefitStatus =
  | 'available'
  | 'inUse'
  | 'activating'
  | 'attentionNeeded'
  | 'active'
  | 'exhausted'
  | 'expired'
  | 'revoked';

/** Puts a benefit together from what there is. */
export const benefitOf = (
  item: Item,
  purchase: PaidPurchase,
  record: BenefitRecord | undefined,
  activation: Activation | undefined,
): Benefit => {
  const id = benefitIdOf(purchase.id, item.id);
  return {
    id,
    item,
    purchase,
    quantity: quantityFor(item, purchase.designations),
    record: record ?? untouched(id),
    ...(activation === undefined ? {} : { activation }),
  };
};

/** Until when a redeemed token gives its service: its own end, not the membership's. */
export const redeemedUntil = ({ item, record }: Benefit): Instant | undefined =>
  answers(item, 'redeemed', true) && record.redeemed !== undefined
    ? plusDays(record.redeemed.at, item.redeemedDays)
    : undefined;

/** The instant from which the benefit cannot be used any more. */
export const usableUntil = (benefit: Benefit): Instant => {
  const { purchase, activation, record } = benefit;
  if (record.revoked !== undefined) return record.revoked.at;
  const redeemed = redeemedUntil(benefit);
  if (redeemed !== undefined) return redeemed;
  const own = activation?.status === 'active' ? activation.expiresAt : undefined;
  return earliest(purchase.benefitsEndAt, own) ?? purchase.benefitsEndAt;
};

type Over = FailureOf<'purchaseNotActive' | 'benefitExpired'>;

/** Why nothing can be done with a benefit any more, if so. The same before and after a sweep. */
export const whyOver = (
  benefit: Benefit,
  now: Instant,
  until: Instant = usableUntil(benefit),
): Over | undefined => {
  if (isRevoked(benefit.purchase)) return { kind: 'purchaseNotActive' };
  return now >= until ? { kind: 'benefitExpired' } : undefined;
};

/** The same for what may be asked for again after its own end: the end of all benefits counts. */
export const whyAllOver = (benefit: Benefit, now: Instant): Over | undefined =>
  whyOver(benefit, now, benefit.record.revoked?.at ?? benefit.purchase.benefitsEndAt);

const activationStatus = (
  benefit: Benefit,
  activation: Activation,
  now: Instant,
): BenefitStatus => {
  const status = activationStatusAt(activation, benefit.purchase, now);
  switch (status) {
    case 'requested':
    case 'inProgress':
      return 'activating';
    case 'attentionNeeded':
    case 'active':
    case 'expired':
      return status;
    case 'declined':
    case 'cancelled':
      return 'available';
  }
};

/** The status that holds at `now`, whatever has been stored or swept. */
export const benefitStatusAt = (benefit: Benefit, now: Instant): BenefitStatus => {
  const { purchase, activation, record } = benefit;
  if (isRevoked(purchase) || record.revoked !== undefined) return 'revoked';
  const redeemed = redeemedUntil(benefit);
  if (redeemed !== undefined) return now < redeemed ? 'active' : 'expired';
  if (statusAt(purchase, now) === 'ended') return 'expired';
  if (activation !== undefined) {
    const status = activationStatus(benefit, activation, now);
    return status === 'active' && isSpent(benefit) ? 'exhausted' : status;
  }
  return record.seats.length > 0 || record.revealed !== undefined ? 'inUse' : 'available';
};

/** How much of the quantity is used; a key is for all of it. */
export const usedOf = ({ item, record, quantity }: Benefit): number => {
  if (answers(item, 'requests', true)) return record.spent ?? 0;
  if (record.revealed !== undefined) return quantity.total ?? 1;
  return record.seats.length;
};

/** Help of which nothing is left. */
const isSpent = (benefit: Benefit): boolean =>
  answers(benefit.item, 'requests', true) &&
  benefit.quantity.total !== undefined &&
  usedOf(benefit) >= benefit.quantity.total;
