// What becomes of an activation whose run has failed: the next run follows within minutes, and the more
// runs there were, the later. Pure.
import { isRunning, type Activation } from './activation.ts';
import type { ActivationId } from './ids.ts';
import { latest, plusMinutes, type Instant } from './time.ts';

/** A run of an activation that ended by a failure. */
export interface Failure {
  readonly activationId: ActivationId;
  readonly run: number;
  readonly failedAt: Instant;
}

const aDay = 24 * 60;

/** Two minutes after the first run, doubling with each, up to a day. */
const nextRunAt = ({ run, failedAt }: Failure): Instant =>
  plusMinutes(failedAt, Math.min(2 ** run, aDay));

/** Whether the activation still depends on that run: it goes on, and no other run has taken over. */
export const isLeftBy = (activation: Activation, { activationId, run }: Failure): boolean =>
  activation.id === activationId && activation.run === run && isRunning(activation);

/**
 * An activation that its run has left, looked after soon: that starts the next run.
 * @returns the activation itself when somebody looks after it sooner
 */
export const broughtForward = (
  activation: Activation,
  failure: Failure,
  now: Instant,
): Activation => {
  // Never in the past: what was not known yet is not late.
  const nextActionAt = latest(nextRunAt(failure), now);
  const before = activation.nextActionAt;
  return before !== undefined && before <= nextActionAt
    ? activation
    : { ...activation, nextActionAt };
};
