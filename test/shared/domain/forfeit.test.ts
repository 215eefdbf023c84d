// Which acts end the right to a refund, under each policy, and what the purchase remembers.
import { azureMonthly, subscriptions } from '../../../shared/catalog/items/cloud.ts';
import { silverCore } from '../../../shared/catalog/items/go-to-market.ts';
import { client, server } from '../../../shared/catalog/items/software.ts';
import { advisoryHours } from '../../../shared/catalog/items/technical.ts';
import { visualStudioProfessional } from '../../../shared/catalog/items/visual-studio.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import {
  afterAct,
  forfeitingActs,
  forfeitRefusal,
  wouldForfeit,
} from '../../../shared/domain/forfeit.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import type { Forfeit } from '../../../shared/domain/purchase.ts';
import { aBenefit, aCancelled, admin, aPurchase, at, underTerms } from './purchases.ts';

const under = (refundForfeitedBy: Policy['refundForfeitedBy']): Policy => ({
  ...defaultPolicy,
  refundForfeitedBy,
});
const [any, software, all] = [under('anyKey'), under('softwareKeys'), under('anyBenefit')];
const office = client.officeProfessionalPlus;
const { intune } = subscriptions;
const [firstOffer = office] = silverCore;
const reveal = ['revealKeys'];

test.each<[string, Item, string[], string[], string[]]>([
  ['software with a key', office, reveal, reveal, reveal],
  ['software without a key', server.windowsServerCals, [], [], []],
  ['a token', intune, reveal, [], reveal],
  ['a credit', azureMonthly, [], [], ['assign']],
  ['a Visual Studio seat', visualStudioProfessional, [], [], ['assign']],
  ['technical help', advisoryHours, [], [], ['activate', 'requestSupport']],
  ['an offer', firstOffer, [], [], ['activate']],
])(
  '%s: what ends a refund where any key, software, or any benefit does',
  (_what, item, byKey, bySoftware, byUse) => {
    expect(forfeitingActs(item, any)).toEqual(byKey);
    expect(forfeitingActs(item, software)).toEqual(bySoftware);
    expect(forfeitingActs(item, all)).toEqual(byUse);
  },
);

const forfeit: Forfeit = {
  action: 'assign',
  benefitId: aBenefit(aPurchase(), {}, azureMonthly).id,
  by: admin,
  at: at(1),
};
const twoWeeks = underTerms({ refundWindowDays: 14 });

test.each([
  ['a first use', 0, 0, true, aPurchase()],
  ['a first use', 30, -1, true, aPurchase()],
  ['a first use', 30, 0, false, aPurchase()],
  ['a first use under two weeks', 14, -1, true, twoWeeks],
  ['a first use under two weeks', 14, 0, false, twoWeeks],
  ['a use after another one', 2, 0, false, aPurchase({ forfeit })],
  ['a use of a cancelled purchase', 4, 0, false, aCancelled()],
])('%s, after %i days and %i ms, takes a refund away: %s', (_what, days, ms, takes, purchase) => {
  const benefit = aBenefit(purchase, {}, azureMonthly);
  const now = at(days, ms);
  expect(wouldForfeit(benefit, 'assign', all, now)).toBe(takes);
  const refused = takes ? { kind: 'refundForfeitNotAcknowledged' } : undefined;
  expect(forfeitRefusal(benefit, 'assign', false, all, now)).toEqual(refused);
  expect(forfeitRefusal(benefit, 'assign', true, all, now)).toBeUndefined();
  expect(wouldForfeit(benefit, 'assign', any, now)).toBe(false);
});

test('the purchase remembers the first act that ended the right, and no other', () => {
  const benefit = aBenefit(aPurchase(), {}, azureMonthly);
  const after = afterAct(benefit, 'assign', admin, all, at(1));
  expect(after).toEqual({ ...aPurchase(), forfeit });
  const again = { ...benefit, purchase: after };
  expect(afterAct(again, 'assign', admin, all, at(2))).toBe(after);
  expect(afterAct(benefit, 'assign', admin, any, at(1))).toBe(benefit.purchase);
});
