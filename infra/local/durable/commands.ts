// Local cloud, durable: what a client may ask for: start, raise, end, hold, purge, look.
// Only writes facts into inboxes and reads rows; the orchestrator itself never hears of a command.
import { randomUUID } from 'node:crypto';
import { eventFromText, eventType, type Fact } from './history.ts';
import type { FaultSeam } from './faults.ts';
import { tellInstance, traceFrom } from './instance-span.ts';
import { newState } from './instance-state.ts';
import type { InstanceRow, Store } from './store.ts';
import {
  type CommandAnswer,
  type DurableCommands,
  type DurableOptions,
  type InstanceDetail,
  type InstanceFilter,
  type InstanceSummary,
  isTerminal,
  type StartRequest,
} from './types.ts';

const isJson = (text: string): boolean => {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};

const matches =
  (filter: InstanceFilter) =>
  (row: InstanceSummary): boolean =>
    row.createdAt >= (filter.createdFrom ?? 0) &&
    row.createdAt <= (filter.createdTo ?? Number.POSITIVE_INFINITY) &&
    (!filter.statuses?.length || filter.statuses.includes(row.status));

const summaryOf = (row: InstanceRow): InstanceSummary => {
  const { state: _, ...summary } = row;
  return summary;
};

const bytes = (value: string | null | undefined): number => Buffer.byteLength(value ?? '');

const detailOf = (store: Store, row: InstanceRow): InstanceDetail => {
  const texts = store.historyTexts(row.instanceId);
  const history = texts.map(eventFromText);
  const payloads = history.flatMap((event) => [bytes(event.Input), bytes(event.Result)]);
  return {
    ...summaryOf(row),
    history,
    historyBytes: texts.reduce((sum, text) => sum + bytes(text), 0),
    largestPayload: Math.max(0, ...payloads),
    openTimers: store.timersOf(row.instanceId),
  };
};

/** @param wake called when there may be something to do */
export const createCommands = (
  store: Store,
  options: DurableOptions,
  { strike }: FaultSeam,
  wake: () => void,
): DurableCommands => {
  const { clock } = options;

  const stateOf = (instanceId: string): CommandAnswer => {
    const row = store.instance(instanceId);
    if (!row) {
      return 'notFound';
    }
    return isTerminal(row.status) ? 'gone' : 'accepted';
  };

  const post = (instanceId: string, fact: Fact): CommandAnswer => {
    const answer = stateOf(instanceId);
    if (answer === 'accepted') {
      store.post(instanceId, fact);
      wake();
    }
    return answer;
  };

  const create = (request: StartRequest, instanceId: string): void => {
    const { name, input } = request;
    const version = request.version ?? options.defaultVersion;
    const now = clock.now();
    const row: InstanceRow = {
      instanceId,
      name,
      version,
      status: 'Pending',
      input,
      output: undefined,
      customStatus: undefined,
      createdAt: now,
      updatedAt: now,
      episodes: 0,
      state: newState(traceFrom(request.traceParent)),
    };
    store.together(() => {
      store.remove(instanceId);
      store.put(row);
      store.post(instanceId, {
        EventType: eventType.executionStarted,
        Name: name,
        Input: input ?? null,
        ...(version === undefined ? {} : { Version: version }),
      });
    });
    tellInstance(row, options.span);
    wake();
  };

  const purge = (instanceId: string): CommandAnswer => {
    const row = store.instance(instanceId);
    if (!row) {
      return 'notFound';
    }
    if (!isTerminal(row.status)) {
      return 'refused';
    }
    store.together(() => store.remove(instanceId));
    return 'accepted';
  };

  return {
    start: (request) => {
      const { name } = request;
      if (request.input !== undefined && !isJson(request.input)) {
        return { kind: 'invalidInput' };
      }
      const instanceId = request.instanceId ?? randomUUID().replaceAll('-', '');
      const existing = store.instance(instanceId);
      if (existing && !isTerminal(existing.status)) {
        return { kind: 'exists', instanceId, status: existing.status };
      }
      if (strike({ kind: 'start', name, instanceId }) !== 'drop') {
        create(request, instanceId);
      }
      return { kind: 'started', instanceId };
    },
    raiseEvent: (instanceId, name, input = 'null') => {
      const known = stateOf(instanceId);
      // To the SDK a name of digits is the number of a task, which the event would complete.
      if (known === 'accepted' && (name === '' || /^\d+$/.test(name) || !isJson(input))) {
        return 'refused';
      }
      const fault = strike({ kind: 'event', name, instanceId });
      const fact = { EventType: eventType.eventRaised, Name: name, Input: input };
      if (fault === 'drop') {
        return known;
      }
      const answer = post(instanceId, fact);
      return fault === 'duplicate' ? post(instanceId, fact) : answer;
    },
    terminate: (instanceId, reason) =>
      post(instanceId, {
        EventType: eventType.executionTerminated,
        Input: reason === undefined ? null : JSON.stringify(reason),
      }),
    suspend: (instanceId, reason) =>
      post(instanceId, { EventType: eventType.executionSuspended, Reason: reason ?? '' }),
    resume: (instanceId, reason) =>
      post(instanceId, { EventType: eventType.executionResumed, Reason: reason ?? '' }),
    purge,
    purgeBy: (filter) =>
      store
        .instances()
        .filter(matches(filter))
        .filter((row) => purge(row.instanceId) === 'accepted').length,
    instances: (filter = {}) => store.instances().filter(matches(filter)).map(summaryOf),
    instance: (instanceId) => {
      const row = store.instance(instanceId);
      return row && detailOf(store, row);
    },
  };
};
