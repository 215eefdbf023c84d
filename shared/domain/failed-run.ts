// What becomes of an activation whose run has failed: the next run follows within minutes, and
// later with each further run. Pure.
import { isRunning, type Activation } from './activation.ts';
import type { ActivationId } from './ids.ts';
import { overdueAt } from './technical-steps.ts';
import { latest, plusHours, plusMinutes, type Instant } from './time.ts';

/** The failure of an activation's run. */
export interface Failure {
  readonly activationId: ActivationId;
  readonly run: number;
  readonly failedAt: Instant;
}

const aDay = 24 * 60;

/**
 * Two minutes after the failure of the first run, doubling with each run, up to a day; but no later
 * than the activation becomes overdue, because the next run tells the operators so first of all. A run
 * that fails around that time is followed soon: it may have begun before.
 */
const nextRunAt = (activation: Activation, { run, failedAt }: Failure): Instant => {
  const backOff = plusMinutes(failedAt, Math.min(2 ** run, aDay));
  const overdue = overdueAt(activation);
  if (overdue === undefined || failedAt >= plusHours(overdue, 1)) return backOff;
  const toTell = latest(overdue, plusMinutes(failedAt, 2));
  return toTell < backOff ? toTell : backOff;
};

/**
 * Whether the activation still depends on the failed run: it has not ended, and no later run has
 * taken over.
 */
export const isLeftBy = (activation: Activation, { activationId, run }: Failure): boolean =>
  activation.id === activationId && activation.run === run && isRunning(activation);

/**
 * The activation with an early `nextActionAt`, at which the reconciler starts the next run.
 * @returns the activation itself when its `nextActionAt` is earlier already
 */
export const broughtForward = (
  activation: Activation,
  failure: Failure,
  now: Instant,
): Activation => {
  // Never in the past: a failure that has only just become known does not make the activation late.
  const nextActionAt = latest(nextRunAt(activation, failure), now);
  const before = activation.nextActionAt;
  return before !== undefined && before <= nextActionAt
    ? activation
    : { ...activation, nextActionAt };
};
