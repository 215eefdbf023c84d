// Local cloud, durable: one episode: processes the inbox, event by event, and commits everything at
// once. Knows the order of these steps; progress.ts assigns ids, and another file calls the SDK.
import { conclude, type Draft, record, recordEffects } from './draft.ts';
import { noEffects } from './effects.ts';
import {
  eventFromText,
  eventType,
  type Fact,
  type HistoryEvent,
  isControl,
  recorded,
} from '../contract/history.ts';
import { tellInstance } from '../store/instance-span.ts';
import { hasOpenTasks } from '../store/instance-state.ts';
import { callOrchestrator } from './orchestrator-call.ts';
import { carryOut, complete } from './progress.ts';
import { dueAt } from './timers.ts';
import { settle } from './settle.ts';
import type { InstanceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { RuntimeStatus } from '../contract/runtime-status.ts';
import type { DurableOptions } from '../contract/types.ts';

export type EpisodeOptions = Pick<
  DurableOptions,
  'clock' | 'invoker' | 'log' | 'span' | 'timersFireEarly'
> & {
  /** Is called for every instance that fails. */
  readonly failed?: () => void;
};

const played = (event: HistoryEvent): HistoryEvent => ({ ...event, IsPlayed: true });

/**
 * The history for the SDK: everything before the newest event as played, and a separate start for
 * the newest event, so that the code is replaying up to it and not replaying after it.
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

/** How many events of each name were raised. */
const raisedSoFar = ({ past, fresh }: Draft): Map<string, number> => {
  const raised = new Map<string, number>();
  for (const { EventType, Name = '' } of [...past, ...fresh]) {
    if (EventType === eventType.eventRaised) {
      raised.set(Name, (raised.get(Name) ?? 0) + 1);
    }
  }
  return raised;
};

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
  carryOut(row.state, raisedSoFar(draft), now, effects);
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

/** The final status, or the current one. */
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
 * Runs one episode of an instance with a non-empty inbox.
 * @param mayCommit is called when all is done; false: as if the process had died just before the
 * commit
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
  // Time in a history never goes back, even if the clock does between two runs of the host.
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
    const committed = commit(draft, store, options.timersFireEarly ?? 0);
    tellInstance(committed, options.span);
    if (committed.status === 'Failed') options.failed?.();
  }
};
