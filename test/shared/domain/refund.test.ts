// Whether money can come back: every state, every blocker, and both sides of the window's end.
import { benefitIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import type { Forfeit, Purchase } from '../../../shared/domain/purchase.ts';
import { refundEligibility } from '../../../shared/domain/refund.ts';
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
const twoWeeks = { refundWindowDays: 14 };

test.each<[string, Purchase, number, number, string[]]>([
  ['An active purchase', aPurchase(), 0, 0, []],
  ['An active purchase', aPurchase(), 30, -1, []],
  ['An active purchase', aPurchase(), 30, 0, ['WindowClosed']],
  ['An active purchase', aPurchase(), 30, 1, ['WindowClosed']],
  ['A purchase with two weeks', underTerms(twoWeeks), 14, -1, []],
  ['A purchase with two weeks', underTerms(twoWeeks), 14, 0, ['WindowClosed']],
  ['A purchase with two weeks', underTerms(twoWeeks), 14, 1, ['WindowClosed']],
  ['A purchase with sixty days', underTerms({ refundWindowDays: 60 }), 60, -1, []],
  ['A purchase with a key revealed', aPurchase({ forfeit: revealed }), 2, 0, ['KeyRevealed']],
  [
    'A purchase with a key revealed',
    aPurchase({ forfeit: revealed }),
    30,
    0,
    ['WindowClosed', 'KeyRevealed'],
  ],
  ['A purchase in force', aPurchase(), 395, -1, ['WindowClosed']],
  ['A purchase whose benefits are over', aPurchase(), 395, 0, ['NotActive']],
  ['A purchase that has run out', anEnded('expired'), 396, 0, ['NotActive']],
  ['A purchase that was exchanged', anEnded('upgraded'), 6, 0, ['Upgraded']],
  ['A cancelled purchase', aCancelled(), 4, 0, ['AlreadyCancelled']],
  ['An order that waits for its money', aPending, 1, 0, ['NotActive']],
  ['An order that has lapsed', aLapsed, 40, 0, ['NotActive']],
])(
  '%s, %#: after %i days and %i ms these stand against it: %j',
  (_what, purchase, days, ms, codes) => {
    const { eligible, blockers } = refundEligibility(purchase, defaultPolicy, at(days, ms));
    expect(blockers.map(({ code }) => code)).toEqual(codes);
    expect(eligible).toBe(codes.length === 0);
  },
);

test.each<[string, Purchase, ReturnType<typeof at> | undefined]>([
  ['an active purchase', aPurchase(), at(30)],
  ['a purchase with two weeks', underTerms(twoWeeks), at(14)],
  ['a cancelled purchase', aCancelled(), at(30)],
  ['an order that waits for its money', aPending, undefined],
])('the deadline of %s is told, if there is one', (_what, purchase, deadline) => {
  expect(refundEligibility(purchase, defaultPolicy, at(1)).deadline).toBe(deadline);
});

test.each<[string, Purchase, object]>([
  ['a window that has closed: when', aPurchase(), { at: at(30) }],
  ['an exchange: when', anEnded('upgraded'), { at: at(5) }],
  ['a cancellation: when', aCancelled(), { at: at(3) }],
])('a blocker tells of %s', (_what, purchase, told) => {
  const { blockers } = refundEligibility(purchase, defaultPolicy, at(31));
  expect(blockers).toMatchObject([told]);
});

test('a revealed key tells whose act it was, on what and when', () => {
  const { blockers } = refundEligibility(aPurchase({ forfeit: revealed }), defaultPolicy, at(2));
  const { benefitId, by, at: when } = revealed;
  expect(blockers).toEqual([{ code: 'KeyRevealed', benefitId, by, at: when }]);
});
