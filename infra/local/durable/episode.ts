// Local cloud, durable: one episode: takes the inbox in, event by event, and commits it all at once.
// Knows the order of things; how ids go is in progress.ts, how the SDK is called elsewhere.
import { difference, flatten, type Leaf, UnsupportedAction } from './actions.ts';
import {
  eventFromText,
  eventType,
  type Fact,
  type HistoryEvent,
  isControl,
  recorded,
} from './history.ts';
import { tellInstance } from './instance-span.ts';
import { hasOpenTasks, type Outcome } from './instance-state.ts';
import { callOrchestrator, type OrchestratorAnswer } from './orchestrator-call.ts';
import { advance, complete, type Effects, noEffects } from './progress.ts';
import { dueAt } from './timers.ts';
import type { InstanceRow, Store } from './store.ts';
import type { RuntimeStatus } from './runtime-status.ts';
import type { DurableOptions } from './types.ts';

export type EpisodeOptions = Pick<
  DurableOptions,
  'clock' | 'invoker' | 'log' | 'span' | 'timersFireEarly'
>;

/** The episode in the making. Nothing of it counts before it is committed. */
interface Draft {
  readonly row: InstanceRow;
  readonly past: readonly HistoryEvent[];
  readonly fresh: HistoryEvent[];
  readonly effects: Effects;
  readonly now: number;
  readonly taken: number[];
  customStatus: string | undefined;
}

const jsonOf = (words: string): string => JSON.stringify(words);

/** The code has come to an end. Open tasks keep the instance Running, unless `atOnce`. */
const conclude = (draft: Draft, outcome: Outcome, atOnce = false): void => {
  const { state } = draft.row;
  state.outcome = outcome;
  if (atOnce) {
    state.tasks.forEach((task) => delete task.open);
  }
};

const fail = (draft: Draft, words: string, atOnce = false): void =>
  conclude(draft, { status: 'Failed', output: jsonOf(words) }, atOnce);

/** The host itself gives up on an instance: never silently. */
const giveUp = (draft: Draft, words: string, options: EpisodeOptions): void => {
  fail(draft, words, true);
  options.log?.(`durable: instance "${draft.row.instanceId}" failed: ${words}`);
};

/** On the failure path actions are copies, so a cancelled timer is known by what it asked for. */
const takeBackTimers = (draft: Draft, leaves: readonly Leaf[]): void => {
  const cancelled = new Set(leaves.filter((leaf) => leaf.cancelled).map((leaf) => leaf.signature));
  for (const task of draft.row.state.tasks) {
    if (task.open?.by === 'timer' && task.type === 'timer' && cancelled.has(task.signature)) {
      task.cancelled = true;
      draft.effects.cancelledTimers.push(task.open.id);
    }
  }
};

const settleActions = (draft: Draft, answer: OrchestratorAnswer, options: EpisodeOptions): void => {
  const { row } = draft;
  const leaves = flatten(answer.actions ?? []);
  const differs = difference(row.state.tasks, leaves, !answer.intact);
  if (differs !== undefined) {
    const words = `Non-deterministic orchestrator '${row.name}': ${differs}. Its code has changed under a running instance, or depends on something that is not in its history.`;
    giveUp(draft, words, options);
  } else if (answer.failure !== undefined) {
    takeBackTimers(draft, leaves);
    fail(draft, `Orchestrator function '${row.name}' failed: ${answer.failure}`);
  } else {
    advance(row.state, leaves, draft.now, draft.effects);
    if (answer.isDone) {
      conclude(draft, { status: 'Completed', output: answer.output });
    }
  }
};

/** The real host takes no more, in bytes. */
const mostOfCustomStatus = 16 * 1024;

const utf16Bytes = (text = ''): number => 2 * text.length;

const settle = (draft: Draft, answer: OrchestratorAnswer, options: EpisodeOptions): void => {
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
  // The SDK leaves out one that is falsy, and the answer of the last call is the one that counts.
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

const record = (draft: Draft, fact: Fact): HistoryEvent => {
  const event = recorded(fact, draft.now);
  draft.fresh.push(event);
  return event;
};

const recordEffects = (draft: Draft): void =>
  draft.effects.facts.splice(0).forEach((fact) => record(draft, fact));

const played = (event: HistoryEvent): HistoryEvent => ({ ...event, IsPlayed: true });

/**
 * What the SDK is shown: all before the newest event as played, and a start of its own for the
 * newest, so that the code runs "replaying" up to it and "for the first time" from it on.
 */
const shownTo = (draft: Draft, newest: HistoryEvent): HistoryEvent[] => {
  const before = [...draft.past, ...draft.fresh.slice(0, -1)];
  const start = recorded({ EventType: eventType.orchestratorStarted }, draft.now);
  return [...before.map(played), start, newest];
};

const isCompletion = (fact: Fact): boolean =>
  fact.EventType === eventType.taskCompleted ||
  fact.EventType === eventType.taskFailed ||
  fact.EventType === eventType.timerFired;

const takeIn = async (draft: Draft, fact: Fact, options: EpisodeOptions): Promise<void> => {
  const { row, effects, now } = draft;
  if (isCompletion(fact) && !complete(row.state, fact, now, effects)) {
    return;
  }
  const newest = record(draft, fact);
  if (fact.EventType === eventType.executionSuspended) {
    row.state.suspended = true;
  } else if (fact.EventType === eventType.executionResumed) {
    row.state.suspended = false;
  } else if (fact.EventType === eventType.executionTerminated) {
    conclude(draft, { status: 'Terminated', output: fact.Input ?? undefined }, true);
  } else if (!row.state.outcome) {
    const { name, instanceId, input } = row;
    const call = { name, instanceId, input, history: shownTo(draft, newest) };
    recordEffects(draft);
    settle(draft, await callOrchestrator(options.invoker, call), options);
  }
  recordEffects(draft);
};

const takeInbox = async (draft: Draft, store: Store, options: EpisodeOptions): Promise<void> => {
  const waiting = store.inbox(draft.row.instanceId);
  const { state } = draft.row;
  while (!state.outcome || hasOpenTasks(state)) {
    const followUp = draft.effects.followUps.shift();
    const at = waiting.findIndex(({ fact }) => !state.suspended || isControl(fact));
    const message = followUp ? undefined : waiting.splice(at, at < 0 ? 0 : 1)[0];
    const fact = followUp ?? message?.fact;
    if (!fact) {
      return;
    }
    if (message) {
      draft.taken.push(message.seq);
    }
    await takeIn(draft, fact, options);
  }
};

/** Ended, or where it stands. */
const statusOf = (draft: Draft): RuntimeStatus => {
  const { state } = draft.row;
  if (state.outcome && !hasOpenTasks(state)) {
    return state.outcome.status;
  }
  return state.suspended ? 'Suspended' : 'Running';
};

const finish = (draft: Draft): InstanceRow => {
  const { row } = draft;
  const status = statusOf(draft);
  const ended = status !== 'Running' && status !== 'Suspended';
  const output = ended ? row.state.outcome?.output : undefined;
  if (ended && status !== 'Terminated') {
    record(draft, {
      EventType: eventType.executionCompleted,
      OrchestrationStatus: status,
      Result: output ?? null,
    });
  }
  record(draft, { EventType: eventType.orchestratorCompleted });
  const { customStatus, now: updatedAt } = draft;
  return { ...row, status, output, customStatus, updatedAt, episodes: row.episodes + 1 };
};

const commit = (draft: Draft, store: Store, early: number): InstanceRow => {
  const id = draft.row.instanceId;
  const somethingHappened = draft.fresh.length > 1;
  const row = somethingHappened ? finish(draft) : draft.row;
  store.together(() => {
    store.taken(draft.taken);
    if (somethingHappened) {
      store.append(id, draft.past.length, draft.fresh);
    }
    draft.effects.timers.forEach((timer) =>
      store.setTimer(id, timer.id, dueAt(timer.fireAt, draft.now, early)),
    );
    draft.effects.cancelledTimers.forEach((timer) => store.dropTimer(id, timer));
    draft.effects.activities.forEach((one) => store.addWork(id, one.id, one.name, one.input));
    store.put(row);
    if (row.status === row.state.outcome?.status) {
      store.dropPending(id);
    }
  });
  return row;
};

/**
 * Runs one episode of an instance that has something in its inbox.
 * @param mayCommit asked when all is done; false: as if the process had died just before the commit
 */
export const runEpisode = async (
  store: Store,
  instanceId: string,
  options: EpisodeOptions,
  mayCommit: boolean,
): Promise<void> => {
  const row = store.instance(instanceId);
  if (!row) {
    return;
  }
  const past = store.historyTexts(instanceId).map(eventFromText);
  // Time never goes back in a history, whatever the clock does between two runs of the host.
  const now = Math.max(options.clock.now(), Date.parse(past.at(-1)?.Timestamp ?? '') || 0);
  const draft: Draft = {
    row,
    past,
    fresh: [recorded({ EventType: eventType.orchestratorStarted }, now)],
    effects: noEffects(),
    now,
    taken: [],
    customStatus: row.customStatus,
  };
  await takeInbox(draft, store, options);
  if (mayCommit) {
    tellInstance(commit(draft, store, options.timersFireEarly ?? 0), options.span);
  }
};
