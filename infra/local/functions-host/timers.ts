// Local cloud, functions host: timer triggers, each with its schedule and the record of its ticks.
// Knows schedules and the invoker; the timeline decides when to look at them.
import type { Binding, Invoker, RegisteredFunction } from '../contract/contract.ts';
import { readCron, type Cadence } from './cron.ts';

/** What is stored about a timer between two starts of the host: instants in ms. */
export interface TimerRecord {
  readonly last?: number;
  readonly next?: number;
}

export interface Timer {
  readonly name: string;
  readonly cadence: Cadence;
  /** The tick last fired, if any. */
  readonly last: number | undefined;
  /** The next tick; in the past when the host was down or timers were off. */
  readonly next: number;
  /** Skips the ticks before the instant without a call. */
  passTo(instant: number): void;
  /**
   * Calls the function once, however many ticks have passed.
   * @returns false when the function failed
   */
  fire(tick: number, pastDue?: boolean): Promise<boolean>;
}

export interface TimersOptions {
  readonly invoker: Invoker;
  /** When the host started, ms: earlier ticks are not missed ones. */
  readonly start: number;
  readonly records?: Readonly<Record<string, TimerRecord>>;
  readonly keep?: (records: Readonly<Record<string, TimerRecord>>) => void;
  readonly log?: ((line: string) => void) | undefined;
}

/** Later than every date: a schedule such as 30 February has no tick. */
const endOfTime = 8_640_000_000_000_000;

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();

const triggerOf = ({ bindings }: RegisteredFunction): [string, Binding] | undefined =>
  Object.entries(bindings).find(([, binding]) => binding.type === 'timerTrigger');

/**
 * The trigger's data as the host writes it: in Pascal case, which the worker turns into camel case.
 */
const never = '0001-01-01T00:00:00';

const timerData = (last: number | undefined, next: number, tick: number, pastDue: boolean) => ({
  Schedule: { AdjustForDST: true },
  ScheduleStatus: { Last: iso(last) ?? never, Next: iso(next), LastUpdated: iso(tick) },
  IsPastDue: pastDue,
});

/**
 * Reads the application's timers.
 * @throws Error naming a schedule that is invalid, or an option that is not emulated
 */
export const createTimers = (options: TimersOptions): readonly Timer[] => {
  const { invoker, start, keep = () => undefined, log } = options;
  const records: Record<string, TimerRecord> = {};

  const createTimer = (name: string, key: string, binding: Binding): Timer => {
    if (binding['runOnStartup'] === true)
      throw new Error(`Not emulated: runOnStartup of "${name}"`);
    const cadence = readCron(String(binding['schedule']));
    let { last, next = cadence.atOrAfter(start) ?? endOfTime } = options.records?.[name] ?? {};
    const record = (): void => {
      records[name] = { next, ...(last === undefined ? {} : { last }) };
      keep(records);
    };
    // Records the next tick at once, so that it counts as missed if the host is down then.
    record();
    return {
      name,
      cadence,
      get last() {
        return last;
      },
      get next() {
        return next;
      },
      passTo(instant) {
        if (next >= instant) return;
        next = cadence.atOrAfter(instant) ?? endOfTime;
        record();
      },
      async fire(tick, pastDue = false) {
        const before = last;
        last = tick;
        next = cadence.after(tick) ?? endOfTime;
        record();
        const data = { json: JSON.stringify(timerData(before, next, tick, pastDue)) };
        try {
          await invoker.invoke({ functionName: name, inputs: { [key]: data } });
          return true;
        } catch (error) {
          log?.(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
          return false;
        }
      },
    };
  };

  return invoker.functions
    .flatMap((registered) => {
      const trigger = triggerOf(registered);
      return trigger ? [createTimer(registered.name, ...trigger)] : [];
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
};
