// Local cloud, durable: what follows a failed attempt at an activity. Pure bookkeeping: the SDK
// counts attempts and ids, the host applies the policy's times.
import { type Effects, reserve, runActivity, setTimer } from './effects.ts';
import { eventType } from '../contract/history.ts';
import type { InstanceState, Task } from '../store/instance-state.ts';

/** The pause after the n-th failure. */
const pauseAfter = ({ retry, failures }: Task): number => {
  if (!retry) {
    return 0;
  }
  const growth = (retry.backoffCoefficient ?? 1) ** (failures - 1);
  const pause = retry.firstRetryIntervalInMilliseconds * growth;
  return Math.min(pause, retry.maxRetryIntervalInMilliseconds ?? Number.POSITIVE_INFINITY);
};

const timeIsUp = ({ askedAt, retry }: Task, now: number): boolean =>
  now >= askedAt + (retry?.retryTimeoutInMilliseconds ?? Number.POSITIVE_INFINITY);

/** Whether the policy allows no further attempt. */
const isExhausted = ({ retry, failures }: Task): boolean =>
  failures >= (retry?.maxNumberOfAttempts ?? 0);

/**
 * After each failure the SDK waits for a timer. After the last failure the framework makes no
 * pause, so that timer fires at once. When the retry timeout has passed, the framework gives up
 * without a timer, and the SDK waits for it for ever.
 */
export const afterFailure = (
  state: InstanceState,
  task: Task,
  now: number,
  effects: Effects,
): void => {
  task.failures += 1;
  const id = reserve(state, task, 'timer');
  if (isExhausted(task)) {
    const FireAt = new Date(now).toISOString();
    effects.facts.push({ EventType: eventType.timerCreated, EventId: id, FireAt });
    effects.followUps.push({ EventType: eventType.timerFired, TimerId: id });
  } else if (timeIsUp(task, now)) {
    delete task.open;
  } else {
    setTimer(id, now + pauseAfter(task), effects);
  }
};

/** Schedules the next attempt, or fails the activity. */
export const afterPause = (state: InstanceState, task: Task, effects: Effects): void => {
  if (isExhausted(task)) {
    task.ended = 'failed';
  } else {
    runActivity(reserve(state, task, 'activity'), task, effects);
  }
};
