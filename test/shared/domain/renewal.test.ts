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
const closed = (opens: number, closes: number) => ({
  ok: false,
  failure: { kind: 'renewalWindowClosed', opensAt: at(opens), closesAt: at(closes) },
});
const notActive = { ok: false, failure: { kind: 'purchaseNotActive' } };
const halfYear = underTerms({ termDays: 180, graceDays: 20 });
const renewed = aPurchase({ renewedBy: next });

test.each<[string, Purchase, number, number, object | 'itself']>([
  ['A year’s purchase', aPurchase(), 366, -1, closed(366, 395)],
  ['A year’s purchase', aPurchase(), 366, 0, 'itself'],
  ['A year’s purchase', aPurchase(), 395, -1, 'itself'],
  ['A year’s purchase', aPurchase(), 395, 0, closed(366, 395)],
  ['A purchase of 180 and 20 days', halfYear, 181, -1, closed(181, 200)],
  ['A purchase of 180 and 20 days', halfYear, 181, 0, 'itself'],
  ['A purchase of 180 and 20 days', halfYear, 200, -1, 'itself'],
  ['A purchase of 180 and 20 days', halfYear, 200, 0, closed(181, 200)],
  ['A purchase that has run out', anEnded('expired'), 396, 0, closed(366, 395)],
  ['A purchase that was renewed', renewed, 366, 0, notActive],
  ['A purchase that was renewed, out of the window', renewed, 1, 0, closed(366, 395)],
  ['A purchase that was exchanged', anEnded('upgraded'), 366, 0, notActive],
  ['A cancelled purchase', aCancelled(), 366, 0, notActive],
  ['An order that waits for its money', aPending, 1, 0, notActive],
  ['An order that has lapsed', aLapsed, 366, 0, notActive],
])('%s, %#: after %i days and %i ms a renewal is decided', (_what, purchase, days, ms, decided) => {
  const expected = decided === 'itself' ? { ok: true, value: purchase } : decided;
  expect(renewable(purchase, defaultPolicy, at(days, ms))).toEqual(expected);
});

test.each([
  ['a first term', aPurchase(), aPurchase().id],
  ['a term that continues others', aPurchase({ firstPurchaseId: next }), next],
])('the people of %s hold benefits of the first one', (_what, purchase, first) => {
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
  ['nobody who has it', [], 5, 0],
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
