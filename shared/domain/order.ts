// An order that waits for its payment: what confirms it and what ends it. An order is paid by wire
// transfer; a card pays at once. Source: the pages on paying membership fees, 2021 and 2023 (an
// unpaid order expires after 30 days).
import type { FailureOf } from './failure.ts';
import type { Policy } from './policy.ts';
import {
  termFrom,
  type ActivePurchase,
  type LapsedPurchase,
  type PendingPurchase,
  type Purchase,
  type WirePayment,
} from './purchase.ts';
import { nextDateOf } from './purchase-schedule.ts';
import { ok, refuse, type Result } from './result.ts';
import { termsUnder } from './terms.ts';
import { plusDays, type Instant } from './time.ts';
import { sameMoney } from './unapplied-payment.ts';

/** A payment as the bank reports it. */
export type Received = NonNullable<WirePayment['received']>;

type OrderPolicy = Pick<Policy, 'orderDays' | 'lateBookingDays'>;

/** The deadline for the payment to arrive. */
export const orderExpiresAt = (orderedAt: Instant, policy: OrderPolicy): Instant =>
  plusDays(orderedAt, policy.orderDays);

/** When the order lapses: until then a payment that arrived in time can still be booked. */
export const lapsesAt = (expiresAt: Instant, policy: OrderPolicy): Instant =>
  plusDays(expiresAt, policy.lateBookingDays);

/** Whether exactly this payment has already confirmed the purchase. */
export const isConfirmedBy = (purchase: Purchase, received: Received): boolean =>
  purchase.status !== 'pendingPayment' &&
  purchase.payment.method === 'wire' &&
  purchase.payment.received !== undefined &&
  sameMoney(purchase.payment.received, received);

export type PaymentFailure = FailureOf<'purchaseNotPending' | 'orderExpired' | 'amountMismatch'>;

/** Whether money that is more than the price confirms the order. */
export type Excess = 'refuse' | 'giveBack';

/**
 * The purchase becomes active now, if the payment arrived in time and matches the order.
 * @param excess `giveBack`: more than the price is enough, too
 */
export const paid = (
  purchase: Purchase,
  received: Received,
  policy: Policy,
  now: Instant,
  excess: Excess = 'refuse',
): Result<ActivePurchase, PaymentFailure> => {
  if (purchase.status !== 'pendingPayment') return refuse({ kind: 'purchaseNotPending' });
  if (received.receivedAt >= purchase.orderExpiresAt) return refuse({ kind: 'orderExpired' });
  const { amount, currency } = purchase.price;
  const isEnough =
    received.amount === amount || (excess === 'giveBack' && received.amount > amount);
  if (!isEnough || received.currency !== currency) return refuse({ kind: 'amountMismatch' });
  const { orderNumber: _number, orderExpiresAt: _expires, nextActionAt: _due, ...order } = purchase;
  const term = termFrom(now, termsUnder(purchase, policy));
  const nextActionAt = nextDateOf(term, policy);
  return ok({
    ...order,
    status: 'active',
    payment: { method: 'wire', received },
    ...term,
    ...(nextActionAt !== undefined && { nextActionAt }),
  });
};

/** The order was not paid and has ended. */
export const lapsed = (
  { orderNumber: _number, orderExpiresAt: _expires, nextActionAt: _due, ...order }: PendingPurchase,
  now: Instant,
): LapsedPurchase => ({ ...order, status: 'lapsed', lapsedAt: now });
