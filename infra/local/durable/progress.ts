// Local cloud, durable: what a completion or a new action makes the host do, with the SDK's ids.
// Pure bookkeeping over the state; the id rules are the SDK's: one for each thing that is awaited.
import type { Leaf } from './actions.ts';
import { eventType, type Fact } from './history.ts';
import { type InstanceState, type Task, taskById } from './instance-state.ts';
import { goesOn, nextHop } from './timers.ts';

/** What is to be recorded and set going. */
export interface Effects {
  readonly facts: Fact[];
  readonly activities: { id: number; name: string; input: string }[];
  readonly timers: { id: number; fireAt: number }[];
  readonly cancelledTimers: number[];
  /** Completions that follow at once, in this episode. */
  readonly followUps: Fact[];
}

export const noEffects = (): Effects => ({
  facts: [],
  activities: [],
  timers: [],
  cancelledTimers: [],
  followUps: [],
});

const openActivity = (state: InstanceState, task: Task, effects: Effects): void => {
  const id = state.nextId++;
  task.open = { id, by: 'activity' };
  effects.facts.push({
    EventType: eventType.taskScheduled,
    EventId: id,
    Name: task.name,
    Input: task.input,
  });
  effects.activities.push({ id, name: task.name, input: task.input });
};

const openTimer = (state: InstanceState, task: Task, fireAt: number, effects: Effects): void => {
  const id = state.nextId++;
  task.open = { id, by: 'timer' };
  const FireAt = new Date(fireAt).toISOString();
  effects.facts.push({ EventType: eventType.timerCreated, EventId: id, FireAt });
  effects.timers.push({ id, fireAt });
};

const openHop = (state: InstanceState, task: Task, now: number, effects: Effects): void => {
  openTimer(state, task, nextHop(task.fireAt ?? now, now), effects);
};

/** The pause after the n-th failure. */
const pauseAfter = (task: Task): number => {
  const policy = task.retry;
  if (!policy) {
    return 0;
  }
  const growth = (policy.backoffCoefficient ?? 1) ** (task.failures - 1);
  const pause = policy.firstRetryIntervalInMilliseconds * growth;
  return Math.min(pause, policy.maxRetryIntervalInMilliseconds ?? Number.POSITIVE_INFINITY);
};

const timeIsUp = (task: Task, now: number): boolean =>
  now >= task.askedAt + (task.retry?.retryTimeoutInMilliseconds ?? Number.POSITIVE_INFINITY);

/** Attempts that the policy still allows. */
const attemptsLeft = (task: Task): number => (task.retry?.maxNumberOfAttempts ?? 0) - task.failures;

/**
 * After a failure the SDK waits for a timer, then for the next attempt, whatever the policy's time
 * says: it only counts. After the last attempt the framework pauses no more, but the SDK waits for
 * that timer all the same: it is told at once. The framework looks at the time when an attempt has
 * failed; once it is up, the host plays the attempts left to the SDK, without running any.
 */
const afterFailure = (state: InstanceState, task: Task, now: number, effects: Effects): void => {
  task.failures += 1;
  task.timeIsUp = timeIsUp(task, now);
  if (!task.timeIsUp && attemptsLeft(task) > 0) {
    openTimer(state, task, now + pauseAfter(task), effects);
    return;
  }
  const id = state.nextId++;
  task.open = { id, by: 'timer' };
  effects.followUps.push({ EventType: eventType.timerFired, TimerId: id });
};

const afterPause = (state: InstanceState, task: Task, effects: Effects): void => {
  if (attemptsLeft(task) <= 0) {
    return;
  }
  if (!task.timeIsUp) {
    openActivity(state, task, effects);
    return;
  }
  const id = state.nextId++;
  task.open = { id, by: 'activity' };
  effects.followUps.push({
    EventType: eventType.taskFailed,
    TaskScheduledId: id,
    Reason: task.reason ?? '',
    Details: '',
  });
};

/**
 * Takes in a completion and sets going what it causes of itself: the pause before the next attempt,
 * the next attempt, the next hop. Must run before the code sees the event, as ids go in that order.
 * @returns false for a completion nobody waits for: a duplicate, or a cancelled timer
 */
export const complete = (
  state: InstanceState,
  fact: Fact,
  now: number,
  effects: Effects,
): boolean => {
  const task = taskById(state, fact.TaskScheduledId ?? fact.TimerId);
  if (!task) {
    return false;
  }
  delete task.open;
  if (goesOn(task, now)) {
    openHop(state, task, now, effects);
  }
  if (task.retry && fact.EventType === eventType.taskFailed) {
    task.reason = fact.Reason ?? '';
    afterFailure(state, task, now, effects);
  }
  if (task.retry && fact.EventType === eventType.timerFired) {
    afterPause(state, task, effects);
  }
  return true;
};

/** The real host turns a truth value into .NET's word for it, which is no JSON any more. */
const inputText = (input: unknown): string => {
  if (typeof input === 'boolean') {
    return input ? 'True' : 'False';
  }
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? 'null');
};

/** Sets the new ones among the leaves going, and takes back the timers cancelled since. */
export const advance = (
  state: InstanceState,
  leaves: readonly Leaf[],
  now: number,
  effects: Effects,
): void => {
  leaves.forEach((leaf, index) => {
    const known = state.tasks[index];
    if (known && leaf.cancelled && !known.cancelled) {
      known.cancelled = true;
      if (known.open) {
        effects.cancelledTimers.push(known.open.id);
      }
    }
    if (!known) {
      const { input, cancelled, ...rest } = leaf;
      const task: Task = { ...rest, input: inputText(input), askedAt: now, failures: 0 };
      state.tasks.push(task);
      if (task.type === 'activity') {
        openActivity(state, task, effects);
      } else if (task.type === 'timer') {
        openHop(state, task, now, effects);
      }
      if (cancelled) {
        task.cancelled = true;
        effects.cancelledTimers.push(task.open?.id ?? -1);
      }
    }
  });
};
