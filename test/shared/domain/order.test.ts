// An order that waits for its money: until when, what confirms it, what ends it.
import {
  isConfirmedBy,
  lapsed,
  lapsesAt,
  orderExpiresAt,
  paid,
  type Received,
} from '../../../shared/domain/order.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { termFrom } from '../../../shared/domain/purchase.ts';
import { plusDays } from '../../../shared/domain/time.ts';
import { day, justAfter, justBefore, start } from '../../support/domain/instants.ts';
import {
  aCancelledPurchase,
  aLapsedPurchase,
  anEndedPurchase,
  anOrder,
  aPurchase,
} from '../../support/domain/purchases.ts';

const received: Received = { reference: 'b-1', amount: 100, currency: 'USD', receivedAt: day(5) };
const other = (changes: Partial<Received>): Received => ({ ...received, ...changes });
const byWire = (was?: Received) =>
  aPurchase({ payment: { method: 'wire', ...(was && { received: was }) } });
const cancelledSince = { ...aCancelledPurchase(), payment: byWire(received).payment };
const withMoney = anOrder({ payment: { method: 'wire', received } });
const wrongAndLate = { amount: 1, receivedAt: day(30) };

test('an order waits 30 days for its money, and 7 more for the booking of it', () => {
  expect(orderExpiresAt(start, defaultPolicy)).toBe(day(30));
  expect(lapsesAt(day(30), defaultPolicy)).toBe(day(37));
});

test('how long an order waits is for a deployment to say', () => {
  const policy = { orderDays: 10, lateBookingDays: 1 };
  expect(orderExpiresAt(start, policy)).toBe(day(10));
  expect(lapsesAt(day(10), policy)).toBe(day(11));
});

test.each([
  ['the same payment', true, byWire(received), received],
  ['the same payment, typed otherwise', true, byWire(received), other({ reference: ' B-1' })],
  ['the same payment of what is cancelled', true, cancelledSince, received],
  ['another reference', false, byWire(received), other({ reference: 'b-2' })],
  ['another amount', false, byWire(received), other({ amount: 100.01 })],
  ['another currency', false, byWire(received), other({ currency: 'EUR' })],
  ['another instant', false, byWire(received), other({ receivedAt: justAfter(day(5)) })],
  ['a payment where none is noted', false, byWire(), received],
  ['a payment of what was paid by card', false, aPurchase(), received],
  ['a payment of what still waits', false, withMoney, received],
])('a purchase is confirmed by %s: %p', (_title, is, purchase, payment) => {
  expect(isConfirmedBy(purchase, payment)).toBe(is);
});

test('an order that is paid is active from now on, and no order any more', () => {
  const { orderNumber: _number, orderExpiresAt: _expires, ...order } = anOrder();
  const term = termFrom(day(6), defaultPolicy);
  expect(paid(anOrder(), received, defaultPolicy, day(6))).toStrictEqual({
    ok: true,
    value: {
      ...order,
      status: 'active',
      payment: { method: 'wire', received },
      ...term,
      nextActionAt: plusDays(term.membershipEndsAt, -15),
    },
  });
});

test.each([
  ['a millisecond before the order expires', true, justBefore(day(30))],
  ['at the instant at which it expires', false, day(30)],
  ['a millisecond after that', false, justAfter(day(30))],
])('money that comes %s counts: %p', (_title, counts, receivedAt) => {
  // It is booked when the order has been expired for days.
  const after = paid(anOrder(), other({ receivedAt }), defaultPolicy, day(36));
  expect(after).toMatchObject(counts ? { ok: true } : { failure: { kind: 'orderExpired' } });
});

test.each([
  ['less than was asked', anOrder(), other({ amount: 99.99 }), 'amountMismatch'],
  ['more than was asked', anOrder(), other({ amount: 100.01 }), 'amountMismatch'],
  ['another currency', anOrder(), other({ currency: 'EUR' }), 'amountMismatch'],
  ['the wrong amount too late', anOrder(), other(wrongAndLate), 'orderExpired'],
  ['money for what is active', byWire(received), received, 'purchaseNotPending'],
  ['money for what is cancelled', aCancelledPurchase(), received, 'purchaseNotPending'],
  ['money for what has ended', anEndedPurchase(), received, 'purchaseNotPending'],
  ['money for what has lapsed', aLapsedPurchase(), received, 'purchaseNotPending'],
])('an order does not take %s', (_what, purchase, payment, kind) => {
  expect(paid(purchase, payment, defaultPolicy, day(6))).toEqual({ ok: false, failure: { kind } });
});

test.each([
  ['more', { amount: 100.01 }, true],
  ['the price', {}, true],
  ['less', { amount: 99.99 }, false],
  ['more in another currency', { amount: 101, currency: 'EUR' }, false],
])('where the rest is given back, %s confirms the order: %p', (_what, change, is) => {
  const done = paid(anOrder(), other(change), defaultPolicy, day(6), 'giveBack');
  expect(done.ok).toBe(is);
  if (done.ok) expect(done.value.payment).toEqual({ method: 'wire', received: other(change) });
});

test('an order that has lapsed waits for nothing', () => {
  expect(lapsed(anOrder(), day(37))).toStrictEqual(aLapsedPurchase());
});
