// Renewals, decided by table: both sides of the window, every state, and who is taken over.
import { untouched, type Seat } from '../../../shared/domain/benefit.ts';
import { benefitIdOf, purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import type { Purchase } from '../../../shared/domain/purchase.ts';
import {
  carriedOver,
  firstOf,
  holdIdOf,
  keepsPeople,
  renewable,
  roomIn,
  splitSeats,
  termStart,
} from '../../../shared/domain/renewal.ts';
import { visualStudioProfessional } from '../../../shared/catalog/items/visual-studio.ts';
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

test.each<[string, number, number, string, Purchase, boolean?]>([
  ['a year’s purchase', 366, -1, 'renewalWindowClosed', aPurchase()],
  ['a year’s purchase', 366, 0, 'nothing', aPurchase()],
  ['a year’s purchase', 395, -1, 'nothing', aPurchase()],
  ['a year’s purchase', 395, 0, 'renewalWindowClosed', aPurchase()],
  ['a purchase of 180 and 20 days', 181, -1, 'renewalWindowClosed', halfYear],
  ['a purchase of 180 and 20 days', 181, 0, 'nothing', halfYear],
  ['a purchase of 180 and 20 days', 200, -1, 'nothing', halfYear],
  ['a purchase of 180 and 20 days', 200, 0, 'renewalWindowClosed', halfYear],
  ['a purchase that has run out', 396, 0, 'renewalWindowClosed', anEnded('expired')],
  ['a purchase that was renewed', 366, 0, 'purchaseNotActive', renewed, true],
  ['a purchase that was renewed', 366, -1, 'renewalWindowClosed', renewed, true],
  ['a purchase whose renewal counts no more', 366, 0, 'nothing', renewed],
  ['a purchase that was exchanged', 366, 0, 'purchaseNotActive', anEnded('upgraded')],
  ['a cancelled purchase', 366, 0, 'purchaseNotActive', aCancelled()],
  ['an order that waits for its money', 1, 0, 'purchaseNotActive', aPending],
  ['an order that has lapsed', 366, 0, 'purchaseNotActive', aLapsed],
])(
  '%s, after %i days and %i ms, has %s against a renewal',
  (_what, days, ms, kind, purchase, isContinued = false) => {
    const decided = renewable(purchase, isContinued, defaultPolicy, at(days, ms));
    if (kind === 'nothing') expect(decided).toEqual({ ok: true, value: purchase });
    else expect(decided).toMatchObject({ ok: false, failure: { kind } });
  },
);

test.each([
  ['a year’s purchase', 366, 395, aPurchase()],
  ['a purchase of 180 and 20 days', 181, 200, halfYear],
])('%s tells that it opens after %i days and closes after %i', (_what, opens, closes, purchase) => {
  const failure = { kind: 'renewalWindowClosed', opensAt: at(opens), closesAt: at(closes) };
  expect(renewable(purchase, false, defaultPolicy, at(1))).toEqual({ ok: false, failure });
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
  const kept = seats.slice(0, count).map((each) => ({ ...each, carriedOver: true }));
  expect(carried.to).toEqual(count === 0 ? undefined : { ...untouched(benefitId), seats: kept });
});

test('the old term’s people become former ones, and the benefit names the one that follows', () => {
  const gone = { ...seat(9), removedAt: at(10), removedBy: admin };
  const record = { ...untouched(before), seats: [seat(1), seat(2)], formerSeats: [gone] };
  const removed = { removedAt: at(366), removedBy: admin };
  expect(carriedOver(record, benefitId, 1, admin, at(366)).from).toEqual({
    ...record,
    seats: [],
    formerSeats: [gone, { ...seat(1), ...removed }, { ...seat(2), ...removed, dropped: true }],
    carriedTo: benefitId,
  });
});

test.each([
  ['the same package', 'action-pack', true],
  ['another one of the family', 'learning-action-pack', false],
])('people keep what they have when it is renewed as %s: %s', (_what, id, keeps) => {
  expect(keepsPeople(aPurchase(), { id })).toBe(keeps);
});

test.each([
  ['previousEnd', at(365)],
  ['payment', at(370)],
] as const)('a term that counts from %s begins then', (renewalBasis, begins) => {
  expect(termStart(aPurchase(), { renewalBasis }, at(370))).toBe(begins);
});

test.each([
  ['an item that is not offered any more', undefined, 0],
  ['an item of three', { ...visualStudioProfessional, quantity: { total: 3, unit: 'seats' } }, 3],
  [
    'an item without limit',
    { ...visualStudioProfessional, quantity: { unit: 'seats' } },
    undefined,
  ],
] as const)('%s has room for its number', (_what, item, room) => {
  expect(roomIn(item, [])).toBe(room);
});

test.each([
  [undefined, [1, 2, 3], []],
  [3, [1, 2, 3], []],
  [2, [1, 2], [3]],
  [0, [], [1, 2, 3]],
])('with room for %s these are kept, and the latest dropped', (room, kept, dropped) => {
  const seats = [seat(1), seat(2), seat(3)];
  expect(splitSeats(seats, room)).toEqual({ kept: kept.map(seat), dropped: dropped.map(seat) });
});
