// Redeeming a token: every refusal, both sides of each instant; and what a token does to a subscription.
import { redeem, redemptionOptions } from '../../../shared/domain/redemption.ts';
import type { PaidPurchase } from '../../../shared/domain/purchase.ts';
import type { Benefit } from '../../../shared/domain/benefit.ts';
import {
  aBenefit,
  credit,
  hours,
  offer,
  seats,
  software,
  token,
} from '../../support/domain/benefits.ts';
import { day, justAfter, justBefore } from '../../support/domain/instants.ts';
import { ann, bob } from '../../support/domain/people.ts';
import { aCancelledPurchase, anEndedPurchase, aPurchase } from '../../support/domain/purchases.ts';

const given = (at = day(2)) => ({ claimId: 'c-1', at, by: ann });
const revealed = { revealed: given() };
const replaced = { ...revealed, replacement: { ...given(day(4)), claimId: 'c-2' } };
const ends = aPurchase().benefitsEndAt;

test.each([
  ['at the instant of its reveal', revealed, day(2), day(5)],
  ['a millisecond after its reveal', revealed, justAfter(day(2)), day(5)],
  ['a millisecond ago', revealed, justBefore(day(5)), day(5)],
  ['now', revealed, day(5), day(5)],
  ['at the instant of its replacement', replaced, day(4), day(5)],
  ['in the last millisecond of the benefits', revealed, day(2), justBefore(ends)],
])('a token is redeemed %s', (_when, record, at, now) => {
  const benefit = aBenefit(token, { record });
  expect(redeem(benefit, bob, at, now)).toEqual({
    ok: true,
    value: { ...benefit.record, redeemed: { at, by: bob } },
  });
});

test('a token that has been redeemed stays as it is, whatever is told again', () => {
  const benefit = aBenefit(token, { record: { ...revealed, redeemed: { at: day(3), by: ann } } });
  const again = redeem(benefit, bob, day(5), day(6));
  expect(again).toEqual({ ok: true, value: benefit.record });
});

const wrongTime = (detail: string) => ({
  kind: 'validationFailed',
  errors: [{ pointer: '/redeemedAt', code: 'Invalid', detail }],
});
const inFuture = wrongTime('Send an instant that is not in the future.');
const tooEarly = wrongTime('Send an instant after the reveal of the key.');
const expired = { kind: 'benefitExpired' };
const notActive = { kind: 'purchaseNotActive' };

const revoked = { ...revealed, revoked: { at: day(5), by: ann } };
const redeemed = { ...revealed, redeemed: { at: day(3), by: ann } };
const used = aBenefit(token, { record: redeemed });
const exchanged = aBenefit(token, { record: replaced });
const seen = (purchase: PaidPurchase = aPurchase()) =>
  aBenefit(token, { record: revealed, purchase });
const runsUntil = day(3 + 365);

test.each([
  ['a millisecond in the future', seen(), justAfter(day(5)), day(5), inFuture],
  ['a millisecond before its reveal', seen(), justBefore(day(2)), day(5), tooEarly],
  ['before its replacement', exchanged, justBefore(day(4)), day(5), tooEarly],
  ['that nobody has seen', aBenefit(token), day(3), day(5), { kind: 'keyNotRevealed' }],
  ['of a purchase that was cancelled', seen(aCancelledPurchase()), day(3), day(5), notActive],
  ['of a purchase that was exchanged', seen(anEndedPurchase()), day(3), day(5), notActive],
  ['at the end of the benefits', seen(), day(3), ends, expired],
  ['after the end of the benefits', seen(), day(3), justAfter(ends), expired],
  ['that was revoked', aBenefit(token, { record: revoked }), day(3), day(5), expired],
  ['again at the end of its own year', used, day(3), runsUntil, expired],
])('a token is not redeemed %s', (_title, benefit, at, now, failure) => {
  expect(redeem(benefit, bob, at, now)).toEqual({ ok: false, failure });
});

test('a token that is redeemed can be told of until the end of its own year', () => {
  expect(redeem(used, bob, day(3), justBefore(runsUntil)).ok).toBe(true);
});

test.each<[string, Benefit]>([
  ['a software key', aBenefit(software, { record: revealed })],
  ['a credit', aBenefit(credit)],
  ['a seat', aBenefit(seats)],
  ['technical help', aBenefit(hours)],
  ['an offer', aBenefit(offer)],
])('%s is nothing to redeem', (_what, benefit) => {
  const refused = { ok: false, failure: { kind: 'notRedeemable' } };
  expect(redeem(benefit, bob, day(3), day(5))).toEqual(refused);
});

test.each([
  ["the source's first example", [100, 12, 25], [125, 12], [100, 15]],
  ["the source's second example", [5, 0, 10], [15, 8], [5, 24]],
  ['a token for as many as there are', [5, 6, 5], [10, 9], [5, 18]],
  ['exactly three times the users', [5, 0, 15], [20, 9], [5, 36]],
  ['one more than three times the users', [5, 0, 16], [21, 192 / 21], undefined],
  ['more than three years', [5, 30, 10], [15, 18], [5, 36]],
  ['three years already', [5, 36, 5], [10, 24], [5, 36]],
] as const)('%s: what a token does', (_title, [active, months, added], more, longer) => {
  const option = ([users, runs]: readonly [number, number]) => ({ users, months: runs });
  expect(redemptionOptions(active, months, added)).toEqual({
    addSeats: option(more),
    ...(longer && { extendEndDate: option(longer) }),
  });
});
