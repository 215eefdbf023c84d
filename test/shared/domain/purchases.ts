// Purchases and benefits for tables of decisions: what a case does not say is as in an ordinary one.
import { benefitOf, type Benefit, type BenefitRecord } from '../../../shared/domain/benefit.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import { purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import {
  termFrom,
  type ActivePurchase,
  type CancelledPurchase,
  type EndedPurchase,
  type LapsedPurchase,
  type PaidPurchase,
  type PendingPurchase,
} from '../../../shared/domain/purchase.ts';
import { termsOf, type Terms } from '../../../shared/domain/terms.ts';
import { parseInstant, plusDays, plusSeconds, type Instant } from '../../../shared/domain/time.ts';
import { subscriptions } from '../../../shared/catalog/items/cloud.ts';

export const start = parseInstant('2027-03-01T08:00:00.000Z')!;
export const admin = userIdOf('11111111-0000-4000-8000-000000000001');

/** So many days and milliseconds after the start. */
export const at = (days: number, ms = 0): Instant => plusSeconds(plusDays(start, days), ms / 1000);

const order = {
  id: purchaseIdFrom(new Uint8Array(32)),
  packageId: 'action-pack',
  catalogVersion: '2026-09',
  designations: [],
  price: { amount: 475, currency: 'USD' },
  payment: { method: 'card', reference: 'r-1' },
  orderedAt: start,
} as const;

/** Bought at the start, under the default policy, with no terms kept. */
export const aPurchase = (fields: Partial<ActivePurchase> = {}): ActivePurchase => ({
  ...order,
  ...termFrom(start, defaultPolicy),
  status: 'active',
  ...fields,
});

/** Bought at the start under terms of its own. */
export const underTerms = (own: Partial<Terms>, fields: Partial<ActivePurchase> = {}) => {
  const terms = termsOf(own, defaultPolicy);
  return aPurchase({ ...termFrom(start, terms), terms, ...fields });
};

export const aCancelled = (fields: Partial<CancelledPurchase> = {}): CancelledPurchase => ({
  ...aPurchase(),
  cancelledAt: at(3),
  ...fields,
  status: 'cancelled',
});

export const anEnded = (endedBecause: EndedPurchase['endedBecause']): EndedPurchase => ({
  ...aPurchase(),
  status: 'ended',
  endedAt: endedBecause === 'upgraded' ? at(5) : at(395),
  endedBecause,
});

export const aPending: PendingPurchase = {
  ...order,
  status: 'pendingPayment',
  payment: { method: 'wire' },
  orderNumber: 'WABCDEFGHIJ',
  orderExpiresAt: at(30),
};

export const aLapsed: LapsedPurchase = { ...order, status: 'lapsed', lapsedAt: at(37) };

/** A benefit of a purchase: a token of a cloud subscription, unless another item is given. */
export const aBenefit = (
  purchase: PaidPurchase = aPurchase(),
  record: Partial<BenefitRecord> = {},
  item: Item = subscriptions.intune,
): Benefit => {
  const benefit = benefitOf(item, purchase, undefined, undefined);
  return { ...benefit, record: { ...benefit.record, ...record } };
};
