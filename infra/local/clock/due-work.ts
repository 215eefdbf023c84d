// Local cloud, clock: when a schedule has work, according to the documents that are due. Knows dates
// of documents and the ticks of schedules; nothing of what the work is.

/** A document that waits for a sweep. */
export interface DueDocument {
  readonly container: string;
  readonly id: string;
  readonly nextActionAt: string;
}

/** What the store reports about documents that are due for a sweep. */
export interface DueDocuments {
  /** The smallest instant (ms) at which a document is due. */
  smallest(): number | undefined;
  /** The documents that are due at or before the instant. */
  upTo(instant: number): readonly DueDocument[];
}

/** A schedule of a function. */
export interface Schedule {
  readonly name: string;
  readonly cadence: {
    /** The first tick after the instant (ms). */
    after(instant: number): number | undefined;
  };
  readonly last: number | undefined;
  readonly next: number;
  passTo(instant: number): void;
  fire(tick: number, pastDue?: boolean): Promise<boolean>;
}

const hour = 3_600_000;
/** Schedules with ticks this far apart are always played: skipping them would save nothing. */
const rare = 6 * hour;
/**
 * A schedule that has failed this often in a row is played once an hour: the application is down, and
 * an outage of months has to be playable. A new `advance` plays every tick again.
 */
const patience = 120;

interface Memory {
  /** How often in a row its firing has failed. */
  readonly failures: number;
  /** The count of `news` at its last firing. */
  readonly news: number;
}

/**
 * Finds out when schedules have work: while any document is due every tick of every schedule is work,
 * because time passes like that in Azure.
 * @param news counts possible work that no document shows: each increase causes one tick
 */
export const createDueWork = (
  documents: Pick<DueDocuments, 'smallest'>,
  news: () => number = () => 0,
) => {
  const memories = new Map<string, Memory>();
  const rareOnes = new Map<string, boolean>();
  const isRareAt = ({ name, cadence }: Schedule, tick: number): boolean => {
    const known = rareOnes.get(name);
    if (known !== undefined) return known;
    const isRare = (cadence.after(tick) ?? Infinity) - tick >= rare;
    rareOnes.set(name, isRare);
    return isRare;
  };

  return {
    /** An outage may have ended since: every tick counts again. */
    startAfresh(): void {
      for (const [name, memory] of memories) memories.set(name, { ...memory, failures: 0 });
    },
    /** The instant from which each schedule has work; call it once for many schedules. */
    survey(now: number) {
      const due = documents.smallest();
      /** The first tick at which the schedule has work. */
      return (schedule: Schedule): number | undefined => {
        const { cadence, last = -Infinity, name } = schedule;
        const { failures = 0, news: heard = 0 } = memories.get(name) ?? {};
        const after = (instant: number): number | undefined =>
          cadence.after(Math.max(Math.max(instant, now) - 1, last));
        const first = after(now);
        const isRare = first !== undefined && isRareAt(schedule, first);
        if (isRare || news() !== heard) return first;
        if (due === undefined) return undefined;
        return after(failures < patience ? due : Math.max(due, last + hour));
      };
    },
    /** Fires a schedule. @returns false when the function failed */
    async fire(schedule: Schedule, tick: number, pastDue?: boolean): Promise<boolean> {
      const { failures = 0 } = memories.get(schedule.name) ?? {};
      const done = await schedule.fire(tick, pastDue);
      memories.set(schedule.name, { failures: done ? 0 : failures + 1, news: news() });
      return done;
    },
  };
};
