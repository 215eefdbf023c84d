// Local cloud, clock: when a schedule has work, according to the documents that are due. Knows two
// numbers of the store and the ticks of schedules; nothing of what the work is.

/** What the store reports about documents that are due for a sweep. */
export interface DueDocuments {
  /**
   * The smallest instant (ms) at which a document is due; with `after`, the smallest beyond that.
   */
  smallest(after?: number): number | undefined;
  /** How many write requests the store has received. */
  writes(): number;
}

/** A schedule of a function. */
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
/** Schedules with ticks this far apart are played whatever the documents say. */
const rare = 6 * hour;
/** For so long at the most such a schedule is left out that found nothing to write. */
const longestIdle = 32 * day;
/** How often in a row a schedule may write without changing what is overdue. */
const patience = 200;
/** The most overdue instants that are distinguished. */
const most = 1000;

interface Memory {
  /** What was overdue after the schedule's last firing. */
  overdue: string;
  /** How many writes other callers had made by then. */
  others: number;
  /** Whether its last firing wrote anything. */
  wrote: boolean;
  /** How many firings in a row wrote nothing. */
  idle: number;
  /** How many firings in a row left the same things overdue. */
  repeats: number;
  /** The count of `news` at that time. */
  news: number;
}

/**
 * Finds out when schedules have work. Overdue documents that a firing left unchanged count as work
 * again when they change, or when anything else writes; otherwise the schedule is tried again after
 * one hour, then after two, up to a day. So time always moves on, and a document that no schedule
 * handles cannot stop it. A rare schedule that wrote nothing is played again after a day, then after
 * two, up to 32, until somebody writes or the time is moved anew.
 * @param news counts possible work that no document shows: each increase causes one tick
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

  /** When a rare schedule is played again, from its last tick on. */
  const idleFor = (memory: Memory | undefined): number =>
    !memory || memory.idle === 0 || memory.others !== documents.writes() - byFirings
      ? 0
      : Math.min(day * 2 ** (memory.idle - 1), longestIdle);

  const isFresh = (memory: Memory | undefined, overdue: string): boolean =>
    !memory ||
    memory.overdue !== overdue ||
    memory.others !== documents.writes() - byFirings ||
    (memory.wrote && memory.repeats < patience);

  return {
    /** The time is moved anew: no rare schedule is left out any more. */
    begin(): void {
      for (const memory of memories.values()) memory.idle = 0;
    },
    /** The instant from which each schedule has work; call it once for many schedules. */
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
          ticks.push(after(last + idleFor(memory)));

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
    /** Fires a schedule and records what that changed. */
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
        idle: wrote > 0 ? 0 : (memories.get(schedule.name)?.idle ?? 0) + 1,
        repeats,
        news: news(),
      });
    },
  };
};
