// Local cloud, durable: what the host does for a completion or a new action, with the SDK's ids.
// Pure bookkeeping over the state; the id rules are the SDK's: one id for each awaited thing.
import type { Leaf } from '../contract/actions.ts';
import { type Effects, reserve, runActivity, setTimer } from './effects.ts';
import { type Gate, lastAllowed } from '../store/gates.ts';
import { eventType, type Fact } from '../contract/history.ts';
import { type InstanceState, type Task, taskById } from '../store/instance-state.ts';
import { afterFailure, afterPause } from './retries.ts';
import { goesOn, nextHop } from './timers.ts';

/**
 * Records a completion and schedules what follows from it: the pause before a retry, the retry, the
 * next hop. Must run before the code sees the event, because ids are assigned in that order.
 * @returns false for a completion that nothing is waiting for: a duplicate
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
  const failed = fact.EventType === eventType.taskFailed;
  if (!task.cancelled && goesOn(task, now)) {
    task.hopped = true;
    setTimer(reserve(state, task, 'timer'), nextHop(task, now), effects);
  } else if (task.retry && failed) {
    afterFailure(state, task, now, effects);
  } else if (task.retry && fact.EventType === eventType.timerFired) {
    afterPause(state, task, effects);
  } else {
    task.ended = failed ? 'failed' : 'completed';
  }
  return true;
};

/** The real host converts a boolean into .NET's text for it, which is not JSON. */
const inputText = (input: unknown): string => {
  if (typeof input === 'boolean') {
    return input ? 'True' : 'False';
  }
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? 'null');
};

/**
 * Assigns the id when the code requests the action; the gates decide whether it is carried out at
 * once.
 */
const note = (state: InstanceState, leaf: Leaf, now: number): void => {
  const { input, cancelled, ...rest } = leaf;
  const task: Task = { ...rest, input: inputText(input), askedAt: now, failures: 0 };
  state.tasks.push(task);
  if (cancelled) {
    task.cancelled = true;
  }
  if (task.type !== 'event') {
    reserve(state, task, task.type);
    task.held = true;
  }
};

const begin = (task: Task, now: number, effects: Effects): void => {
  delete task.held;
  if (!task.open) {
    return;
  }
  const { id, by } = task.open;
  if (by === 'timer') {
    setTimer(id, nextHop(task, now), effects);
  } else {
    runActivity(id, task, effects);
  }
  if (task.retry) {
    task.askedAt = now;
  }
};

/**
 * Carries out what no gate holds back any more.
 * @param raised how many events of each name were raised
 */
export const carryOut = (
  state: InstanceState,
  raised: ReadonlyMap<string, number>,
  now: number,
  effects: Effects,
): void => {
  const last = lastAllowed(state.gates ?? [], { tasks: state.tasks, raised });
  state.tasks.forEach((task, number) => {
    if (task.held && number <= last) {
      begin(task, now, effects);
    }
  });
  if (!state.tasks.some((task) => task.held)) {
    delete state.gates;
  }
};

/** Records the new actions of the code, and cancels the timers that it has cancelled. */
export const advance = (
  state: InstanceState,
  leaves: readonly Leaf[],
  gates: readonly Gate[],
  now: number,
): void => {
  leaves.forEach((leaf, index) => {
    const known = state.tasks[index];
    if (!known) {
      note(state, leaf, now);
    } else if (leaf.cancelled && !known.cancelled) {
      known.cancelled = true;
    }
  });
  state.gates = gates;
};
