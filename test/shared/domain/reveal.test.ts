// Revealing keys and replacing them, decided by table: every refusal, both sides of each instant.
import { subscriptions, azureMonthly } from '../../../shared/catalog/items/cloud.ts';
import { client, server } from '../../../shared/catalog/items/software.ts';
import { visualStudioProfessional } from '../../../shared/catalog/items/visual-studio.ts';
import type { BenefitRecord } from '../../../shared/domain/benefit.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import type { PaidPurchase } from '../../../shared/domain/purchase.ts';
import {
  forfeitsRefund,
  keyToReveal,
  poolOfReplacement,
  replacedBy,
  revealedBy,
  wouldForfeit,
} from '../../../shared/domain/reveal.ts';
import { aBenefit, aCancelled, admin, anEnded, aPurchase, at, underTerms } from './purchases.ts';

const given = (days: number, claimId = 'claim-1') => ({ claimId, at: at(days), by: admin });
const revealed: Partial<BenefitRecord> = { revealed: given(1) };
const replaced: Partial<BenefitRecord> = { ...revealed, replacement: given(2, 'claim-2') };
const revoked: Partial<BenefitRecord> = { revoked: { at: at(1), by: admin } };
const softwareOnly: Policy = { ...defaultPolicy, refundForfeitedBy: 'softwareKeys' };
const office = client.officeProfessionalPlus;
const { intune } = subscriptions;

test.each<[string, Item, boolean, boolean]>([
  ['software with a key', office, true, true],
  ['software without a key', server.windowsServerCals, false, false],
  ['a token', intune, true, false],
  ['a credit', azureMonthly, false, false],
  ['a Visual Studio seat', visualStudioProfessional, false, false],
])(
  'revealing %s forfeits the refund: %j by any key, %j by software keys',
  (_what, item, any, software) => {
    expect(forfeitsRefund(item, defaultPolicy)).toBe(any);
    expect(forfeitsRefund(item, softwareOnly)).toBe(software);
  },
);

test.each<[string, Parameters<typeof aBenefit>, Policy, number, number, boolean]>([
  ['a first key', [], defaultPolicy, 0, 0, true],
  ['a first key', [], defaultPolicy, 30, -1, true],
  ['a first key', [], defaultPolicy, 30, 0, false],
  [
    'a first key within two weeks',
    [underTerms({ refundWindowDays: 14 })],
    defaultPolicy,
    14,
    -1,
    true,
  ],
  [
    'a first key after two weeks',
    [underTerms({ refundWindowDays: 14 })],
    defaultPolicy,
    14,
    0,
    false,
  ],
  ['a key that was revealed', [aPurchase(), revealed], defaultPolicy, 2, 0, false],
  ['a token where software counts', [], softwareOnly, 2, 0, false],
  ['a key of a cancelled purchase', [aCancelled()], defaultPolicy, 4, 0, false],
])('%s, %#: a reveal would take a refund away', (_what, parts, policy, days, ms, would) => {
  expect(wouldForfeit(aBenefit(...parts), policy, at(days, ms))).toBe(would);
});

const poolId = 'intune';
const first = { ok: true, value: { poolId, number: 1 } };
const refused = (kind: string) => ({ ok: false, failure: { kind } });

test.each<[string, Parameters<typeof aBenefit>, boolean, number, number, object]>([
  ['a first key, acknowledged', [], true, 1, 0, first],
  ['a first key, not acknowledged', [], false, 30, -1, refused('refundForfeitNotAcknowledged')],
  ['a first key when no refund is left', [], false, 30, 0, first],
  [
    'a first key when two weeks are over',
    [underTerms({ refundWindowDays: 14 })],
    false,
    14,
    0,
    first,
  ],
  [
    'a key that was revealed',
    [aPurchase(), revealed],
    false,
    2,
    0,
    { ok: true, value: { poolId, number: 1, given: given(1) } },
  ],
  [
    'a key that was replaced',
    [aPurchase(), replaced],
    false,
    3,
    0,
    { ok: true, value: { poolId, number: 2, given: given(2, 'claim-2') } },
  ],
  ['what has no key', [aPurchase(), {}, azureMonthly], true, 1, 0, refused('noKeyRequired')],
  ['the last instant of the benefits', [], true, 395, -1, first],
  ['the benefits’ end', [], true, 395, 0, refused('benefitExpired')],
  [
    'the end of a shorter term',
    [underTerms({ termDays: 180 })],
    true,
    210,
    0,
    refused('benefitExpired'),
  ],
  ['a benefit cancelled by itself', [aPurchase(), revoked], true, 2, 0, refused('benefitExpired')],
  ['a cancelled purchase', [aCancelled()], true, 4, 0, refused('purchaseNotActive')],
  ['an exchanged purchase', [anEnded('upgraded')], true, 6, 0, refused('purchaseNotActive')],
])('a reveal of %s is decided', (_what, parts, acknowledged, days, ms, decided) => {
  const now = at(days, ms);
  expect(keyToReveal(aBenefit(...parts), acknowledged, defaultPolicy, now)).toEqual(decided);
});

const forfeit = { action: 'revealKeys', benefitId: aBenefit().id, by: admin, at: at(1) } as const;
const earlier = { ...forfeit, at: at(0) };

test.each<[string, PaidPurchase, Policy, object]>([
  ['the first key of a purchase', aPurchase(), defaultPolicy, { keysRevealed: 1, forfeit }],
  [
    'a further key',
    aPurchase({ keysRevealed: 2, forfeit: earlier }),
    defaultPolicy,
    { keysRevealed: 3, forfeit: earlier },
  ],
  ['a token where software counts', aPurchase(), softwareOnly, { keysRevealed: 1 }],
])(
  'what is written of %s: how many, and the first act that forfeits',
  (_what, purchase, policy, written) => {
    const { record, purchase: after } = revealedBy(aBenefit(purchase), given(1), policy);
    expect(record.revealed).toEqual(given(1));
    expect(after).toEqual({ ...purchase, ...written });
  },
);

const ten = underTerms({ replacementDays: 10 });
const closed = (days: number) => ({
  ok: false,
  failure: { kind: 'replacementWindowClosed', days, closesAt: at(days + 1) },
});
const pool = { ok: true, value: poolId };

test.each<[string, Parameters<typeof aBenefit>, number, number, object]>([
  ['the default window', [aPurchase(), revealed], 31, -1, pool],
  ['the default window', [aPurchase(), revealed], 31, 0, closed(30)],
  ['the default window', [aPurchase(), revealed], 31, 1, closed(30)],
  ['a window of ten days', [ten, revealed], 11, -1, pool],
  ['a window of ten days', [ten, revealed], 11, 0, closed(10)],
  ['a window of ten days', [ten, revealed], 11, 1, closed(10)],
  ['a key that was not revealed', [], 2, 0, refused('keyNotRevealed')],
  ['a key that was replaced', [aPurchase(), replaced], 3, 0, refused('alreadyReplaced')],
  ['what has no key', [aPurchase(), revealed, azureMonthly], 2, 0, refused('noKeyRequired')],
  [
    'a benefit cancelled by itself',
    [aPurchase(), { ...revealed, ...revoked }],
    2,
    0,
    refused('benefitExpired'),
  ],
  ['a cancelled purchase', [aCancelled(), revealed], 4, 0, refused('purchaseNotActive')],
])('a replacement in %s, %#, is decided', (_what, parts, days, ms, decided) => {
  expect(poolOfReplacement(aBenefit(...parts), defaultPolicy, at(days, ms))).toEqual(decided);
});

test('what was redeemed with the old key does not count for the new one', () => {
  const { record } = aBenefit(aPurchase(), { ...revealed, redeemed: { at: at(2), by: admin } });
  const after = replacedBy(record, given(3, 'claim-2'));
  expect(after).toMatchObject({ revealed: given(1), replacement: given(3, 'claim-2') });
  expect(after).not.toHaveProperty('redeemed');
});
