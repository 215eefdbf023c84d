// Records the calls of the worker in a comparable form: without times, ids of executions and
// prefixes. Reads the trigger's JSON as the SDK does.
import type { Invocation, InvocationResult, Invoker } from '../../infra/local/contract/contract.ts';
import type { HistoryEvent } from '../../infra/local/durable/contract/history.ts';
import { eventType } from '../../infra/local/durable/contract/history.ts';

/** One call of an orchestrator. */
interface Call {
  readonly history: readonly HistoryEvent[];
  readonly isDone: boolean;
  readonly actions: unknown;
}

export interface Recorder {
  readonly invoker: Invoker;
  /** The number of calls. */
  readonly total: () => number;
  /** The result of an instance, as far as the worker sees it. */
  readonly recordOf: (instanceId: string) => object | undefined;
}

interface Trigger {
  readonly instanceId: string;
  readonly history: readonly HistoryEvent[];
}

interface Answer {
  readonly isDone?: boolean;
  readonly actions?: unknown;
}

const triggerOf = (invocation: Invocation): Trigger | undefined => {
  const [data] = Object.values(invocation.inputs);
  const text = data && ('string' in data ? data.string : 'json' in data ? data.json : '');
  if (!text?.includes('"history"')) return undefined;
  return JSON.parse(text);
};

const marker = '$OutOfProcData$:';

const answerOf = (result: InvocationResult): Answer => {
  const value = result.returnValue;
  return value !== undefined && 'json' in value ? JSON.parse(value.json) : {};
};

const failureOf = (error: unknown): Answer => {
  const message = error instanceof Error ? error.message : String(error);
  const at = message.indexOf(marker);
  const answer: Answer = at < 0 ? {} : JSON.parse(message.slice(at + marker.length));
  return { ...answer, isDone: true };
};

const isTime = (key: string): boolean => key === 'fireAt' || key.endsWith('InMilliseconds');

/**
 * Replaces times and durations by a mark that there is one, because engines have different units.
 */
const timeless = (actions: unknown): unknown =>
  JSON.parse(
    JSON.stringify(actions ?? null, (key, value: unknown) => (isTime(key) ? 'set' : value)),
  );

const firstLine = (text: string | undefined): string => (text ?? '').split('\n', 1)[0] ?? '';

const words = (event: HistoryEvent): string | undefined => {
  switch (event.EventType) {
    case eventType.executionStarted:
      return `started ${event.Name ?? ''} version ${event.Version || 'none'}`;
    case eventType.taskScheduled:
      return `asked ${event.EventId} ${event.Name ?? ''}`;
    case eventType.taskCompleted:
      return `done ${event.TaskScheduledId} ${event.Result ?? ''}`;
    case eventType.taskFailed:
      return `failed ${event.TaskScheduledId} ${firstLine(event.Reason)}`;
    case eventType.timerCreated:
      return `timer ${event.EventId}`;
    case eventType.timerFired:
      return `fired ${event.TimerId}`;
    case eventType.eventRaised:
      return `raised ${event.Name ?? ''} ${event.Input ?? ''}`;
    // The SDK reads no other event types.
    default:
      return undefined;
  }
};

/** Sorts completions that arrive together, because their order is arbitrary. */
const inOrder = (lines: readonly string[]): string[] => {
  const sorted: string[] = [];
  let run: string[] = [];
  for (const line of lines) {
    if (!line.startsWith('done ')) {
      sorted.push(...run.toSorted());
      run = [];
      sorted.push(line);
    } else run.push(line);
  }
  return [...sorted, ...run.toSorted()];
};

/** The first call after which the orchestrator requested nothing more, or else the last call. */
const decisive = (calls: readonly Call[]): Call | undefined =>
  calls.find(({ isDone }) => isDone) ?? calls.at(-1);

/** Wraps an application's invoker and records the calls of the engine. */
export const record = (invoker: Invoker): Recorder => {
  const instances = new Map<string, Call[]>();
  let total = 0;
  const keep = (trigger: Trigger | undefined, { isDone = false, actions }: Answer): void => {
    if (trigger === undefined) return;
    const calls = instances.get(trigger.instanceId) ?? [];
    calls.push({ history: trigger.history, isDone, actions: timeless(actions) });
    instances.set(trigger.instanceId, calls);
  };
  return {
    total: () => total,
    invoker: {
      get functions() {
        return invoker.functions;
      },
      async invoke(invocation) {
        const trigger = triggerOf(invocation);
        total += 1;
        try {
          const result = await invoker.invoke(invocation);
          keep(trigger, answerOf(result));
          return result;
        } catch (error) {
          keep(trigger, failureOf(error));
          throw error;
        }
      },
    },
    recordOf(instanceId) {
      const call = decisive(instances.get(instanceId) ?? []);
      return (
        call && {
          history: inOrder(call.history.map(words).filter((line) => line !== undefined)),
          actions: call.actions,
        }
      );
    },
  };
};
