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

test.each<[string, Purchase, boolean, boolean]>([
  ['An order that waits for its money', aPending, false, false],
  ['An order that has lapsed', aLapsed, false, false],
  ['An active purchase', aPurchase(), true, false],
  ['A cancelled purchase', aCancelled(), true, true],
  ['A purchase that was exchanged', anEnded('upgraded'), true, true],
  ['A purchase that has run out', anEnded('expired'), true, false],
])('%s: has been paid: %j…, is revoked: %j', (_what, purchase, paid, revoked) => {
  expect(isPaid(purchase)).toBe(paid);
  expect(isRevoked(purchase)).toBe(revoked);
});

test.each<[string, Purchase, number, number, Purchase['status']]>([
  ['An active purchase', aPurchase(), 395, -1, 'active'],
  ['An active purchase', aPurchase(), 395, 0, 'ended'],
  ['An active purchase of 180 and 20 days', underTerms(halfYear), 200, -1, 'active'],
  ['An active purchase of 180 and 20 days', underTerms(halfYear), 200, 0, 'ended'],
  ['An order that waits for its money', aPending, 395, 0, 'pendingPayment'],
  ['An order that has lapsed', aLapsed, 395, 0, 'lapsed'],
  ['A cancelled purchase', aCancelled(), 3, 0, 'cancelled'],
  ['A cancelled purchase', aCancelled(), 395, 0, 'cancelled'],
  ['A purchase that was exchanged', anEnded('upgraded'), 5, 0, 'ended'],
  ['A purchase that has run out', anEnded('expired'), 395, 0, 'ended'],
])('%s, %#: after %i days and %i ms it reads %s', (_what, purchase, days, ms, status) => {
  const now = at(days, ms);
  expect(statusAt(purchase, now)).toBe(status);
  expect(isInForce(purchase, now)).toBe(status === 'active');
});

test.each([
  ['begins when it is bought', undefined, 365, 395],
  ['begins earlier, with the old one’s end', at(-10), 355, 385],
  ['begins later', at(7), 372, 402],
])('a term that %s ends so many days after its begin', (_what, from, membership, benefits) => {
  expect(termFrom(start, defaultPolicy, from)).toEqual({
    purchasedAt: start,
    membershipEndsAt: at(membership),
    benefitsEndAt: at(benefits),
  });
});

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
  'the dates of a purchase that %s are told with its numbers',
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
