// Local cloud, durable: what a completion or a new action makes the host do, with the SDK's ids.
// Pure bookkeeping over the state; the id rules are the SDK's: one for each thing that is awaited.
import type { Leaf } from '../contract/actions.ts';
import { type Effects, reserve, runActivity, setTimer } from './effects.ts';
import { type Gate, lastAllowed } from '../store/gates.ts';
import { eventType, type Fact } from '../contract/history.ts';
import { type InstanceState, type Task, taskById } from '../store/instance-state.ts';
import { afterFailure, afterPause } from './retries.ts';
import { goesOn, nextHop } from './timers.ts';

/**
 * Takes in a completion and sets going what it causes of itself: the pause before the next attempt,
 * the next attempt, the next hop. Must run before the code sees the event, as ids go in that order.
 * @returns false for a completion nobody waits for: a duplicate
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

/** The real host turns a truth value into .NET's word for it, which is no JSON any more. */
const inputText = (input: unknown): string => {
  if (typeof input === 'boolean') {
    return input ? 'True' : 'False';
  }
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? 'null');
};

/** Ids are given when the code asks; whether it is carried out at once, the gates decide. */
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
 * Sets going what nothing holds up any more.
 * @param raised how many events of each name there were
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

/** Takes in what the code asks for beyond what is known, and takes back the timers cancelled since. */
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
