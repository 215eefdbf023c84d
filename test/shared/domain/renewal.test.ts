// Renewals, decided by table: both sides of the window, every state, and who is taken over.
import { untouched, type Seat } from '../../../shared/domain/benefit.ts';
import { benefitIdOf, purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import type { Purchase } from '../../../shared/domain/purchase.ts';
import { carriedOver, firstOf, holdIdOf, renewable } from '../../../shared/domain/renewal.ts';
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

const next = purchaseIdFrom(new Uint8Array(32).fill(1));
const halfYear = underTerms({ termDays: 180, graceDays: 20 });
const renewed = aPurchase({ renewedBy: next });

test.each<[string, number, number, string, Purchase]>([
  ['a year’s purchase', 366, -1, 'renewalWindowClosed', aPurchase()],
  ['a year’s purchase', 366, 0, 'nothing', aPurchase()],
  ['a year’s purchase', 395, -1, 'nothing', aPurchase()],
  ['a year’s purchase', 395, 0, 'renewalWindowClosed', aPurchase()],
  ['a purchase of 180 and 20 days', 181, -1, 'renewalWindowClosed', halfYear],
  ['a purchase of 180 and 20 days', 181, 0, 'nothing', halfYear],
  ['a purchase of 180 and 20 days', 200, -1, 'nothing', halfYear],
  ['a purchase of 180 and 20 days', 200, 0, 'renewalWindowClosed', halfYear],
  ['a purchase that has run out', 396, 0, 'renewalWindowClosed', anEnded('expired')],
  ['a purchase that was renewed', 366, 0, 'purchaseNotActive', renewed],
  ['a purchase that was renewed', 366, -1, 'renewalWindowClosed', renewed],
  ['a purchase that was exchanged', 366, 0, 'purchaseNotActive', anEnded('upgraded')],
  ['a cancelled purchase', 366, 0, 'purchaseNotActive', aCancelled()],
  ['an order that waits for its money', 1, 0, 'purchaseNotActive', aPending],
  ['an order that has lapsed', 366, 0, 'purchaseNotActive', aLapsed],
])('%s, after %i days and %i ms, has %s against a renewal', (_what, days, ms, kind, purchase) => {
  const decided = renewable(purchase, defaultPolicy, at(days, ms));
  if (kind === 'nothing') expect(decided).toEqual({ ok: true, value: purchase });
  else expect(decided).toMatchObject({ ok: false, failure: { kind } });
});

test.each([
  ['a year’s purchase', 366, 395, aPurchase()],
  ['a purchase of 180 and 20 days', 181, 200, halfYear],
])('%s tells that it opens after %i days and closes after %i', (_what, opens, closes, purchase) => {
  const failure = { kind: 'renewalWindowClosed', opensAt: at(opens), closesAt: at(closes) };
  expect(renewable(purchase, defaultPolicy, at(1))).toEqual({ ok: false, failure });
});

test.each([
  ['a first term', aPurchase(), aPurchase().id],
  ['a term that continues others', aPurchase({ firstPurchaseId: next }), next],
])('people’s holds of %s name the first term', (_what, purchase, first) => {
  expect(firstOf(purchase)).toBe(first);
  expect(holdIdOf(purchase, 'intune')).toBe(`${first}-intune`);
});

const seat = (last: number): Seat => ({
  userId: userIdOf(`11111111-0000-4000-8000-00000000000${last}`),
  assignedAt: at(last),
  assignedBy: admin,
});
const before = benefitIdOf(aPurchase().id, 'intune');
const benefitId = benefitIdOf(next, 'intune');

test.each<[string, readonly Seat[], number | undefined, number]>([
  ['no limit', [seat(1), seat(2), seat(3)], undefined, 3],
  ['room for all', [seat(1), seat(2), seat(3)], 3, 3],
  ['room for one less', [seat(1), seat(2), seat(3)], 2, 2],
  ['no room', [seat(1)], 0, 0],
  ['nobody', [], 5, 0],
])('with %s the first ones are kept and the last ones dropped', (_with, seats, room, count) => {
  const record = { ...untouched(before), seats };
  const carried = carriedOver(record, benefitId, room, admin, at(366));
  expect(carried.kept).toEqual(seats.slice(0, count));
  expect(carried.dropped).toEqual(seats.slice(count));
  expect(carried.to).toEqual(
    count === 0 ? undefined : { ...untouched(benefitId), seats: seats.slice(0, count) },
  );
});

test('the old term’s people become former ones, and the benefit names the one that follows', () => {
  const gone = { ...seat(9), removedAt: at(10), removedBy: admin };
  const record = { ...untouched(before), seats: [seat(1), seat(2)], formerSeats: [gone] };
  const removed = { removedAt: at(366), removedBy: admin };
  expect(carriedOver(record, benefitId, 1, admin, at(366)).from).toEqual({
    ...record,
    seats: [],
    formerSeats: [gone, { ...seat(1), ...removed }, { ...seat(2), ...removed }],
    carriedTo: benefitId,
  });
});
