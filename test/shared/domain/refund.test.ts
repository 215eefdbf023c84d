// Whether money can come back: every state, every blocker, and both sides of the window's end.
import { benefitIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import type { Forfeit, Purchase } from '../../../shared/domain/purchase.ts';
import { refundEligibility } from '../../../shared/domain/refund.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import {
  aCancelled,
  admin,
  aLapsed,
  anEnded,
  aPending,
  aPurchase,
  at,
  underTerms,
} from './purchases.ts';

const revealed: Forfeit = {
  action: 'revealKeys',
  benefitId: benefitIdOf(aPurchase().id, 'intune'),
  by: admin,
  at: at(1),
};
const withKey = aPurchase({ forfeit: revealed });
const withUse = aPurchase({ forfeit: { ...revealed, action: 'assign' } });
const twoWeeks = { refundWindowDays: 14 };

test.each<[string, number, number, string[], Purchase]>([
  ['an active purchase', 0, 0, [], aPurchase()],
  ['an active purchase', 30, -1, [], aPurchase()],
  ['an active purchase', 30, 0, ['WindowClosed'], aPurchase()],
  ['an active purchase', 30, 1, ['WindowClosed'], aPurchase()],
  ['a purchase with two weeks', 14, -1, [], underTerms(twoWeeks)],
  ['a purchase with two weeks', 14, 0, ['WindowClosed'], underTerms(twoWeeks)],
  ['a purchase with two weeks', 14, 1, ['WindowClosed'], underTerms(twoWeeks)],
  ['a purchase with sixty days', 60, -1, [], underTerms({ refundWindowDays: 60 })],
  ['a purchase with a revealed key', 2, 0, ['KeyRevealed'], withKey],
  ['a purchase with a revealed key', 30, 0, ['WindowClosed', 'KeyRevealed'], withKey],
  ['a purchase with a benefit in use', 2, 0, ['BenefitUsed'], withUse],
  ['a purchase in force', 395, -1, ['WindowClosed'], aPurchase()],
  ['a purchase whose benefits are over', 395, 0, ['NotActive'], aPurchase()],
  ['a purchase that has run out', 396, 0, ['NotActive'], anEnded('expired')],
  ['a purchase that was exchanged', 6, 0, ['Upgraded'], anEnded('upgraded')],
  ['a cancelled purchase', 4, 0, ['AlreadyCancelled'], aCancelled()],
  ['an order that waits for its money', 1, 0, ['NotActive'], aPending],
  ['an order that has lapsed', 40, 0, ['NotActive'], aLapsed],
])(
  '%s, after %i days and %i ms, has these against a refund: %j',
  (_what, days, ms, codes, purchase) => {
    const { eligible, blockers } = refundEligibility(purchase, defaultPolicy, at(days, ms));
    expect(blockers.map(({ code }) => code)).toEqual(codes);
    expect(eligible).toBe(codes.length === 0);
  },
);

test.each<[string, Purchase, Instant | undefined]>([
  ['an active purchase tells the last day of the refund', aPurchase(), at(30)],
  ['a purchase with two weeks tells the last day of the refund', underTerms(twoWeeks), at(14)],
  ['a cancelled purchase still tells it', aCancelled(), at(30)],
  ['an order that waits for its money has none to tell', aPending, undefined],
])('%s', (_what, purchase, deadline) => {
  expect(refundEligibility(purchase, defaultPolicy, at(1)).deadline).toBe(deadline);
});

test.each<[string, Purchase, object]>([
  ['a closed window tells since when', aPurchase(), { at: at(30) }],
  ['an exchange tells when it was', anEnded('upgraded'), { at: at(5) }],
  ['a cancellation tells when it was', aCancelled(), { at: at(3) }],
])('%s', (_what, purchase, told) => {
  const { blockers } = refundEligibility(purchase, defaultPolicy, at(31));
  expect(blockers).toMatchObject([told]);
});

test('a revealed key tells whose act it was, on what and when', () => {
  const { blockers } = refundEligibility(withKey, defaultPolicy, at(2));
  const { benefitId, by, at: when } = revealed;
  expect(blockers).toEqual([{ code: 'KeyRevealed', benefitId, by, at: when }]);
});
