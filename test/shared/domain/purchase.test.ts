// What a purchase is at an instant, and its dates; by table, each instant exactly and 1 ms before.
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import {
  datesOf,
  isInForce,
  isPaid,
  isRevoked,
  statusAt,
  termFrom,
  type Purchase,
} from '../../../shared/domain/purchase.ts';
import {
  aCancelled,
  aLapsed,
  anEnded,
  aPending,
  aPurchase,
  at,
  start,
  underTerms,
} from './purchases.ts';

const halfYear = { termDays: 180, graceDays: 20, refundWindowDays: 14 };

test.each<[string, 'has' | 'has not', 'is' | 'is not', Purchase]>([
  ['an order that waits for its money', 'has not', 'is not', aPending],
  ['an order that has lapsed', 'has not', 'is not', aLapsed],
  ['an active purchase', 'has', 'is not', aPurchase()],
  ['a cancelled purchase', 'has', 'is', aCancelled()],
  ['a purchase that was exchanged', 'has', 'is', anEnded('upgraded')],
  ['a purchase that has run out', 'has', 'is not', anEnded('expired')],
])('%s %s been paid and %s revoked', (_what, paid, revoked, purchase) => {
  expect(isPaid(purchase)).toBe(paid === 'has');
  expect(isRevoked(purchase)).toBe(revoked === 'is');
});

test.each<[string, number, number, Purchase['status'], Purchase]>([
  ['an active purchase', 395, -1, 'active', aPurchase()],
  ['an active purchase', 395, 0, 'ended', aPurchase()],
  ['an active purchase of 180 and 20 days', 200, -1, 'active', underTerms(halfYear)],
  ['an active purchase of 180 and 20 days', 200, 0, 'ended', underTerms(halfYear)],
  ['an order that waits for its money', 395, 0, 'pendingPayment', aPending],
  ['an order that has lapsed', 395, 0, 'lapsed', aLapsed],
  ['a cancelled purchase', 3, 0, 'cancelled', aCancelled()],
  ['a cancelled purchase', 395, 0, 'cancelled', aCancelled()],
  ['a purchase that was exchanged', 5, 0, 'ended', anEnded('upgraded')],
  ['a purchase that has run out', 395, 0, 'ended', anEnded('expired')],
])('%s, after %i days and %i ms, reads %s', (_what, days, ms, status, purchase) => {
  const now = at(days, ms);
  expect(statusAt(purchase, now)).toBe(status);
  expect(isInForce(purchase, now)).toBe(status === 'active');
});

test.each([
  ['begins when it is bought', 365, 395, undefined],
  ['begins earlier, when the old one ended,', 355, 385, at(-10)],
  ['begins later', 372, 402, at(7)],
])(
  'a term that %s ends after %i days, its benefits after %i',
  (_what, membership, benefits, from) => {
    expect(termFrom(start, defaultPolicy, from)).toEqual({
      purchasedAt: start,
      membershipEndsAt: at(membership),
      benefitsEndAt: at(benefits),
    });
  },
);

test('a term under terms of its own ends when they say', () => {
  expect(termFrom(start, halfYear)).toEqual({
    purchasedAt: start,
    membershipEndsAt: at(180),
    benefitsEndAt: at(200),
  });
});

const whileRenewed = 'so that nothing lapses while it is renewed';

test.each([
  ['kept no terms', aPurchase(), [30, 365, 30], [30, 365, 395, 366]],
  ['kept terms of its own', underTerms(halfYear), [14, 180, 20], [14, 180, 200, 181]],
] as const)(
  'a purchase that %s has dates with its own numbers',
  (_what, purchase, numbers, days) => {
    const [refund, term, grace] = numbers;
    const [deadline, membershipEnd, benefitsEnd, opens] = days;
    expect(datesOf(purchase, defaultPolicy)).toEqual({
      refundDeadline: {
        at: at(deadline),
        rule: `${refund} days from the purchase, the last instant excluded`,
      },
      membershipEnd: { at: at(membershipEnd), rule: `${term} days from the start of the term` },
      benefitsEnd: {
        at: at(benefitsEnd),
        rule: `membership end and ${grace} days, ${whileRenewed}`,
      },
      renewalOpens: { at: at(opens), rule: 'membership end and 1 day' },
      renewalCloses: { at: at(benefitsEnd), rule: "the benefits' end" },
    });
  },
);

test('a refund is counted from the purchase, also where the term began before it', () => {
  const renewal = aPurchase({ ...termFrom(at(366), defaultPolicy, at(365)) });
  const { refundDeadline, membershipEnd } = datesOf(renewal, defaultPolicy);
  expect([refundDeadline.at, membershipEnd.at]).toEqual([at(396), at(730)]);
});
