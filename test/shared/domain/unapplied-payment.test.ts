// Money that pays for nothing: why, which money it is, and that it is given back once.
import {
  giveBack,
  referenceKey,
  sameMoney,
  unappliedReasons,
  whyUnapplied,
} from '../../../shared/domain/unapplied-payment.ts';
import { day, justAfter, justBefore } from '../../support/domain/instants.ts';
import { aGivenBackPayment, aWaitingPayment, received } from '../../support/domain/payments.ts';
import {
  aCancelledPurchase,
  aLapsedPurchase,
  anEndedPurchase,
  anOrder,
  aPurchase,
} from '../../support/domain/purchases.ts';

test.each([
  ['bank-1', 'BANK-1'],
  ['  Bank  4711\u00A0x ', 'BANK 4711 X'],
  ['\uFF22\uFF11', 'B1'],
])('%j reads as %j', (typed, key) => {
  expect(referenceKey(typed)).toBe(key);
});

test('a space more is the same reference, a space between is another one', () => {
  expect(referenceKey('a b')).not.toBe(referenceKey('ab'));
});

test.each([
  ['nothing', {}, true],
  ['capital letters', { reference: ' B-1' }, true],
  ['the reference', { reference: 'b-2' }, false],
  ['the amount', { amount: 100.001 }, false],
  ['the currency', { currency: 'EUR' }, false],
  ['the instant', { receivedAt: justAfter(day(5)) }, false],
])('reports that differ in %s are of the same money: %p', (_what, change, is) => {
  expect(sameMoney({ ...received, ...change }, received)).toBe(is);
});

test.each([
  ['no order', undefined, {}, 'noOrder'],
  ['an order that lapsed', aLapsedPurchase(), {}, 'orderEnded'],
  ['a purchase in force', aPurchase(), {}, 'alreadyPaid'],
  ['a purchase that was cancelled', aCancelledPurchase(), {}, 'alreadyPaid'],
  ['a purchase that has ended', anEndedPurchase(), {}, 'alreadyPaid'],
  ['an order, at its end', anOrder(), { receivedAt: day(30) }, 'tooLate'],
  ['an order, just before', anOrder(), { receivedAt: justBefore(day(30)) }, 'notConfirmed'],
  ['an order, too little', anOrder(), { amount: 99.99 }, 'amountDiffers'],
  ['an order, too much', anOrder(), { amount: 100.01 }, 'amountDiffers'],
  ['an order, in other money', anOrder(), { currency: 'EUR' }, 'amountDiffers'],
])('money for %s pays nothing because of %s', (_what, order, change, why) => {
  expect(whyUnapplied(order, { ...received, ...change })).toBe(why);
  expect(unappliedReasons).toContain(why);
});

test('it is given back once; a repeat changes nothing', () => {
  const given = giveBack(aWaitingPayment(), 'r-1', day(8));
  expect(given).toStrictEqual({ ok: true, value: aGivenBackPayment() });
  const done = aGivenBackPayment();
  const again = giveBack(done, 'r-1', day(9));
  expect(again.ok && again.value).toBe(done);
  expect(giveBack(done, 'r-2', day(9))).toEqual({ ok: false, failure: { kind: 'noRefundDue' } });
});
