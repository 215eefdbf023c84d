// What can happen to an activation of either kind: the whole activation after it.
import type { Activation } from '../../../shared/domain/activation.ts';
import {
  activated,
  attemptOf,
  cancelled,
  declined,
  noted,
  overdueEscalated,
  pushed,
  requested,
  rerun,
  reviewed,
  soon,
  submitted,
  wakeAt,
} from '../../../shared/domain/activation-steps.ts';
import { activationIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { plusMinutes, type Instant } from '../../../shared/domain/time.ts';
import {
  aCancelled,
  aDeclined,
  anActive,
  anAttentionNeeded,
  anInProgress,
  aRequested,
  askedFor,
} from '../../support/domain/activations.ts';
import { day, justAfter, justBefore, start } from '../../support/domain/instants.ts';
import { ann, bob, mailId, otherMailId } from '../../support/domain/people.ts';

const begun = anInProgress();
const offer = anInProgress('goToMarket');
const told = { ...offer, overdueToldAt: day(11), confirmedAt: day(2) };
const { status: _status, submittedAt: _submitted, nextActionAt: _next, ...attempt } = told;

test('a fact waits two minutes for its event before somebody looks', () => {
  expect(soon(start)).toBe(plusMinutes(start, 2));
});

test.each([
  ['the system does', undefined, { at: day(1), event: 'overdue' }],
  ['somebody does', bob, { at: day(1), event: 'overdue', by: bob }],
])('what %s is noted after all that was noted before', (_who, by, entry) => {
  expect(noted(begun, day(1), 'overdue', by)).toStrictEqual([...begun.timeline, entry]);
});

test.each([
  ['technical', 5, 7],
  ['goToMarket', 7, 10],
] as const)(
  'what is asked for is a first run: %s, expected by day %i, due by day %i',
  (kind, expected, due) => {
    expect(requested({ ...askedFor(kind), attempt: 3 }, defaultPolicy, start)).toEqual({
      ...askedFor(kind),
      attempt: 3,
      id: activationIdOf(askedFor(kind).benefitId, 3),
      status: 'requested',
      run: 1,
      round: 0,
      pushes: 0,
      requestedAt: start,
      expectedBy: day(expected),
      dueBy: day(due),
      timeline: [{ at: start, event: 'requested', by: ann }],
      nextActionAt: soon(start),
    });
  },
);

test('what has been taken up is in progress, and is looked at as before', () => {
  expect(submitted(aRequested(), day(1))).toEqual({
    ...aRequested(),
    status: 'inProgress',
    submittedAt: day(1),
    timeline: noted(aRequested(), day(1), 'submitted'),
  });
});

const accessId = 'A-1';
const sent = [otherMailId];
const granted = { expiresAt: day(100), mails: sent };
const ids = { accessId, contractId: 'C-1' };
test.each([
  ['by the system', granted, { expiresAt: day(100) }, undefined],
  ['with support ids', { ...granted, ...ids }, { expiresAt: day(100), ...ids }, undefined],
  [
    'with an access id alone',
    { ...granted, accessId },
    { expiresAt: day(100), accessId },
    undefined,
  ],
  ['by an operator', { ...granted, by: bob }, { expiresAt: day(100) }, bob],
])('what becomes active %s has its expiry with its status', (_how, grant, fields, by) => {
  expect(activated(told, grant, day(3))).toStrictEqual({
    ...attempt,
    status: 'active',
    activatedAt: day(3),
    ...fields,
    mails: [otherMailId],
    timeline: noted(told, day(3), 'activated', by),
    nextActionAt: soon(day(3)),
  });
});

test('what is declined has a reason, and who declined it', () => {
  const close = { reason: 'No.', mails: [otherMailId], by: bob };
  expect(declined(told, close, day(3))).toStrictEqual({
    ...attempt,
    status: 'declined',
    closedAt: day(3),
    reason: 'No.',
    mails: [otherMailId],
    timeline: noted(told, day(3), 'declined', bob),
    nextActionAt: soon(day(3)),
  });
});

test.each([
  ['by the system, without mails', { reason: 'Over.' }, [], undefined],
  ['by somebody, with mails', { reason: 'No need.', mails: sent, by: bob }, sent, bob],
])('what is cancelled %s has a reason', (_how, close, mails, by) => {
  expect(cancelled(told, close, day(3))).toStrictEqual({
    ...attempt,
    status: 'cancelled',
    closedAt: day(3),
    reason: close.reason,
    mails,
    timeline: noted(told, day(3), 'cancelled', by),
    nextActionAt: soon(day(3)),
  });
});

test('what was active and is cancelled is not active since, until, or by any id', () => {
  const after = cancelled(anActive({ toldUpTo: day(4) }), { reason: 'Over.' }, day(5));
  expect(after).not.toHaveProperty('expiresAt');
  expect(after).not.toHaveProperty('accessId');
  expect(after).not.toHaveProperty('toldUpTo');
});

test('what is overdue stays in its state, and the operators are told of it by mail', () => {
  expect(overdueEscalated(offer, [otherMailId], day(10))).toEqual({
    ...offer,
    overdueToldAt: day(10),
    mails: [otherMailId],
    timeline: noted(offer, day(10), 'overdue'),
  });
});

test.each([
  ['has nothing to wait for', undefined, day(5)],
  ['waits a moment', justAfter(start), justAfter(start)],
  ['waits a little less than five days', justBefore(day(5)), justBefore(day(5))],
  ['waits five days', day(5), day(5)],
  ['waits a little more than five days', justAfter(day(5)), day(5)],
])('a run that %s sleeps five days at most', (_title, until, at) => {
  expect(wakeAt(until, start)).toBe(at);
});

test('a run that is to be back is looked after a quarter of an hour later', () => {
  expect(reviewed({ ...begun, pushes: 4 }, 7, day(2))).toEqual({
    ...begun,
    round: 7,
    pushes: 0,
    nextActionAt: plusMinutes(day(2), 15),
  });
});

test.each([
  [0, 2],
  [1, 4],
  [5, 64],
  [9, 1024],
  [10, 1440],
  [5000, 1440],
])('after %i pushes the next one is followed by one in %i minutes', (pushes, minutes) => {
  const after = { ...begun, pushes: pushes + 1, nextActionAt: plusMinutes(day(1), minutes) };
  expect(pushed({ ...begun, pushes }, day(1))).toEqual(after);
  const again = { ...after, run: 4, round: 0 };
  expect(rerun({ ...begun, pushes, run: 3, round: 9 }, day(1))).toEqual(again);
});

const overdueFrom = begun.dueBy;
test.each<[string, Partial<Activation>, number, Instant]>([
  ['lies between, it is looked after then', {}, -60, overdueFrom],
  ['is the same, then', {}, -1440, overdueFrom],
  ['comes later, as usual', {}, -1441, plusMinutes(overdueFrom, -1)],
  ['is now, as usual', {}, 0, plusMinutes(overdueFrom, 1440)],
  ['has been told of, as usual', { overdueToldAt: day(0) }, -60, plusMinutes(overdueFrom, 1380)],
])('when the time from which it is overdue %s', (_when, fields, minutes, at) => {
  const before = { ...begun, pushes: 20, ...fields } as typeof begun;
  expect(pushed(before, plusMinutes(overdueFrom, minutes)).nextActionAt).toBe(at);
});

test.each<[string, Activation, boolean]>([
  ['asked for', aRequested(), false],
  ['in progress', begun, false],
  ['in need of attention', anAttentionNeeded(), true],
  ['active', anActive(), false],
  ['declined', aDeclined(), false],
  ['cancelled', aCancelled(), false],
])('of what is %s its attempt stays, without its state', (_state, activation, hasInstructions) => {
  const { id, benefitId, purchaseId, itemId, kind, run, round, pushes, mails } = activation;
  const { requestedAt, requestedBy, expectedBy, dueBy, timeline, instructions } = activation;
  expect(attemptOf(activation)).toStrictEqual({
    ...{ id, benefitId, purchaseId, itemId, kind, attempt: 1, run, round, pushes, mails },
    ...{ requestedAt, requestedBy, expectedBy, dueBy, timeline },
    ...(hasInstructions && { instructions }),
  });
});

test('an attempt keeps that it was told to be overdue, and confirmed', () => {
  expect(attemptOf(told)).toStrictEqual(attempt);
  expect(attempt).toMatchObject({ overdueToldAt: day(11), confirmedAt: day(2), mails: [mailId] });
});
