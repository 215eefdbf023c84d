// The statement explains every amount: what came in was kept, given back, or is to be given back.
import fc from 'fast-check';
import { paymentIdFrom, purchaseIdFrom } from '../../../shared/domain/ids.ts';
import { minus, sumOf } from '../../../shared/domain/money.ts';
import { lapsed, paid } from '../../../shared/domain/order.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import type { CancelledPurchase, Purchase, Refund } from '../../../shared/domain/purchase.ts';
import { entryKinds, statementOf } from '../../../shared/domain/statement.ts';
import {
  giveBack,
  whyUnapplied,
  type UnappliedPayment,
} from '../../../shared/domain/unapplied-payment.ts';
import { day, start } from '../../support/domain/instants.ts';
import { purchaseId } from '../../support/domain/people.ts';
import {
  aGivenBackPayment,
  aWaitingPayment,
  paymentId,
  received,
} from '../../support/domain/payments.ts';
import {
  aCancelledPurchase,
  aLapsedPurchase,
  anEndedPurchase,
  anOrder,
  aPurchase,
} from '../../support/domain/purchases.ts';

const dayBefore = day(-1);
const usd = { amount: 100, currency: 'USD' };
const bought = { purchaseId, recordedAt: start, ...usd };
const byCard = [
  { kind: 'received', at: start, ...bought, reference: 'r-1' },
  { kind: 'applied', at: start, ...bought },
];
const refunded = (refund: Pick<Refund, 'status' | 'reference' | 'issuedAt'>) => ({
  ...aCancelledPurchase(),
  refund: { ...usd, ...refund },
});
const asked = { kind: 'toGiveBack', at: day(10), recordedAt: day(10), purchaseId, ...usd };
const sent = { ...asked, kind: 'givenBack' };
const wire = (more?: typeof received) =>
  aPurchase({ payment: { method: 'wire', ...(more && { received: more }) } });

test.each<[string, Purchase, readonly object[]]>([
  ['an order that waits', anOrder(), []],
  ['one that lapsed', aLapsedPurchase(), []],
  ['what is in force', aPurchase(), byCard],
  ['what has ended', anEndedPurchase(), byCard],
  ['what was cancelled without money', aCancelledPurchase(), byCard],
  ['a refund that waits', refunded({ status: 'requested' }), [...byCard, asked]],
  [
    'a refund that was issued',
    refunded({ status: 'issued', reference: 's-1', issuedAt: day(12) }),
    [...byCard, { ...sent, at: day(12), recordedAt: day(12), reference: 's-1' }],
  ],
  ['a refund issued at once', refunded({ status: 'issued' }), [...byCard, sent]],
  [
    'what cost nothing',
    aPurchase({ price: { amount: 0, currency: 'USD' }, payment: { method: 'none' } }),
    [],
  ],
  [
    'a transfer, before its purchase',
    wire({ ...received, receivedAt: dayBefore }),
    [
      { kind: 'received', at: dayBefore, ...bought, reference: 'b-1' },
      { kind: 'applied', at: start, ...bought },
    ],
  ],
  [
    'a transfer that was not noted',
    wire(),
    [
      { kind: 'received', at: start, ...bought },
      { kind: 'applied', at: start, ...bought },
    ],
  ],
])('of a purchase: %s', (_what, purchase, entries) => {
  expect(statementOf([purchase], []).entries).toStrictEqual(entries);
});

const apart = { paymentId, because: 'noOrder', ...usd };
const came = { kind: 'received', at: day(5), recordedAt: day(6), ...apart, reference: 'b-1' };
const waits = { kind: 'toGiveBack', at: day(6), recordedAt: day(6), ...apart };
const gone = { kind: 'givenBack', at: day(8), recordedAt: day(8), ...apart, reference: 'r-1' };
const order = { purchaseId, because: 'excess' } as const;

test.each<[string, UnappliedPayment, readonly object[]]>([
  ['that waits', aWaitingPayment(), [came, waits]],
  ['that was given back', aGivenBackPayment(), [came, gone]],
  ['over a price', aWaitingPayment(order), [{ ...waits, ...order }]],
  ['over a price, given back', aGivenBackPayment(order), [{ ...gone, ...order }]],
])('of money %s', (_what, payment, entries) => {
  expect(statementOf([], [payment]).entries).toStrictEqual(entries);
});

test('a refund that was issued is given back and not kept', () => {
  const refund = { status: 'issued', issuedAt: day(12) } as const;
  expect(statementOf([refunded(refund)], []).totals).toStrictEqual([
    { currency: 'USD', received: 100, kept: 0, toGiveBack: 0, givenBack: 100 },
  ]);
});

test('entries are in the order of their instants; those of one instant as they were given', () => {
  const late = aWaitingPayment({ receivedAt: day(20), recordedAt: day(20), amount: 1 });
  const early = aWaitingPayment({ receivedAt: day(2), recordedAt: day(20), amount: 2 });
  const { entries } = statementOf([aPurchase()], [late, early]);
  expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['received', 100],
    ['applied', 100],
    ['received', 2],
    ['received', 1],
    ['toGiveBack', 1],
    ['toGiveBack', 2],
  ]);
});

test('currencies are added apart; what was refunded is not kept', () => {
  const euros = aGivenBackPayment({ currency: 'EUR', amount: 0.3 });
  expect(statementOf([refunded({ status: 'requested' }), wire()], [euros]).totals).toStrictEqual([
    { currency: 'EUR', received: 0.3, kept: 0, toGiveBack: 0, givenBack: 0.3 },
    { currency: 'USD', received: 200, kept: 100, toGiveBack: 100, givenBack: 0 },
  ]);
});

/** One thing that happens to a partner's money. */
const step = fc.record({
  act: fc.constantFrom('card', 'order', 'pay', 'apart', 'lapse', 'cancel', 'issue', 'give'),
  at: fc.nat(7),
  amount: fc.integer({ min: 1, max: 300_000 }).map((many) => many / 1000),
  currency: fc.constantFrom('USD', 'EUR'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps with the domain's own decisions; what a decision refuses does not happen. */
const played = (steps: readonly Step[]) => {
  const purchases: Purchase[] = [];
  const payments: UnappliedPayment[] = [];
  const cameIn: number[] = [];
  for (const [number, { act, at, amount, currency }] of steps.entries()) {
    const now = day(number);
    const id = purchaseIdFrom(new Uint8Array(32).fill(number));
    const money = { reference: `b-${number}`, amount, currency, receivedAt: now };
    const one = { ...money, id: paymentIdFrom(new Uint8Array(32).fill(number)), recordedAt: now };
    const which = purchases.length === 0 ? 0 : at % purchases.length;
    const purchase = purchases[which];
    const waiting = payments.findIndex(({ status }) => status === 'toGiveBack');
    const price = { amount, currency };
    if (act === 'card') {
      purchases.push(aPurchase({ id, price }));
      cameIn.push(amount);
    }
    if (act === 'order')
      purchases.push(anOrder({ id, price, orderedAt: now, orderExpiresAt: day(number + 30) }));
    if (act === 'apart') {
      const because = whyUnapplied(purchase, money);
      payments.push({ ...one, because, status: 'toGiveBack' });
      cameIn.push(amount);
    }
    if (act === 'pay' && purchase !== undefined) {
      const much = { ...money, amount: sumOf([purchase.price.amount, amount]) };
      const exact = { ...much, currency: purchase.price.currency };
      const done = paid(purchase, exact, defaultPolicy, now, 'giveBack');
      if (done.ok) {
        purchases[which] = done.value;
        const rest = { amount: minus(exact.amount, purchase.price.amount) };
        const where = { currency: exact.currency, purchaseId: purchase.id };
        payments.push({ ...one, ...rest, ...where, because: 'excess', status: 'toGiveBack' });
        cameIn.push(exact.amount);
      }
    }
    if (act === 'lapse' && purchase?.status === 'pendingPayment')
      purchases[which] = lapsed(purchase, now);
    if (act === 'cancel' && purchase?.status === 'active')
      purchases[which] = {
        ...purchase,
        status: 'cancelled',
        cancelledAt: now,
        ...(at % 2 === 0 && { refund: { ...purchase.price, status: 'requested' as const } }),
      };
    if (act === 'issue' && purchase?.status === 'cancelled' && purchase.refund !== undefined) {
      const refund = { ...purchase.refund, status: 'issued' as const, issuedAt: now };
      const issued: CancelledPurchase = { ...purchase, refund };
      purchases[which] = issued;
    }
    const given = payments[waiting] && giveBack(payments[waiting], `r-${number}`, now);
    if (act === 'give' && given?.ok === true) payments[waiting] = given.value;
  }
  return { purchases, payments, cameIn };
};

test('whatever happens, what came in is what was kept, given back, and is to be given back', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { purchases, payments, cameIn } = played(steps);
      const { entries, totals } = statementOf(purchases, payments);
      for (const { kind } of entries) seen.add(kind);
      for (const { received: all, kept, toGiveBack, givenBack } of totals) {
        expect(all).toBe(sumOf([kept, toGiveBack, givenBack]));
        expect(Math.min(kept, toGiveBack, givenBack)).toBeGreaterThanOrEqual(0);
      }
      expect(sumOf(totals.map((total) => total.received))).toBe(sumOf(cameIn));
      const instants = entries.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted());
    }),
  );
  expect([...seen].toSorted()).toEqual([...entryKinds].toSorted());
});
