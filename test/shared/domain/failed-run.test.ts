// When an activation is looked after whose run has failed, by table.
import type { InProgressActivation } from '../../../shared/domain/activation.ts';
import { cancelled, requested, submitted } from '../../../shared/domain/activation-steps.ts';
import { broughtForward, isLeftBy } from '../../../shared/domain/failed-run.ts';
import {
  activationIdOf,
  benefitIdOf,
  purchaseIdFrom,
  userIdOf,
} from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { parseInstant, plusDays, plusMinutes, plusSeconds } from '../../../shared/domain/time.ts';

const failedAt = parseInstant('2027-03-01T08:00:00.000Z')!;
const purchaseId = purchaseIdFrom(new Uint8Array(32));
const benefitId = benefitIdOf(purchaseId, 'advisory-hours');
const asked = {
  benefitId,
  purchaseId,
  itemId: 'advisory-hours',
  kind: 'technical' as const,
  attempt: 2,
  requestedBy: userIdOf('11111111-0000-4000-8000-000000000001'),
  mails: [],
};
const begun = submitted(requested(asked, defaultPolicy, failedAt), failedAt);
const waiting = (run: number): InProgressActivation => ({
  ...begun,
  run,
  nextActionAt: plusDays(failedAt, 5),
});
const failure = (run: number) => ({ activationId: begun.id, run, failedAt });

test.each([
  [1, 2],
  [2, 4],
  [5, 32],
  [10, 1024],
  [11, 1440],
  [5000, 1440],
])('after run %i the next one comes in %i minutes', (run, minutes) => {
  expect(broughtForward(waiting(run), failure(run), failedAt)).toEqual({
    ...waiting(run),
    nextActionAt: plusMinutes(failedAt, minutes),
  });
});

test('found late it is due now, and never was before', () => {
  const now = plusMinutes(failedAt, 30);
  expect(broughtForward(waiting(1), failure(1), now).nextActionAt).toBe(now);
  const just = plusMinutes(failedAt, 2);
  expect(broughtForward(waiting(1), failure(1), plusSeconds(just, 0.001)).nextActionAt).toBe(
    plusSeconds(just, 0.001),
  );
});

test.each([0, 0.001])(
  'looked after as soon as that, or %d s sooner, it stays as it is',
  (sooner) => {
    const nextActionAt = plusSeconds(plusMinutes(failedAt, 2), -sooner);
    const soon = { ...waiting(1), nextActionAt };
    expect(broughtForward(soon, failure(1), failedAt)).toBe(soon);
  },
);

test('nothing is left by a run of another attempt, by one that was followed, or by what has ended', () => {
  expect(isLeftBy(waiting(3), failure(3))).toBe(true);
  expect(isLeftBy(waiting(4), failure(3))).toBe(false);
  expect(isLeftBy(waiting(2), failure(3))).toBe(false);
  const before = { ...failure(3), activationId: activationIdOf(benefitId, 1) };
  expect(isLeftBy(waiting(3), before)).toBe(false);
  expect(isLeftBy(cancelled(waiting(3), { reason: 'No need.' }, failedAt), failure(3))).toBe(false);
});
