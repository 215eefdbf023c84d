// Local cloud, clock: moves time from one due instant to the next and runs the work due there.
// Knows when parts and schedules are due; nothing of what they do.
import type { Part } from '../contract/contract.ts';
import type { LocalClock } from './clock.ts';
import { createDueWork, type DueDocuments, type Schedule } from './due-work.ts';

export interface TimelineOptions {
  readonly clock: LocalClock;
  readonly parts: readonly Part[];
  readonly schedules: readonly Schedule[];
  readonly documents: DueDocuments;
  /** Counts possible work for schedules that no document shows. */
  readonly news?: () => number;
}

export interface Timeline {
  /** Moves to the instant (ms), running everything due on the way; resolves when all is idle. */
  advance(to: number): Promise<void>;
  /** Runs what is due at the clock's current time, ticks included; for a ticking clock. */
  catchUp(): Promise<void>;
  /** Fires each schedule that missed ticks while the host was down once, as past due. */
  fireMissed(): Promise<void>;
  /** Resolves when no part has anything left to do at the current time. */
  settle(): Promise<void>;
  /** The earliest instant at which something is due, including ticks without work. */
  nextDue(): number | undefined;
  /** Whether schedules fire; when they are switched on again, the missed ticks are past due. */
  readonly schedulesOn: boolean;
  switchSchedules(on: boolean): Promise<void>;
}

/** The most rounds of work at one instant; more count as an endless loop. */
const maxRounds = 100_000;

const smallestOf = (instants: readonly (number | undefined)[]): number | undefined => {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** Runs the given functions one after the other. */
const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
};

/** Creates the timeline of a local cloud. */
export const createTimeline = (options: TimelineOptions): Timeline => {
  const { clock, parts, schedules, documents } = options;
  const work = createDueWork(documents, options.news);
  const inTurn = createQueue();
  let on = true;

  const settle = async (): Promise<void> => {
    for (let round = 0; round < maxRounds; round += 1) {
      for (const part of parts) await part.idle();
      const due = parts.filter((part) => (part.nextDue() ?? Infinity) <= clock.now());
      if (due.length === 0) return;
      for (const part of due) await part.runDue();
    }
    throw new Error(`Work does not end at ${new Date(clock.now()).toISOString()}`);
  };

  /** Fires the schedules whose next tick has come; missed ones are past due. */
  const fireDue = async (pastDue: boolean): Promise<void> => {
    for (const schedule of on ? schedules : []) {
      const now = clock.now();
      if (schedule.next < now || (!pastDue && schedule.next === now)) {
        await work.fire(schedule, pastDue ? now : schedule.next, pastDue);
        await settle();
      }
    }
  };

  const step = async (target: number): Promise<boolean> => {
    await settle();
    const now = clock.now();
    const tickOf = work.survey(now);
    const ticks = new Map(
      schedules.map((schedule) => [schedule, on ? tickOf(schedule) : undefined]),
    );
    const next = smallestOf([...parts.map((part) => part.nextDue()), ...ticks.values()]);
    if (next === undefined || next > target) return false;
    clock.moveTo(next);
    await settle();
    for (const [schedule, tick] of ticks) {
      if (tick !== next) continue;
      await work.fire(schedule, tick);
      await settle();
    }
    return true;
  };

  const passTo = (instant: number): void => {
    for (const schedule of on ? schedules : []) schedule.passTo(instant);
  };

  return {
    advance: (to) =>
      inTurn(async () => {
        const target = Math.max(to, clock.now());
        work.begin();
        while (await step(target)) passTo(clock.now());
        clock.moveTo(target);
        passTo(clock.now());
        await settle();
      }),
    catchUp: () =>
      inTurn(async () => {
        await settle();
        await fireDue(false);
      }),
    fireMissed: () => inTurn(() => fireDue(true)),
    settle: () => inTurn(settle),
    nextDue: () =>
      smallestOf([
        ...parts.map((part) => part.nextDue()),
        ...(on ? schedules.map((schedule) => schedule.next) : []),
      ]),
    get schedulesOn() {
      return on;
    },
    switchSchedules: (to) =>
      inTurn(async () => {
        const resumed = to && !on;
        on = to;
        if (resumed) await fireDue(true);
      }),
  };
};
