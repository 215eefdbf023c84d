// Local cloud, clock: when a schedule has work, judged by the documents that say when they are due.
// Knows two numbers of the store and the ticks of schedules; nothing of what the work is.

/** What the store says of documents that wait for a sweep. */
export interface DueDocuments {
  /** The smallest instant (ms) at which a document is due, beyond `after` if given. */
  smallest(after?: number): number | undefined;
  /** How many write requests the store has had. */
  writes(): number;
}

/** What calls a function at its ticks. */
export interface Schedule {
  readonly name: string;
  readonly cadence: {
    atOrAfter(instant: number): number | undefined;
    after(instant: number): number | undefined;
  };
  readonly last: number | undefined;
  readonly next: number;
  passTo(instant: number): void;
  fire(tick: number, pastDue?: boolean): Promise<boolean>;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Ticks this far apart are all played: skipping them would gain nothing. */
const rare = 6 * hour;
/** How often in a row a schedule may write without changing what is overdue. */
const patience = 200;
/** As many different overdue instants are told apart. */
const most = 1000;

interface Memory {
  /** What was overdue after its last firing. */
  overdue: string;
  /** Writes of others up to then. */
  others: number;
  /** Whether its last firing wrote anything. */
  wrote: boolean;
  /** Firings in a row that left the same things overdue. */
  repeats: number;
  /** What had been heard of up to then. */
  news: number;
}

/**
 * Finds out when schedules have work.
 * What is overdue and was left alone counts as work again when it changed, or when others wrote
 * something; else the schedule is tried after an hour, then after two, up to a day: so time always
 * moves on, and a document that no schedule moves cannot hold it up.
 * @param news counts what no document shows and may be work all the same: each makes one tick
 */
export const createDueWork = (documents: DueDocuments, news: () => number = () => 0) => {
  const memories = new Map<string, Memory>();
  let byFirings = 0;

  const overdueAt = (now: number): string => {
    const instants: number[] = [];
    let next = documents.smallest();
    while (next !== undefined && next <= now && instants.length < most) {
      instants.push(next);
      next = documents.smallest(next);
    }
    return instants.join(' ');
  };

  const retryAfter = ({ repeats }: Memory): number =>
    Math.min(hour * 2 ** Math.max(0, repeats), day);

  const isFresh = (memory: Memory | undefined, overdue: string): boolean =>
    !memory ||
    memory.overdue !== overdue ||
    memory.others !== documents.writes() - byFirings ||
    (memory.wrote && memory.repeats < patience);

  return {
    /** The instant from which on each schedule has work; ask it once for many schedules. */
    survey(now: number) {
      const overdue = overdueAt(now);
      const upcoming = documents.smallest(now);
      /** The first tick at which the schedule has work. */
      return (schedule: Schedule): number | undefined => {
        const { cadence, last = -Infinity, name } = schedule;
        const memory = memories.get(name);
        const after = (instant: number): number | undefined => {
          const tick = cadence.atOrAfter(Math.max(instant, now));
          return tick !== undefined && tick <= last ? cadence.after(last) : tick;
        };
        const ticks: (number | undefined)[] = [];
        const first = after(now);
        const second = first === undefined ? undefined : cadence.after(first);
        if (first !== undefined && (second === undefined || second - first >= rare))
          ticks.push(first);

        if (news() !== (memory?.news ?? 0)) ticks.push(first);
        if (overdue !== '') {
          const fresh = isFresh(memory, overdue);
          ticks.push(fresh || !memory ? first : after(last + retryAfter(memory)));
        }
        if (upcoming !== undefined) ticks.push(after(upcoming));
        const found = ticks.filter((tick) => tick !== undefined);
        return found.length === 0 ? undefined : Math.min(...found);
      };
    },
    /** Fires a schedule and remembers what that changed. */
    async fire(schedule: Schedule, tick: number, pastDue?: boolean): Promise<void> {
      const [before, overdue] = [documents.writes(), overdueAt(tick)];
      await schedule.fire(tick, pastDue);
      const wrote = documents.writes() - before;
      byFirings += wrote;
      const left = overdueAt(tick);
      const repeats = left === overdue ? (memories.get(schedule.name)?.repeats ?? -1) + 1 : -1;
      const others = documents.writes() - byFirings;
      memories.set(schedule.name, {
        overdue: left,
        others,
        wrote: wrote > 0,
        repeats,
        news: news(),
      });
    },
  };
};
