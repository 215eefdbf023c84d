// Revealing keys and replacing them, decided by table: every refusal, both sides of each instant.
import { azureMonthly } from '../../../shared/catalog/items/cloud.ts';
import type { BenefitRecord } from '../../../shared/domain/benefit.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import type { PaidPurchase } from '../../../shared/domain/purchase.ts';
import {
  keyToReveal,
  poolOfReplacement,
  replacedBy,
  revealedBy,
} from '../../../shared/domain/reveal.ts';
import { aBenefit, aCancelled, admin, anEnded, aPurchase, at, underTerms } from './purchases.ts';

type Parts = Parameters<typeof aBenefit>;

const twoWeeks = underTerms({ refundWindowDays: 14 });
const halfYear = underTerms({ termDays: 180 });

const given = (days: number, claimId = 'claim-1') => ({ claimId, at: at(days), by: admin });
const revealed: Partial<BenefitRecord> = { revealed: given(1) };
const replaced: Partial<BenefitRecord> = { ...revealed, replacement: given(2, 'claim-2') };
const revoked: Partial<BenefitRecord> = { revoked: { at: at(1), by: admin } };
const softwareOnly: Policy = { ...defaultPolicy, refundForfeitedBy: 'softwareKeys' };

test.each<[string, number, number, string, Parts, boolean?]>([
  ['a first key', 1, 0, 'key 1, to be claimed', []],
  ['a key that unknowingly costs the refund', 30, -1, 'refundForfeitNotAcknowledged', [], false],
  ['a key that costs no refund any more', 30, 0, 'key 1, to be claimed', [], false],
  ['a key that costs no refund after two weeks', 14, 0, 'key 1, to be claimed', [twoWeeks], false],
  ['a revealed key', 2, 0, 'key 1, of claim-1', [aPurchase(), revealed], false],
  ['a replaced key', 3, 0, 'key 2, of claim-2', [aPurchase(), replaced], false],
  ['what has no key', 1, 0, 'noKeyRequired', [aPurchase(), {}, azureMonthly]],
  ['a key in the last instant', 395, -1, 'key 1, to be claimed', []],
  ['a key that is over', 395, 0, 'benefitExpired', []],
  ['a key of 180 and 30 days', 210, -1, 'key 1, to be claimed', [halfYear]],
  ['a key of 180 and 30 days', 210, 0, 'benefitExpired', [halfYear]],
  ['a benefit cancelled by itself', 2, 0, 'benefitExpired', [aPurchase(), revoked]],
  ['a cancelled purchase’s key', 4, 0, 'purchaseNotActive', [aCancelled()]],
  ['an exchanged purchase’s key', 6, 0, 'purchaseNotActive', [anEnded('upgraded')]],
])(
  '%s, asked for after %i days and %i ms, gives %s',
  (_what, days, ms, gives, parts, known = true) => {
    const decided = keyToReveal(aBenefit(...parts), known, defaultPolicy, at(days, ms));
    if (!decided.ok) return expect(decided.failure.kind).toBe(gives);
    const { poolId, number, given: key } = decided.value;
    expect(poolId).toBe('intune');
    return expect(`key ${number}, ${key ? `of ${key.claimId}` : 'to be claimed'}`).toBe(gives);
  },
);

const forfeit = { action: 'revealKeys', benefitId: aBenefit().id, by: admin, at: at(1) } as const;
const earlier = { ...forfeit, at: at(0) };

test.each<[string, PaidPurchase, Policy, object]>([
  [
    'the first key is counted, and forfeits',
    aPurchase(),
    defaultPolicy,
    { keysRevealed: 1, forfeit },
  ],
  [
    'a further key is counted, and the first one still forfeits',
    aPurchase({ keysRevealed: 2, forfeit: earlier }),
    defaultPolicy,
    { keysRevealed: 3, forfeit: earlier },
  ],
  [
    'a token is counted, and forfeits nothing where software counts',
    aPurchase(),
    softwareOnly,
    { keysRevealed: 1 },
  ],
])('%s', (_what, purchase, policy, written) => {
  const { record, purchase: after } = revealedBy(aBenefit(purchase), given(1), policy);
  expect(record.revealed).toEqual(given(1));
  expect(after).toEqual({ ...purchase, ...written });
});

const ten = underTerms({ replacementDays: 10 });

test.each<[string, number, number, string, Parts]>([
  ['a revealed key', 31, -1, 'another one', [aPurchase(), revealed]],
  ['a revealed key', 31, 0, 'replacementWindowClosed', [aPurchase(), revealed]],
  ['a revealed key', 31, 1, 'replacementWindowClosed', [aPurchase(), revealed]],
  ['a revealed key with ten days', 11, -1, 'another one', [ten, revealed]],
  ['a revealed key with ten days', 11, 0, 'replacementWindowClosed', [ten, revealed]],
  ['a revealed key with ten days', 11, 1, 'replacementWindowClosed', [ten, revealed]],
  ['a key that was not revealed', 2, 0, 'keyNotRevealed', []],
  ['a replaced key', 3, 0, 'alreadyReplaced', [aPurchase(), replaced]],
  ['what has no key', 2, 0, 'noKeyRequired', [aPurchase(), revealed, azureMonthly]],
  ['a benefit cancelled by itself', 2, 0, 'benefitExpired', [aPurchase(), revoked]],
  ['a key of a membership that is over', 395, 0, 'benefitExpired', [aPurchase(), revealed]],
  ['a cancelled purchase’s key', 4, 0, 'purchaseNotActive', [aCancelled(), revealed]],
])('%s, to be replaced after %i days and %i ms, gives %s', (_what, days, ms, gives, parts) => {
  const decided = poolOfReplacement(aBenefit(...parts), defaultPolicy, at(days, ms));
  if (!decided.ok) return expect(decided.failure.kind).toBe(gives);
  return expect([decided.value, gives]).toEqual(['intune', 'another one']);
});

test.each([
  ['the default window', 30, aPurchase()],
  ['a window of its own', 10, ten],
])('%s that has closed tells its %i days and when it closed', (_what, days, purchase) => {
  const failure = { kind: 'replacementWindowClosed', days, closesAt: at(1 + days) };
  const late = poolOfReplacement(aBenefit(purchase, revealed), defaultPolicy, at(100));
  expect(late).toEqual({ ok: false, failure });
});

test('what was redeemed with the old key is remembered, and does not count for the new one', () => {
  const redeemed = { at: at(2), by: admin };
  const { record } = aBenefit(aPurchase(), { ...revealed, redeemed });
  const after = replacedBy(record, given(3, 'claim-2'));
  expect(after).toMatchObject({ revealed: given(1), replacement: given(3, 'claim-2') });
  expect(after.redeemedBefore).toEqual(redeemed);
  expect(after).not.toHaveProperty('redeemed');
});
