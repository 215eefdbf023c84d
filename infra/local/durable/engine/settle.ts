// Local cloud, durable: processes the answer of the orchestrator's code and records it in the draft
// of the episode; knows neither storage nor how the SDK is called.
import { difference, flatten, type Leaf, UnsupportedAction } from '../contract/actions.ts';
import { conclude, type Draft, fail, giveUp } from './draft.ts';
import { gatesOf } from '../store/gates.ts';
import type { Task } from '../store/instance-state.ts';
import type { OrchestratorAnswer } from './orchestrator-call.ts';
import { advance } from './progress.ts';
import type { DurableOptions } from '../contract/types.ts';

type Options = Pick<DurableOptions, 'log'>;

/** On the failure path actions are copies, so a cancelled timer is identified by its signature. */
const takeBackTimers = (draft: Draft, leaves: readonly Leaf[]): void => {
  const cancelled = new Set(leaves.filter((leaf) => leaf.cancelled).map((leaf) => leaf.signature));
  for (const task of draft.row.state.tasks) {
    if (task.open?.by === 'timer' && task.type === 'timer' && cancelled.has(task.signature)) {
      task.cancelled = true;
      draft.effects.cancelledTimers.push(task.open.id);
    }
  }
};

/**
 * The real host sets a long timer again on each replay. If the code has cancelled the timer by
 * then, its second hop is never set although the history contains it, so the replay fails.
 */
const cancelsAfterHop = (tasks: readonly Task[], leaves: readonly Leaf[]): boolean =>
  leaves.some((leaf, number) => leaf.cancelled && tasks[number]?.hopped === true);

const cancelledAfterHop =
  'Non-Deterministic workflow detected: a timer of more than six days was cancelled after its first hop.';

const settleActions = (draft: Draft, answer: OrchestratorAnswer, options: Options): void => {
  const { row } = draft;
  const leaves = flatten(answer.actions ?? []);
  const differs = difference(row.state.tasks, leaves);
  if (differs !== undefined) {
    const words = `Non-deterministic orchestrator '${row.name}': ${differs}. Its code has changed under a running instance, or depends on something that is not in its history.`;
    giveUp(draft, words, options);
  } else if (answer.failure !== undefined) {
    takeBackTimers(draft, leaves);
    fail(draft, `Orchestrator function '${row.name}' failed: ${answer.failure}`);
  } else if (cancelsAfterHop(row.state.tasks, leaves)) {
    giveUp(draft, cancelledAfterHop, options);
  } else {
    advance(row.state, leaves, gatesOf(answer.actions ?? []), draft.now);
    if (answer.isDone) {
      conclude(draft, { status: 'Completed', output: answer.output });
    }
  }
};

/** The maximum size of a custom status that the real host accepts, in bytes. */
const mostOfCustomStatus = 16 * 1024;

const utf16Bytes = (text = ''): number => 2 * text.length;

/** Processes the answer of the code. */
export const settle = (draft: Draft, answer: OrchestratorAnswer, options: Options): void => {
  if (answer.actions === undefined) {
    const words = `Orchestrator function '${draft.row.name}' failed: ${answer.failure ?? ''}`;
    giveUp(draft, words, options);
    return;
  }
  if (utf16Bytes(answer.customStatus) > mostOfCustomStatus) {
    const words = `Orchestrator function '${draft.row.name}' failed: its custom status has more than 16 KB of UTF-16.`;
    giveUp(draft, words, options);
    return;
  }
  // The SDK omits a falsy custom status, and the answer of the last call is the one that counts.
  draft.customStatus = answer.customStatus;
  try {
    settleActions(draft, answer, options);
  } catch (error) {
    if (!(error instanceof UnsupportedAction)) {
      throw error;
    }
    giveUp(draft, error.message, options);
  }
};
