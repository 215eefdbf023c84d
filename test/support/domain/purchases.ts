// A purchase in each of its states, bought on the start day under the program's policy.
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import {
  termFrom,
  type ActivePurchase,
  type CancelledPurchase,
  type EndedPurchase,
  type LapsedPurchase,
  type PendingPurchase,
} from '../../../shared/domain/purchase.ts';
import { day, start } from './instants.ts';
import { purchaseId } from './people.ts';

const order = {
  id: purchaseId,
  packageId: 'gold',
  catalogVersion: '1',
  designations: [],
  price: { amount: 100, currency: 'USD' },
  orderedAt: start,
};

/** In force: 365 days of membership, 30 days of grace. */
export const aPurchase = (changes: Partial<ActivePurchase> = {}): ActivePurchase => ({
  ...order,
  status: 'active',
  payment: { method: 'card', reference: 'r-1' },
  ...termFrom(start, defaultPolicy),
  ...changes,
});

/** Cancelled on day 10. */
export const aCancelledPurchase = (): CancelledPurchase => ({
  ...aPurchase(),
  status: 'cancelled',
  cancelledAt: day(10),
});

/** Upgraded on day 10, or expired with its benefits. */
export const anEndedPurchase = (
  endedBecause: EndedPurchase['endedBecause'] = 'upgraded',
): EndedPurchase => ({
  ...aPurchase(),
  status: 'ended',
  endedAt: endedBecause === 'upgraded' ? day(10) : aPurchase().benefitsEndAt,
  endedBecause,
});

/** Ordered by wire; the payment is due within 30 days. */
export const anOrder = (changes: Partial<PendingPurchase> = {}): PendingPurchase => ({
  ...order,
  status: 'pendingPayment',
  payment: { method: 'wire' },
  orderNumber: 'W1',
  orderExpiresAt: day(30),
  nextActionAt: day(37),
  ...changes,
});

export const aLapsedPurchase = (): LapsedPurchase => ({
  ...order,
  status: 'lapsed',
  payment: { method: 'wire' },
  lapsedAt: day(37),
});
