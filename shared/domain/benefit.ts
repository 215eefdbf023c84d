// A benefit: computed from the catalogue, its purchase, what happened to it, and now.
// Nothing is stored for it until something happens to it.
import { activationStatusAt, type Activation } from './activation.ts';
import { quantityFor, type Item, type Quantity } from './catalog.ts';
import { benefitIdOf, type BenefitId, type UserId } from './ids.ts';
import { statusAt, type PaidPurchase } from './purchase.ts';
import { earliest, type Instant } from './time.ts';

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

/** What happened to a benefit. */
export interface BenefitRecord {
  readonly id: BenefitId;
  readonly seats: readonly Seat[];
  readonly formerSeats: readonly FormerSeat[];
  /** Incidents or hours of technical help that were asked for; absent: none. */
  readonly spent?: number;
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

/** The instant from which the benefit cannot be used any more. */
export const usableUntil = ({ purchase, activation }: Benefit): Instant => {
  const own = activation?.status === 'active' ? activation.expiresAt : undefined;
  return earliest(purchase.benefitsEndAt, own) ?? purchase.benefitsEndAt;
};

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

/** The status that holds at `now`. A benefit of a purchase out of force is over, whatever it holds. */
export const benefitStatusAt = (benefit: Benefit, now: Instant): BenefitStatus => {
  const { purchase, activation, record } = benefit;
  const purchased = statusAt(purchase, now);
  if (purchased === 'cancelled') return 'revoked';
  if (purchased === 'ended')
    return purchase.status === 'ended' && purchase.endedBecause === 'upgraded'
      ? 'revoked'
      : 'expired';
  if (activation !== undefined) {
    const status = activationStatus(benefit, activation, now);
    return status === 'active' && isSpent(benefit) ? 'exhausted' : status;
  }
  return record.seats.length > 0 ? 'inUse' : 'available';
};

/** How much of the quantity is used. */
export const usedOf = ({ item, record }: Benefit): number =>
  item.category === 'technical' ? (record.spent ?? 0) : record.seats.length;

/** Technical help of which nothing is left. */
const isSpent = (benefit: Benefit): boolean =>
  benefit.item.category === 'technical' &&
  benefit.quantity.total !== undefined &&
  usedOf(benefit) >= benefit.quantity.total;
