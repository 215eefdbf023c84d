// A small application on the durable host, in memory, with a clock that tests move.
import * as df from 'durable-functions';
import type {
  ActivityHandler,
  OrchestrationContext,
  OrchestrationHandler,
  Task,
} from 'durable-functions';
import { createDurable } from '../../../../infra/local/durable/durable.ts';
import type {
  DurableOptions,
  InstanceDetail,
  LocalDurable,
} from '../../../../infra/local/durable/contract/types.ts';
import { loadApplication } from '../../../../infra/local/functions-host/core.ts';
import { createInvoker } from '../../../../infra/local/functions-host/invoke.ts';

export const minute = 60_000;
export const day = 86_400_000;
export const begin = Date.parse('2026-01-01T00:00:00.000Z');

export type Steps = Generator<Task, unknown, unknown>;
export type Orchestrator = (context: OrchestrationContext) => Steps;

export interface App {
  orchestrators: Record<string, Orchestrator>;
  activities?: Record<string, ActivityHandler>;
}

export interface World {
  durable: LocalDurable;
  clock: { at: number; now(): number };
  lines: string[];
  /** Starts instance `i` (or another) of the only orchestrator (or another) and waits. */
  start: (options?: { name?: string; id?: string; input?: unknown }) => Promise<void>;
  raise: (name: string, data?: unknown, id?: string) => Promise<void>;
  /** Moves from one due instant to the next, for this many milliseconds. */
  advance: (by: number) => Promise<void>;
  detail: (id?: string) => InstanceDetail;
  output: (id?: string) => unknown;
}

/** Makes the orchestrators and activities of an application invocable. */
export const invokerOf = (app: App) =>
  createInvoker(
    loadApplication(() => {
      for (const [name, steps] of Object.entries(app.orchestrators)) {
        df.app.orchestration(name, steps satisfies OrchestrationHandler);
      }
      for (const [name, handler] of Object.entries(app.activities ?? {})) {
        df.app.activity(name, { handler });
      }
    }),
  );

const opened: LocalDurable[] = [];

/** Closes every world that a test has opened. */
export const closeWorlds = async (): Promise<void> => {
  await Promise.all(opened.splice(0).map((durable) => durable.close()));
};

export const aWorld = (app: App, options: Partial<DurableOptions> = {}): World => {
  const clock = {
    at: begin,
    now() {
      return this.at;
    },
  };
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const durable = createDurable({ clock, log, invoker: invokerOf(app), ...options });
  opened.push(durable);
  const detail = (id = 'i'): InstanceDetail => {
    const found = durable.instance(id);
    if (!found) {
      throw new Error(`There is no instance ${id}.`);
    }
    return found;
  };
  return {
    durable,
    clock,
    lines,
    start: async ({ name = Object.keys(app.orchestrators)[0] ?? '', id = 'i', input } = {}) => {
      const text = input === undefined ? {} : { input: JSON.stringify(input) };
      expect(durable.start({ name, instanceId: id, ...text }).kind).toBe('started');
      await durable.idle();
    },
    raise: async (name, data = null, id = 'i') => {
      expect(durable.raiseEvent(id, name, JSON.stringify(data))).toBe('accepted');
      await durable.idle();
    },
    advance: async (by) => {
      const until = clock.at + by;
      for (let due = durable.nextDue(); due !== undefined && due <= until;) {
        clock.at = Math.max(clock.at, due);
        await durable.runDue();
        due = durable.nextDue();
      }
      clock.at = until;
    },
    detail,
    output: (id = 'i') => JSON.parse(detail(id).output ?? 'null'),
  };
};

/** The ids of the activities and timers in a history, in the order in which they were made. */
export const idsMade = (detail: InstanceDetail): string[] =>
  detail.history.flatMap((event) => {
    if (event.EventType === 4) {
      return [`${event.EventId} ${event.Name}`];
    }
    return event.EventType === 10 ? [`${event.EventId} timer`] : [];
  });
