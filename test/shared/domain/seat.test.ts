// Giving and taking seats and credits: every refusal, and both sides of each instant.
import type { Benefit, BenefitRecord } from '../../../shared/domain/benefit.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import { benefitIdOf, type UserId } from '../../../shared/domain/ids.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import type { Purchase } from '../../../shared/domain/purchase.ts';
import {
  assignSeat,
  isAssignable,
  reassignableAt,
  removeSeat,
  seatRefusal,
  type Candidate,
} from '../../../shared/domain/seat.ts';
import {
  aBenefit,
  credit,
  formerSeatOf,
  hours,
  offer,
  recordOf,
  seatOf,
  seats,
  software,
  token,
} from '../../support/domain/benefits.ts';
import { day, justAfter, justBefore, start } from '../../support/domain/instants.ts';
import { ann, bob, eve, otherPurchaseId } from '../../support/domain/people.ts';
import { aCancelledPurchase, anEndedPurchase, aPurchase } from '../../support/domain/purchases.ts';

const cooling: Policy = { ...defaultPolicy, reassignCooldownDays: 90 };
const candidate = (
  userId: UserId,
  changes: Partial<Candidate> = {},
  email = 'x@northbeam.example',
): Candidate => ({
  userId,
  user: { id: userId, email, displayName: 'X', createdAt: start, holds: [] },
  hasOtherCredit: false,
  ...changes,
});
const stranger: Candidate = { userId: eve, hasOtherCredit: false };
const give = (benefit: Benefit, to: Candidate, now = day(5), policy = defaultPolicy) =>
  assignSeat(benefit, to, ann, policy, now);
const studio = (record: Partial<BenefitRecord> = {}) => aBenefit(seats, { record });
const azure = (record: Partial<BenefitRecord> = {}) => aBenefit(credit, { record });
const unlimited: Item = { ...seats, quantity: { unit: 'seats' } };
const inCancelled = aBenefit(seats, { purchase: aCancelledPurchase() });
const inExchanged = aBenefit(seats, { purchase: anEndedPurchase() });
const annAndEve = { seats: [seatOf(ann), seatOf(eve)] };
const moved = { formerSeats: [formerSeatOf(ann), formerSeatOf(bob), formerSeatOf(ann)] };
const movedOnce = { formerSeats: [formerSeatOf(ann), formerSeatOf(eve)] };
const atGmail = candidate(bob, {}, 'bob@gmail.com');
const withCredit = candidate(bob, { hasOtherCredit: true });
const [toBob, toEve] = [candidate(bob), candidate(eve)];
const revoked = { revoked: { at: day(5), by: ann } };
const next = benefitIdOf(otherPurchaseId, 'studio');
const ends = aPurchase().benefitsEndAt;

test.each([
  [0, start],
  [90, day(90)],
])('a seat may go to somebody else after %i days', (reassignCooldownDays, at) => {
  expect(reassignableAt(seatOf(bob), { ...defaultPolicy, reassignCooldownDays })).toBe(at);
});

const takenOver = (followers: readonly Purchase[]) =>
  aBenefit(seats, { record: { carriedTo: next }, followers });
const nextTerm = aPurchase({ id: otherPurchaseId });
const refunded: Purchase = { ...aCancelledPurchase(), id: otherPurchaseId };

test.each([
  ['nobody has a seat of', undefined, studio()],
  ['one seat is left of', undefined, studio({ seats: [seatOf(ann)] })],
  ['all seats are taken of', 'noSeatAvailable', studio({ seats: [seatOf(ann), seatOf(bob)] })],
  ['the next term has taken over', 'noSeatAvailable', takenOver([nextTerm])],
  ['a next term had taken over that was refunded', undefined, takenOver([refunded])],
  ['has no limit', undefined, aBenefit(unlimited, { record: annAndEve })],
  ['is not given to people', 'notAssignable', aBenefit(software)],
  ['may not move any more', 'reassignLimitReached', azure({ formerSeats: [...moved.formerSeats] })],
  ['is over', 'purchaseNotActive', inCancelled],
])('to somebody new, a benefit that %s is refused for %s', (_title, kind, benefit) => {
  expect(seatRefusal(benefit, undefined, defaultPolicy, day(5))?.kind).toBe(kind);
});

test.each([
  ['seats', true, seats],
  ['a credit', true, credit],
  ['a token', false, token],
  ['software', false, software],
  ['technical help', false, hours],
  ['an offer', false, offer],
] as const)('single people are given %s: %p', (_what, is, item) => {
  expect(isAssignable({ item })).toBe(is);
});

test.each([
  ['the first seat', studio(), toBob, day(5)],
  ['the last seat', studio({ seats: [seatOf(ann)] }), toBob, day(5)],
  ['a seat that somebody else had', studio({ formerSeats: [formerSeatOf(eve)] }), toBob, day(5)],
  ['a seat in the last millisecond of the benefits', studio(), toBob, justBefore(ends)],
  ['a seat without limit', aBenefit(unlimited, { record: annAndEve }), toBob, day(5)],
  ['a seat at a free-mail address', studio(), atGmail, day(5)],
  ['a seat beside a credit', studio(), withCredit, day(5)],
  ['a credit', azure(), toBob, day(5)],
  ['a credit by its last move', azure(movedOnce), toBob, day(5)],
])('somebody is given %s', (_what, benefit, to, now) => {
  const { record } = benefit;
  const seat = { userId: bob, assignedAt: now, assignedBy: ann };
  const value = { ...record, seats: [...record.seats, seat] };
  expect(give(benefit, to, now)).toEqual({ ok: true, value });
});

const full = { seats: [seatOf(ann), seatOf(bob)] };
const annHas = { seats: [seatOf(ann)] };
test.each([
  ['a purchase that was cancelled', inCancelled, toBob, day(5), 'purchaseNotActive'],
  ['a purchase that was exchanged', inExchanged, toBob, day(5), 'purchaseNotActive'],
  ['benefits that end now', studio(), toBob, ends, 'benefitExpired'],
  ['benefits that have ended', studio(), toBob, justAfter(ends), 'benefitExpired'],
  ['a benefit that was revoked', studio(revoked), toBob, day(5), 'benefitExpired'],
  ['a token', aBenefit(token), toBob, day(5), 'notAssignable'],
  ['software', aBenefit(software), toBob, day(5), 'notAssignable'],
  ['a seat, being unknown', studio(), stranger, day(5), 'userNotFound'],
  ['a credit, being unknown', azure(), stranger, day(5), 'userNotFound'],
  ['a credit at a free-mail address', azure(), atGmail, day(5), 'emailDomainNotAllowed'],
  ['a second credit', azure(), withCredit, day(5), 'creditAlreadyHeld'],
  ['a credit by a move too many', azure(moved), toBob, day(5), 'reassignLimitReached'],
  ['a credit that somebody has', azure(annHas), toBob, day(5), 'noSeatAvailable'],
  ['a seat where none is left', studio(full), toEve, day(5), 'noSeatAvailable'],
  ['a seat of the term before', takenOver([nextTerm]), toBob, day(5), 'noSeatAvailable'],
])('nobody is given %s', (_what, benefit, to, now, kind) => {
  expect(give(benefit, to, now)).toEqual({ ok: false, failure: { kind } });
});

test.each([
  ['a full benefit', studio(full), toBob],
  ['a credit that may not move', azure({ ...moved, seats: [seatOf(bob)] }), toBob],
  ['a seat, though they have left the directory', studio({ seats: [seatOf(eve)] }), stranger],
])('who has %s already keeps it, and nothing changes', (_what, benefit, to) => {
  expect(give(benefit, to)).toEqual({ ok: true, value: benefit.record });
});

const [taken, later] = [formerSeatOf(ann), formerSeatOf(eve, day(1))];
const both = { formerSeats: [taken, later] };
const eveHas = { seats: [seatOf(eve)] };
test.each([
  ['while one seat is cooling and one is free', { formerSeats: [taken] }, day(5), undefined],
  ['while one is cooling and one is held', { formerSeats: [taken], ...eveHas }, day(5), day(90)],
  ['while both are cooling', both, day(5), day(90)],
  ['while both are cooling, the later one first', { formerSeats: [later, taken] }, day(5), day(90)],
  ['a millisecond before the first has cooled', both, justBefore(day(90)), day(90)],
  ['when the first has cooled', both, day(90), undefined],
  ['a millisecond after that', both, justAfter(day(90)), undefined],
  [
    'when the cooling one was theirs',
    { formerSeats: [formerSeatOf(bob)], ...eveHas },
    day(5),
    undefined,
  ],
  [
    'when the cooling one went back',
    { formerSeats: [formerSeatOf(eve)], ...eveHas },
    day(5),
    undefined,
  ],
])('with a cooldown somebody is given a seat %s', (_when, record, now, cools) => {
  const given = give(studio(record), toBob, now, cooling);
  if (cools === undefined) expect(given.ok).toBe(true);
  else
    expect(given).toEqual({
      ok: false,
      failure: { kind: 'reassignCooldown', reassignableAt: cools },
    });
});

test.each([
  ['of a credit', azure({ formerSeats: [taken] })],
  ['without limit', aBenefit(unlimited, { record: { formerSeats: [taken] } })],
])('no seat %s has to cool', (_what, benefit) => {
  expect(give(benefit, toBob, day(5), cooling).ok).toBe(true);
});

test('who loses a seat is remembered with when and by whom, and others keep theirs', () => {
  const before = recordOf({ seats: [seatOf(ann), seatOf(bob)], formerSeats: [taken] });
  expect(removeSeat(before, ann, eve, day(5))).toEqual({
    ...before,
    seats: [seatOf(bob)],
    formerSeats: [taken, { ...seatOf(ann), removedAt: day(5), removedBy: eve }],
  });
});

test('who has no seat loses none', () => {
  const before = recordOf({ seats: [seatOf(ann)] });
  expect(removeSeat(before, bob, eve, day(5))).toBe(before);
});
