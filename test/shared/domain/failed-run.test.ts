// When an activation is looked after whose run has failed, by table.
import { broughtForward, isLeftBy } from '../../../shared/domain/failed-run.ts';
import { activationIdOf } from '../../../shared/domain/ids.ts';
import { plusMinutes, type Instant } from '../../../shared/domain/time.ts';
import {
  aCancelled,
  aDeclined,
  anActive,
  anInProgress,
  aRequested,
} from '../../support/domain/activations.ts';
import { day, justAfter, justBefore, start } from '../../support/domain/instants.ts';

const begun = anInProgress();
const waiting = (run: number, nextActionAt: Instant = day(5)) => ({ ...begun, run, nextActionAt });
const { nextActionAt: _, ...unattended } = begun;
const failure = (run: number) => ({ activationId: begun.id, run, failedAt: start });

test.each([
  [1, 2],
  [2, 4],
  [5, 32],
  [10, 1024],
  [11, 1440],
  [5000, 1440],
])('after run %i the next one comes in %i minutes', (run, minutes) => {
  expect(broughtForward(waiting(run), failure(run), start)).toEqual(
    waiting(run, plusMinutes(start, minutes)),
  );
});

const { dueBy } = begun;
test.each([
  ['a day before it is overdue', plusMinutes(dueBy, -1440), dueBy],
  ['three minutes before', plusMinutes(dueBy, -3), dueBy],
  ['a minute before', plusMinutes(dueBy, -1), plusMinutes(dueBy, 1)],
  ['a minute after', plusMinutes(dueBy, 1), plusMinutes(dueBy, 3)],
  ['less than an hour after', plusMinutes(dueBy, 59), plusMinutes(dueBy, 61)],
  ['an hour after', plusMinutes(dueBy, 60), plusMinutes(dueBy, 60 + 1440)],
])('a run that fails %s is followed in time to tell the operators', (_when, failedAt, at) => {
  const failed = { ...failure(20), failedAt };
  const before = waiting(20, day(20));
  expect(broughtForward(before, failed, failedAt).nextActionAt).toBe(at);
  const told = { ...before, overdueToldAt: failedAt };
  expect(broughtForward(told, failed, failedAt).nextActionAt).toBe(plusMinutes(failedAt, 1440));
});

test('before it is overdue the first runs follow as usual', () => {
  const failedAt = plusMinutes(dueBy, -60);
  const failed = { ...failure(5), failedAt };
  expect(broughtForward(waiting(5, day(20)), failed, failedAt).nextActionAt).toBe(
    plusMinutes(failedAt, 32),
  );
});

const soon = plusMinutes(start, 2);
test.each([
  ['half an hour late is due now', plusMinutes(start, 30), plusMinutes(start, 30)],
  ['a millisecond late is due now', justAfter(soon), justAfter(soon)],
  ['just in time is due now', soon, soon],
  ['a millisecond early is due in that millisecond', justBefore(soon), soon],
])('a failure that is found %s, and never was before', (_when, now, at) => {
  expect(broughtForward(waiting(1), failure(1), now).nextActionAt).toBe(at);
});

test.each([
  ['a millisecond sooner than that', justBefore(soon)],
  ['as soon as that', soon],
])('an activation that is looked after %s stays as it is', (_when, at) => {
  const before = waiting(1, at);
  expect(broughtForward(before, failure(1), start)).toBe(before);
});

test.each([
  ['a millisecond later than that', waiting(1, justAfter(soon))],
  ['by nobody', unattended],
])('an activation that is looked after %s is brought forward', (_when, before) => {
  expect(broughtForward(before, failure(1), start).nextActionAt).toBe(soon);
});

const before = { ...failure(3), activationId: activationIdOf(begun.benefitId, 2) };
test.each([
  ['in progress was left by the run that failed', true, waiting(3), failure(3)],
  ['asked for was left by the run that failed', true, { ...aRequested(), run: 3 }, failure(3)],
  ['with a later run was left by the one before', false, waiting(4), failure(3)],
  ['with an earlier run was left by the one after', false, waiting(2), failure(3)],
  ['in progress was left by a run of another attempt', false, waiting(3), before],
  ['active was left', false, anActive({ run: 3 }), failure(3)],
  ['declined was left', false, { ...aDeclined(), run: 3 }, failure(3)],
  ['cancelled was left', false, { ...aCancelled(), run: 3 }, failure(3)],
])('an activation that is %s: %p', (_title, left, activation, failed) => {
  expect(isLeftBy(activation, failed)).toBe(left);
});
