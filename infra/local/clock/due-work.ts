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
  /** How many write requests the store has received. */
  writes(): number;
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
/** Schedules with ticks this far apart are played whatever the documents say. */
const rare = 6 * hour;
/** For so long at the most such a schedule is left out that found nothing to write. */
const longestIdle = 32 * day;
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
  /** How many firings in a row wrote nothing. */
  readonly idle: number;
  /** The count of writes after its last firing. */
  readonly writes: number;
  /** The count of `news` at its last firing. */
  readonly news: number;
}

/**
 * Finds out when schedules have work: while any document is due every tick of every schedule is work,
 * because time passes like that in Azure. A rare schedule that wrote nothing is played again after a
 * day, then after two, up to 32, until somebody writes or the time is moved anew.
 * @param news counts possible work that no document shows: each increase causes one tick
 * @param isDisturbed whether a part fails on purpose
 */
export const createDueWork = (
  documents: Pick<DueDocuments, 'smallest' | 'writes'>,
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

  /** For how long a rare schedule is left out from its last tick on. */
  const idleFor = ({ idle, writes }: Memory): number =>
    idle === 0 || writes !== documents.writes() ? 0 : Math.min(day * 2 ** (idle - 1), longestIdle);

  return {
    /** An outage may have ended since, and much have become old: every tick counts again. */
    startAfresh(): void {
      for (const [name, memory] of memories)
        memories.set(name, { ...memory, failures: 0, idle: 0 });
    },
    /** The instant from which each schedule has work; call it once for many schedules. */
    survey(now: number) {
      const due = documents.smallest();
      /** The first tick at which the schedule has work. */
      return (schedule: Schedule): number | undefined => {
        const { cadence, last = -Infinity, name } = schedule;
        const memory = memories.get(name);
        const { failures = 0, news: heard = 0 } = memory ?? {};
        const after = (instant: number): number | undefined =>
          cadence.after(Math.max(Math.max(instant, now) - 1, last));
        if (news() !== heard) return after(now);
        if (isRare(schedule, now)) return after(last + (memory ? idleFor(memory) : 0));
        if (due === undefined) return undefined;
        return after(Math.max(due, last + pauseAfter(failures)));
      };
    },
    /** Fires a schedule. @returns false in an outage: the function failed, or a part does on purpose */
    async fire(schedule: Schedule, tick: number, pastDue?: boolean): Promise<boolean> {
      const { failures = 0, idle = 0 } = memories.get(schedule.name) ?? {};
      const [first, before] = [documents.smallest(), documents.writes()];
      const done = await schedule.fire(tick, pastDue);
      const isFaulty = isDisturbed();
      const isHeldUp = isFaulty && first !== undefined && documents.smallest() === first;
      const again = done && !isHeldUp ? 0 : failures + 1;
      const writes = documents.writes();
      memories.set(schedule.name, {
        failures: again,
        idle: writes > before ? 0 : idle + 1,
        writes,
        news: news(),
      });
      return done && !isFaulty;
    },
  };
};
