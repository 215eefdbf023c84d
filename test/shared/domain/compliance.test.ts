// What a partner can show: every event, who did it, and the entry that proves it.
import type { Activation } from '../../../shared/domain/activation.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { BenefitRecord } from '../../../shared/domain/benefit.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import { complianceEvents, complianceRecords } from '../../../shared/domain/compliance.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import type { Purchase } from '../../../shared/domain/purchase.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { aDeclined, anActive, anInProgress } from '../../support/domain/activations.ts';
import {
  aBenefit,
  formerSeatOf,
  hours,
  seatOf,
  seats,
  software,
  token,
} from '../../support/domain/benefits.ts';
import { day, justAfter, justBefore, start } from '../../support/domain/instants.ts';
import { ann, bob, purchaseId } from '../../support/domain/people.ts';
import {
  aCancelledPurchase,
  aLapsedPurchase,
  anEndedPurchase,
  anOrder,
  aPurchase,
} from '../../support/domain/purchases.ts';

const unlimited = { ...hours, quantity: { unit: 'hours' as const } };

/** What is told of a benefit, but for its grant and its names. */
const toldOf = (item: Item, record: Partial<BenefitRecord>, activation?: Activation) => {
  const benefit = aBenefit(item, { record, ...(activation && { activation }) });
  const names = { purchaseId, benefitId: benefit.id, itemId: item.id, name: item.name };
  const [granted, ...others] = complianceRecords([benefit], [], []);
  expect(granted?.event).toBe('granted');
  return others.map((each) => {
    expect(each).toMatchObject(names);
    const { purchaseId: _p, benefitId: _b, itemId: _i, name: _n, ...rest } = each;
    return rest;
  });
};
const by = (at: Instant, who = bob) => ({ at, by: who });
const key = (at: Instant) => ({ claimId: 'c-1', ...by(at) });
const seat = (assignedAt: Instant) => ({ seats: [seatOf(bob, assignedAt)] });
const assigned = (at: Instant) => ({ at, event: 'assigned', userId: bob, by: ann });
const activated = { at: day(3), event: 'activated', until: day(100) };
const carried = { at: start, event: 'carriedOver', userId: bob };
const is = (event: string, at: Instant) => ({ ...by(at), event });
const asked = { at: start, event: 'activationRequested', by: ann };

test.each([
  ['nothing that has happened', seats, {}, []],
  ['a key that was revealed', software, { revealed: key(day(1)) }, [is('keyRevealed', day(1))]],
  ['a key that was replaced', software, { replacement: key(day(2)) }, [is('keyReplaced', day(2))]],
  ['a token that was redeemed', token, { redeemed: by(day(3)) }, [is('redeemed', day(3))]],
  ['a benefit that was revoked', software, { revoked: by(day(4)) }, [is('revoked', day(4))]],
  ['a seat', seats, seat(day(1)), [assigned(day(1))]],
  ['a seat given with the purchase', seats, seat(start), [assigned(start)]],
  ['a seat given just before it', seats, seat(justBefore(start)), [carried]],
] as const)('%s is told', (_what, item, record, records) => {
  expect(toldOf(item, record)).toStrictEqual(records);
});

test.each([
  ['an activation under way', anInProgress(), [asked]],
  ['an activation that was declined', aDeclined(), [asked]],
  ['an active one', anActive(), [asked, activated]],
])('%s is told', (_what, activation, records) => {
  expect(toldOf(hours, {}, activation)).toStrictEqual(records);
});

test.each([
  ['from the term before', justBefore(start), carried],
  ['from this term', justAfter(start), assigned(justAfter(start))],
])('a seat %s that was taken is told twice: given and removed', (_title, assignedAt, given) => {
  const formerSeats = [formerSeatOf(bob, assignedAt, day(2))];
  const removed = { at: day(2), event: 'removed', userId: bob, by: ann };
  expect(toldOf(seats, { formerSeats })).toStrictEqual([given, removed]);
});

test.each([
  ['with its quantity', seats, { quantity: 2, unit: 'seats' }],
  ['without one where it is unlimited', unlimited, { unit: 'hours' }],
])('a grant is told %s', (_title, item, quantity) => {
  expect(complianceRecords([aBenefit(item)], [], [])).toStrictEqual([
    {
      at: start,
      event: 'granted',
      purchaseId,
      benefitId: `${purchaseId}-${item.id}`,
      itemId: item.id,
      name: item.name,
      ...quantity,
      until: aPurchase().benefitsEndAt,
    },
  ]);
});

const cancelled = { at: day(10), event: 'purchaseCancelled', purchaseId, name: 'gold' };
test.each<[string, Purchase, object[]]>([
  ['is in force', aPurchase(), []],
  ['was cancelled', aCancelledPurchase(), [cancelled]],
  ['was exchanged', anEndedPurchase(), []],
  ['has expired', anEndedPurchase('expired'), []],
  ['waits for its money', anOrder(), []],
  ['has lapsed', aLapsedPurchase(), []],
])('of a purchase that %s only a cancellation is told', (_state, purchase, records) => {
  expect(complianceRecords([], [purchase], [])).toStrictEqual(records);
});

const entry = (id: string, at: Instant, entity: string): AuditEntry => ({
  id: id as CommandId,
  at,
  actor: { kind: 'user', id: ann },
  action: 'x',
  changes: [
    { entity: 'user:other', rev: 1, fields: [] },
    { entity, rev: 2, fields: ['revealed'] },
  ],
});
const benefit = aBenefit(software, { record: { revealed: key(day(1)) } });
const activeHours = aBenefit(hours, { activation: anActive() });
const ofBenefit = `benefit:${benefit.id}`;
const ofPurchase = `purchase:${purchaseId}`;
const ofActivation = `activation:${anActive().id}`;
test.each([
  ['the same instant of the benefit', day(1), ofBenefit, 'e-1'],
  ['a millisecond before', justBefore(day(1)), ofBenefit, undefined],
  ['a millisecond after', justAfter(day(1)), ofBenefit, undefined],
  ['the same instant of another benefit', day(1), `${ofBenefit}-2`, undefined],
  ['the same instant of the purchase', day(1), ofPurchase, undefined],
])('a reveal and an entry of %s: the proof', (_title, at, entity, evidence) => {
  const [, revealed] = complianceRecords([benefit], [], [entry('e-1', at, entity)]);
  expect(revealed?.evidence).toBe(evidence);
});

test.each([
  ['a grant', [aBenefit(seats)], [], ofPurchase, start, 0],
  ['a cancellation', [], [aCancelledPurchase()], ofPurchase, day(10), 0],
  ['a request', [activeHours], [], ofActivation, start, 1],
  ['an activation', [activeHours], [], ofActivation, day(3), 2],
])('%s is proved by its own entry', (_what, benefits, purchases, entity, at, index) => {
  const records = complianceRecords(benefits, purchases, [entry('e-1', at, entity)]);
  expect(records.findIndex(({ evidence }) => evidence === 'e-1')).toBe(index);
});

const everything = complianceRecords(
  [
    aBenefit(seats, {
      record: {
        seats: [seatOf(bob, day(8))],
        formerSeats: [formerSeatOf(bob, justBefore(start), day(7))],
        revoked: by(day(9)),
      },
    }),
    aBenefit(token, {
      record: { revealed: key(day(4)), replacement: key(day(5)), redeemed: by(day(6)) },
    }),
    aBenefit(hours, { activation: anActive() }),
  ],
  [aCancelledPurchase()],
  [],
);

test('what is told is in the order of its instants, whatever it is of', () => {
  const instants = everything.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted());
});

test('what happened at one instant is told in the order of the benefits', () => {
  const items = complianceRecords([aBenefit(token), aBenefit(seats)], [], []);
  expect(items.map(({ itemId }) => itemId)).toEqual(['office', 'studio']);
});

test('what can be told is told here, and nothing else', () => {
  const told = new Set(everything.map(({ event }) => event));
  expect([...told].toSorted()).toEqual(complianceEvents.toSorted());
});
