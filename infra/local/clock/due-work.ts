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
const day = 24 * hour;
/** Schedules with ticks this far apart are always played: skipping them would save nothing. */
const rare = 6 * hour;
/**
 * A schedule that has failed this often in a row is played again after an hour, then after two, up to a
 * day: an outage of months has to be playable. A new `advance` plays every tick again.
 */
const patience = 30;

/** How long a schedule is left alone. @param failures of it, in a row */
const pauseAfter = (failures: number): number =>
  failures < patience ? 0 : Math.min(hour * 2 ** (failures - patience), day);

interface Memory {
  /** How often in a row it could do nothing. */
  readonly failures: number;
  /** The count of `news` at its last firing. */
  readonly news: number;
}

/**
 * Finds out when schedules have work: while any document is due every tick of every schedule is work,
 * because time passes like that in Azure.
 * @param news counts possible work that no document shows: each increase causes one tick
 * @param isDisturbed whether a part fails on purpose
 */
export const createDueWork = (
  documents: Pick<DueDocuments, 'smallest'>,
  news: () => number,
  isDisturbed: () => boolean,
) => {
  const memories = new Map<string, Memory>();
  const rareOnes = new Map<string, boolean>();
  const isRare = ({ name, cadence }: Schedule, now: number): boolean => {
    const known = rareOnes.get(name);
    if (known !== undefined) return known;
    const first = cadence.after(now) ?? Infinity;
    const answer = (cadence.after(first) ?? Infinity) - first >= rare;
    rareOnes.set(name, answer);
    return answer;
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
        if (isRare(schedule, now) || news() !== heard) return after(now);
        if (due === undefined) return undefined;
        return after(Math.max(due, last + pauseAfter(failures)));
      };
    },
    /** Fires a schedule. @returns false in an outage: the function failed, or a part does on purpose */
    async fire(schedule: Schedule, tick: number, pastDue?: boolean): Promise<boolean> {
      const { failures = 0 } = memories.get(schedule.name) ?? {};
      const first = documents.smallest();
      const done = await schedule.fire(tick, pastDue);
      const isFaulty = isDisturbed();
      const isHeldUp = isFaulty && first !== undefined && documents.smallest() === first;
      const again = done && !isHeldUp ? 0 : failures + 1;
      memories.set(schedule.name, { failures: again, news: news() });
      return done && !isFaulty;
    },
  };
};
