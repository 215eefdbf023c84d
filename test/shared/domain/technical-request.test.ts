// Asking for technical help: every refusal, what is left, and what may be quoted when.
import type { Activation } from '../../../shared/domain/activation.ts';
import type { BenefitRecord } from '../../../shared/domain/benefit.ts';
import type { TechnicalItem } from '../../../shared/domain/catalog.ts';
import {
  mostHours,
  quoteOf,
  remainingOf,
  spend,
} from '../../../shared/domain/technical-request.ts';
import {
  aCancelled,
  aDeclined,
  anActive,
  anInProgress,
  aRequested,
} from '../../support/domain/activations.ts';
import { aBenefit, hours, seats, software } from '../../support/domain/benefits.ts';
import { day, justAfter, justBefore } from '../../support/domain/instants.ts';
import { ann } from '../../support/domain/people.ts';
import { aCancelledPurchase, anEndedPurchase, aPurchase } from '../../support/domain/purchases.ts';

const activation = anActive({ expiresAt: day(100) });
const purchase = aPurchase();
const unlimited: TechnicalItem = { ...hours, quantity: { unit: 'hours' } };
const revoked = { revoked: { at: day(5), by: ann } };
const ended = { ...activation, revokedAt: day(4) };
const inCancelled = aBenefit(hours, { activation, purchase: aCancelledPurchase() });
const inExchanged = aBenefit(hours, { activation, purchase: anEndedPurchase() });
const asked = (its: Activation) => aBenefit(hours, { activation: its });
const help = (record: Partial<BenefitRecord> = {}, item: TechnicalItem = hours) =>
  aBenefit(item, { record, activation });

const advisory = 'advisoryHours';

test('an engagement has 25 hours at most', () => {
  expect(mostHours).toBe(25);
});

const { accessId: _access, ...withoutAccess } = activation;
const { contractId: _contract, ...withoutContract } = activation;
const quote = { accessId: 'A-1', contractId: 'C-1' };
test.each([
  ['of an active benefit', { activation, purchase }, day(5), quote],
  ['in its last millisecond', { activation, purchase }, justBefore(day(100)), quote],
  ['at its end', { activation, purchase }, day(100), undefined],
  ['after its end', { activation, purchase }, justAfter(day(100)), undefined],
  ['of one that was revoked', { activation: ended, purchase }, day(5), undefined],
  ['of a cancelled purchase', { activation, purchase: aCancelledPurchase() }, day(5), undefined],
  ['without an access id', { activation: withoutAccess, purchase }, day(5), undefined],
  ['without a contract id', { activation: withoutContract, purchase }, day(5), undefined],
  ['of one that is under way', { activation: anInProgress(), purchase }, day(5), undefined],
  ['of one that nobody has asked for', { purchase }, day(5), undefined],
])('what may be quoted %s', (_title, benefit, now, expected) => {
  expect(quoteOf(benefit, now)).toEqual(expected);
});

test.each([
  ['nothing was asked for', 5, help()],
  ['something was asked for', 3, help({ spent: 2 })],
  ['all was asked for', 0, help({ spent: 5 })],
  ['there is no limit', undefined, help({ spent: 2 }, unlimited)],
])('where %s, %p is left', (_title, left, benefit) => {
  expect(remainingOf(benefit)).toBe(left);
});

test.each([
  ['some of it', help(), 2, 2],
  ['all of it at once', help(), 5, 5],
  ['the rest of it', help({ spent: 3 }), 2, 5],
  ['more and more without limit', help({ spent: 1000 }, unlimited), 25, 1025],
])('%s is spent', (_what, benefit, amount, spent) => {
  const value = { ...benefit.record, spent };
  expect(spend(benefit, 'advisoryHours', amount, day(5))).toEqual({ ok: true, value });
});

test('every kind of request that a benefit carries counts alike', () => {
  expect(spend(help(), 'presales', 2, day(5))).toMatchObject({ ok: true, value: { spent: 2 } });
});

test.each([
  ['for one hour more than there is', help(), advisory, 6, day(5), 'nothingRemaining'],
  ['for one hour more than is left', help({ spent: 3 }), advisory, 3, day(5), 'nothingRemaining'],
  [
    'for what the benefit does not carry',
    help(),
    'cloudSupport',
    1,
    day(5),
    'notSupportedByBenefit',
  ],
  ['of software', aBenefit(software), advisory, 1, day(5), 'notSupportedByBenefit'],
  ['of seats', aBenefit(seats), advisory, 1, day(5), 'notSupportedByBenefit'],
  ['before anybody asks for it', aBenefit(hours), advisory, 1, day(5), 'benefitNotActive'],
  ['when it is only asked for', asked(aRequested()), advisory, 1, day(5), 'benefitNotActive'],
  ['while it is being activated', asked(anInProgress()), advisory, 1, day(5), 'benefitNotActive'],
  ['when it was declined', asked(aDeclined()), advisory, 1, day(5), 'benefitNotActive'],
  ['when that was cancelled', asked(aCancelled()), advisory, 1, day(5), 'benefitNotActive'],
  ['at its end', help(), advisory, 1, day(100), 'benefitExpired'],
  ['after its end', help(), advisory, 1, justAfter(day(100)), 'benefitExpired'],
  ['when it was revoked', help(revoked), advisory, 1, day(5), 'benefitExpired'],
  ['of a cancelled purchase', inCancelled, advisory, 1, day(5), 'purchaseNotActive'],
  ['of an exchanged purchase', inExchanged, advisory, 1, day(5), 'purchaseNotActive'],
] as const)('help is not given %s', (_title, benefit, kind, amount, now, refusal) => {
  expect(spend(benefit, kind, amount, now)).toEqual({ ok: false, failure: { kind: refusal } });
});

test('help is given in the last millisecond of its benefit', () => {
  expect(spend(help(), advisory, 1, justBefore(day(100))).ok).toBe(true);
});
