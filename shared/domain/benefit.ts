// A benefit, computed from the catalogue, its purchase, its record and the time. A benefit has no
// record until something happens to it.
import { activationStatusAt, type Activation } from './activation.ts';
import { answers, quantityFor, type Item, type Quantity } from './catalog.ts';
import { benefitIdOf, splitBenefitId, type BenefitId, type UserId } from './ids.ts';
import { isRevoked, statusAt, type PaidPurchase, type Purchase } from './purchase.ts';
import type { FailureOf } from './failure.ts';
import { among, isThere } from './succession.ts';
import { earliest, latest, plusDays, type Instant } from './time.ts';

/** A seat or credit that a person holds. */
export interface Seat {
  readonly userId: UserId;
  readonly assignedAt: Instant;
  readonly assignedBy: UserId;
  /** They have it from the term before: it was not given to them in this one. */
  readonly carriedOver?: true;
}

/** A seat that a person used to hold. */
export interface FormerSeat extends Seat {
  readonly removedAt: Instant;
  readonly removedBy: UserId;
  /** A renewal had no room for them. */
  readonly dropped?: true;
}

/** A key that was given out: the claim in its pool, the time, and the person who got it. */
export interface GivenKey {
  readonly claimId: string;
  readonly at: Instant;
  readonly by: UserId;
}

/** The record of what happened to a benefit. */
export interface BenefitRecord {
  readonly id: BenefitId;
  readonly seats: readonly Seat[];
  /** The latest that were held once; of a record from before there were pages, all. */
  readonly formerSeats: readonly FormerSeat[];
  /**
   * What is in pages: how many these are, how often the benefit changed hands, to whom it was given
   * last (absent: to nobody in this term).
   */
  readonly earlier?: { readonly pages: number; readonly changes: number; readonly last?: UserId };
  /** The incidents or hours of technical help that were requested; absent: none. */
  readonly spent?: number;
  /** The first key of the benefit. */
  readonly revealed?: GivenKey;
  /** The key that replaced the first one. */
  readonly replacement?: GivenKey;
  /** The latest claims that were released before a key was revealed; they are never used again. */
  readonly released?: readonly string[];
  /** When the token was redeemed according to the partner, and the person who reported it. */
  readonly redeemed?: { readonly at: Instant; readonly by: UserId };
  /** The same of the first key, once it was replaced: its service gives the new key its time. */
  readonly redeemedBefore?: { readonly at: Instant; readonly by: UserId };
  /**
   * The number of the last attempt to activate it. Each attempt writes the record, so that an
   * activation and a cancellation of the benefit conflict on one document and cannot both succeed.
   */
  readonly attempt?: number;
  /**
   * The benefit of the next term that took over its seats; while that term is there, this one cannot
   * be given to people.
   */
  readonly carriedTo?: BenefitId;
  /** When the benefit was cancelled by itself, which is final. */
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
  /** The purchases that were made to follow its own; read where the record names one of them. */
  readonly followers: readonly Purchase[];
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

/** Puts a benefit together from its parts. */
export const benefitOf = (
  item: Item,
  purchase: PaidPurchase,
  record: BenefitRecord | undefined,
  activation: Activation | undefined,
  followers: readonly Purchase[] = [],
): Benefit => {
  const id = benefitIdOf(purchase.id, item.id);
  return {
    id,
    item,
    purchase,
    quantity: quantityFor(item, purchase.designations),
    record: record ?? untouched(id),
    ...(activation === undefined ? {} : { activation }),
    followers,
  };
};

/**
 * Whether they have had this seat since the term before. Seats from before that was kept tell it by
 * their date.
 */
export const isCarriedOver = (
  { carriedOver, assignedAt }: Pick<Seat, 'carriedOver' | 'assignedAt'>,
  { purchasedAt }: Pick<PaidPurchase, 'purchasedAt'>,
): boolean => carriedOver === true || assignedAt < purchasedAt;

/** Whether the people of this benefit have gone over to a next term that is there. */
export const isTakenOver = ({ record, followers }: Benefit, now: Instant): boolean => {
  const next = record.carriedTo && splitBenefitId(record.carriedTo);
  return next !== undefined && isThere(next.purchaseId, among(followers), now);
};

/** When the service of a redeemed token ends. That is its own end, not the membership's. */
export const redeemedUntil = ({ item, record }: Benefit): Instant | undefined =>
  answers(item, 'redeemed', true) && record.redeemed !== undefined
    ? plusDays(record.redeemed.at, item.redeemedDays)
    : undefined;

/**
 * Until when the key that replaced a redeemed one is shown and redeemed: as long as the service of
 * the first one would have run, and as long as the benefits.
 */
const replacedUntil = ({ item, record, purchase }: Benefit): Instant | undefined =>
  answers(item, 'redeemed', true) && record.redeemedBefore !== undefined
    ? latest(plusDays(record.redeemedBefore.at, item.redeemedDays), purchase.benefitsEndAt)
    : undefined;

/**
 * When the service of a token ends, or the time in which the key that replaced it is redeemed;
 * undefined: nothing was redeemed, so the benefits' end ends it.
 */
export const ownEnd = (benefit: Benefit): Instant | undefined =>
  redeemedUntil(benefit) ?? replacedUntil(benefit);

/** The instant from which the benefit cannot be used any more. */
export const usableUntil = (benefit: Benefit): Instant => {
  const { purchase, activation, record } = benefit;
  if (record.revoked !== undefined) return record.revoked.at;
  const redeemed = ownEnd(benefit);
  if (redeemed !== undefined) return redeemed;
  const own = activation?.status === 'active' ? activation.expiresAt : undefined;
  return earliest(purchase.benefitsEndAt, own) ?? purchase.benefitsEndAt;
};

type Over = FailureOf<'purchaseNotActive' | 'benefitExpired'>;

/**
 * The reason why the benefit cannot be used any more, if there is one. A sweep does not change the
 * answer.
 */
export const whyOver = (
  benefit: Benefit,
  now: Instant,
  until: Instant = usableUntil(benefit),
): Over | undefined => {
  if (isRevoked(benefit.purchase)) return { kind: 'purchaseNotActive' };
  return now >= until ? { kind: 'benefitExpired' } : undefined;
};

/**
 * The same for a benefit that can be activated again after its own end: the end of all benefits
 * decides.
 */
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

/** The status at `now`, whatever is stored and whichever sweeps have run. */
export const benefitStatusAt = (benefit: Benefit, now: Instant): BenefitStatus => {
  const { purchase, activation, record } = benefit;
  if (isRevoked(purchase) || record.revoked !== undefined) return 'revoked';
  const redeemed = redeemedUntil(benefit);
  if (redeemed !== undefined) return now < redeemed ? 'active' : 'expired';
  if (record.redeemedBefore !== undefined) return now < usableUntil(benefit) ? 'inUse' : 'expired';
  if (statusAt(purchase, now) === 'ended') return 'expired';
  if (activation !== undefined) {
    const status = activationStatus(benefit, activation, now);
    return status === 'active' && isSpent(benefit) ? 'exhausted' : status;
  }
  return record.seats.length > 0 || record.revealed !== undefined ? 'inUse' : 'available';
};

/** How much of the quantity is used; a key uses all of it. */
export const usedOf = ({ item, record, quantity }: Benefit): number => {
  if (answers(item, 'requests', true)) return record.spent ?? 0;
  if (record.revealed !== undefined) return quantity.total ?? 1;
  return record.seats.length;
};

/** Whether the benefit grants help and none of it is left. */
const isSpent = (benefit: Benefit): boolean =>
  answers(benefit.item, 'requests', true) &&
  benefit.quantity.total !== undefined &&
  usedOf(benefit) >= benefit.quantity.total;
