// What a partner can show: every event, who did it, and the entry that proves it.
import type { Activation } from '../../../shared/domain/activation.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { Benefit, BenefitRecord } from '../../../shared/domain/benefit.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import {
  complianceEvents,
  complianceRecords,
  type Recorded,
} from '../../../shared/domain/compliance.ts';
import { activationIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import type { Purchase } from '../../../shared/domain/purchase.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { aCancelled, aDeclined, anActive, anInProgress } from '../../support/domain/activations.ts';
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
import { aGivenBackPayment, aWaitingPayment, paymentId } from '../../support/domain/payments.ts';
import {
  aCancelledPurchase,
  aLapsedPurchase,
  anEndedPurchase,
  anOrder,
  aPurchase,
} from '../../support/domain/purchases.ts';

const exported = (
  benefits: readonly Benefit[],
  purchases: readonly Purchase[] = [],
  audit: readonly AuditEntry[] = [],
  more: Partial<Recorded> = {},
) => complianceRecords({ benefits, purchases, audit, earlierAttempts: [], payments: [], ...more });

const unlimited = { ...hours, quantity: { unit: 'hours' as const } };

/** What is told of a benefit, but for its grant and its names. */
const toldOf = (item: Item, record: Partial<BenefitRecord>, activation?: Activation) => {
  const benefit = aBenefit(item, { record, ...(activation && { activation }) });
  const names = { purchaseId, benefitId: benefit.id, itemId: item.id, name: item.name };
  const [granted, ...others] = exported([benefit]);
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
const activated = {
  at: day(3),
  event: 'activated',
  until: day(100),
  activationId: anActive().id,
};
const carried = { at: start, event: 'carriedOver', userId: bob };
const is = (event: string, at: Instant) => ({ ...by(at), event });
const attempt = { activationId: anActive().id };
const asked = { at: start, event: 'activationRequested', by: ann, ...attempt };
const ended = (event: string, who?: object) => ({ at: day(2), event, ...who, ...attempt });

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
  [
    'an activation that was declined',
    aDeclined(),
    [asked, ended('activationDeclined', { by: bob })],
  ],
  ['one that the system cancelled', aCancelled(), [asked, ended('activationCancelled')]],
  ['an active one', anActive(), [asked, activated]],
])('%s is told', (_what, activation, records) => {
  expect(toldOf(hours, {}, activation)).toStrictEqual(records);
});

test('every attempt is told, whatever became of it, and only with its own benefit', () => {
  const first = aDeclined();
  const second = { ...anActive(), id: activationIdOf(first.benefitId, 2), attempt: 2 };
  const current = aBenefit(hours, { activation: second });
  const more = { earlierAttempts: [first] };
  const told = exported([current, aBenefit(seats)], [], [], more).filter(
    ({ event }) => event !== 'granted',
  );
  expect(told.map(({ event, activationId }) => [event, activationId])).toEqual([
    ['activationRequested', first.id],
    ['activationRequested', second.id],
    ['activationDeclined', first.id],
    ['activated', second.id],
  ]);
  const another = aBenefit(seats, { activation: second });
  expect(exported([another], [], [], more)).toHaveLength(3);
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
  expect(exported([aBenefit(item)])).toStrictEqual([
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

const ofGold = { purchaseId, name: 'gold' };
const isMoney = (event: string) => event.startsWith('money');
test.each<[string, Purchase, object[]]>([
  ['is in force', aPurchase(), []],
  ['was cancelled', aCancelledPurchase(), [{ at: day(10), event: 'purchaseCancelled', ...ofGold }]],
  ['was exchanged', anEndedPurchase(), [{ at: day(10), event: 'purchaseUpgraded', ...ofGold }]],
  [
    'has expired',
    anEndedPurchase('expired'),
    [{ at: aPurchase().benefitsEndAt, event: 'purchaseExpired', ...ofGold }],
  ],
  ['waits for its money', anOrder(), []],
  ['has lapsed', aLapsedPurchase(), [{ at: day(37), event: 'orderLapsed', ...ofGold }]],
])('of a purchase that %s its end is told', (_state, purchase, told) => {
  expect(exported([], [purchase]).filter(({ event }) => !isMoney(event))).toStrictEqual(told);
});

test('money is told with what it was for, and why it was not', () => {
  const usd = { amount: 100, currency: 'USD' };
  const order = { purchaseId, because: 'tooLate' } as const;
  const nameless = aWaitingPayment({ amount: 1 });
  const payments = [aGivenBackPayment(order), nameless];
  expect(exported([], [aPurchase()], [], { payments })).toStrictEqual([
    { at: start, event: 'moneyReceived', ...ofGold, ...usd, reference: 'r-1' },
    { at: start, event: 'moneyApplied', ...ofGold, ...usd },
    { at: day(5), event: 'moneyReceived', ...ofGold, ...usd, reference: 'b-1', reason: 'tooLate' },
    {
      at: day(5),
      event: 'moneyReceived',
      name: 'noOrder',
      ...usd,
      amount: 1,
      reference: 'b-1',
      reason: 'noOrder',
    },
    { at: day(6), event: 'moneyToGiveBack', name: 'noOrder', ...usd, amount: 1, reason: 'noOrder' },
    {
      at: day(8),
      event: 'moneyGivenBack',
      ...ofGold,
      ...usd,
      reference: 'r-1',
      reason: 'tooLate',
    },
  ]);
});

test.each([
  ['what came in, by the entry that recorded it', day(6), 0],
  ['what was given back', day(8), 1],
])('money is proved: %s', (_what, at, index) => {
  const payments = [aGivenBackPayment()];
  const audit = [entry('e-1', at, `unapplied-payment:${paymentId}`)];
  const told = exported([], [], audit, { payments });
  expect(told.findIndex(({ evidence }) => evidence === 'e-1')).toBe(index);
  expect(told).toHaveLength(2);
});

test.each([
  ['the entry that wrote it, later', 'redeemed', 'e-1'],
  ['no entry that wrote other things', 'revealed', undefined],
])('a token that was redeemed earlier is proved by %s', (_what, field, evidence) => {
  const redeemed = aBenefit(token, { record: { redeemed: by(day(3)) } });
  const late = entry('e-1', day(4), `benefit:${redeemed.id}`);
  const audit = [{ ...late, changes: late.changes.map((one) => ({ ...one, fields: [field] })) }];
  const told = exported([redeemed], [], audit);
  expect(told.find(({ event }) => event === 'redeemed')?.evidence).toBe(evidence);
});

test.each([
  ['the entry that wrote it, later', 'endedAt', 'e-1'],
  ['no entry that wrote other things', 'nextActionAt', undefined],
])('an expired term is proved by %s', (_what, field, evidence) => {
  const late = entry('e-1', justAfter(aPurchase().benefitsEndAt), `purchase:${purchaseId}`);
  const audit = [{ ...late, changes: late.changes.map((one) => ({ ...one, fields: [field] })) }];
  const told = exported([], [anEndedPurchase('expired')], audit);
  expect(told.find(({ event }) => event === 'purchaseExpired')?.evidence).toBe(evidence);
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
  const [, revealed] = exported([benefit], [], [entry('e-1', at, entity)]);
  expect(revealed?.evidence).toBe(evidence);
});

test.each([
  ['a grant', [aBenefit(seats)], [], ofPurchase, start, 0],
  ['a price', [], [aPurchase()], ofPurchase, start, 0],
  ['a cancellation', [], [aCancelledPurchase()], ofPurchase, day(10), 2],
  ['a request', [activeHours], [], ofActivation, start, 1],
  ['an activation', [activeHours], [], ofActivation, day(3), 2],
])('%s is proved by its own entry', (_what, benefits, purchases, entity, at, index) => {
  const records = exported(benefits, purchases, [entry('e-1', at, entity)]);
  expect(records.findIndex(({ evidence }) => evidence === 'e-1')).toBe(index);
});

const everything = exported(
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
  [aCancelledPurchase(), anEndedPurchase(), anEndedPurchase('expired'), aLapsedPurchase()],
  [],
  {
    earlierAttempts: [aDeclined(), aCancelled()],
    payments: [aWaitingPayment(), aGivenBackPayment()],
  },
);

test('what is told is in the order of its instants, whatever it is of', () => {
  const instants = everything.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted());
});

test('what happened at one instant is told in the order of the benefits', () => {
  const items = exported([aBenefit(token), aBenefit(seats)]);
  expect(items.map(({ itemId }) => itemId)).toEqual(['office', 'studio']);
});

test('what can be told is told here, and nothing else', () => {
  const told = new Set(everything.map(({ event }) => event));
  expect([...told].toSorted()).toEqual(complianceEvents.toSorted());
});
