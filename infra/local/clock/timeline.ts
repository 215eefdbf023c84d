// Local cloud, clock: moves time from one due instant to the next and has the work done there.
// Knows parts and schedules by what they say of themselves; nothing of what they do.
import type { Part } from '../contract/contract.ts';
import type { LocalClock } from './clock.ts';
import { createDueWork, type DueDocuments, type Schedule } from './due-work.ts';

export interface TimelineOptions {
  readonly clock: LocalClock;
  readonly parts: readonly Part[];
  readonly schedules: readonly Schedule[];
  readonly documents: DueDocuments;
  /** Counts what no document shows and may be work for schedules all the same. */
  readonly news?: () => number;
}

export interface Timeline {
  /** Moves to the instant (ms) through everything due on the way; resolves when all is quiet. */
  advance(to: number): Promise<void>;
  /** Does what is due at the clock's now, ticks included; for a clock that moves by itself. */
  catchUp(): Promise<void>;
  /** Fires once each schedule that missed ticks while the host was down, as past due. */
  fireMissed(): Promise<void>;
  /** Resolves when the parts have nothing left to do now. */
  settle(): Promise<void>;
  /** The earliest instant at which there is something to do, ticks without work included. */
  nextDue(): number | undefined;
  /** Whether schedules fire; when they are switched on again, what they missed is past due. */
  readonly schedulesOn: boolean;
  switchSchedules(on: boolean): Promise<void>;
}

/** So often work may cause work at one instant before it counts as endless. */
const maxRounds = 100_000;

const smallestOf = (instants: readonly (number | undefined)[]): number | undefined => {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** Runs what it is given one after the other. */
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

  /** Fires the schedules whose waited-for tick has come; those that were missed are past due. */
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
