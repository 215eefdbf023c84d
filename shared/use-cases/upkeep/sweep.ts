// A sweep: everything of a kind that is due, oldest first, page by page, some partners at a time and each
// partner's things in their order. One that fails is put off so that it cannot block those behind it, and
// one that hangs takes a part of the time only; what is left is found by the next sweep.
import { failsForGoodAfter, type Failing } from '../../domain/failing.ts';
import { instantOf, secondsUntil, type Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueEntity, DueQuery } from '../../ports/partner-store.ts';
import type { Patience } from '../../ports/patience.ts';
import type { FailingItems } from './failing-items.ts';
import { inLanes } from './in-lanes.ts';
import { whyFailed } from './why-failed.ts';

export interface Swept {
  readonly done: number;
  /** The failures, one line each, without personal data. */
  readonly failed: readonly string[];
  /** What the operators should know of the sweep's work, one line each, without personal data. */
  readonly notes?: readonly string[];
  /** Seconds by which the longest overdue entity was late; 0: nothing was due. */
  readonly lagSeconds?: number;
}

export interface Sweeping {
  readonly clock: Clock;
  readonly patience: Patience;
}

/** A page of what is due. */
export type FindDue<Due extends DueEntity> = (
  query: Omit<DueQuery, 'kind'>,
) => Promise<readonly Due[]>;

/** What a sweep is about. */
export interface Sweepable<Due extends DueEntity> {
  /** Names it in the log. */
  readonly what: string;
  readonly find: FindDue<Due>;
  /** Deals with one; it moves or removes `nextActionAt`, or has failed. */
  readonly handle: (due: Due, now: Instant) => Promise<void>;
  readonly failing: FailingItems<Due>;
  /** How many partners' things are dealt with at the same time; 6 unless told. */
  readonly atOnce?: number;
}

const pageSize = 100;

/**
 * The time that one entity may take: a quarter of what is left. However many entities hang, some
 * time is left for those behind them.
 */
export const shareOf = (patience: Patience): number => patience.left() / 4;

const keyOf = ({ partnerId, id, dueAt }: DueEntity): string => `${partnerId} ${id} ${dueAt}`;

const words = ({ times, since }: Failing): string =>
  times < failsForGoodAfter
    ? `, ${times} in a row`
    : `, ${times} in a row since ${since}: it needs somebody`;

/** One run of a sweep: what it has dealt with, and what has failed; of a failure the item keeps a note. */
export const createRun = <Due extends DueEntity>(
  { patience }: Pick<Sweeping, 'patience'>,
  { what, handle, failing }: Omit<Sweepable<Due>, 'find'>,
  now: Instant,
) => {
  const failed: string[] = [];
  const handled = new Map<string, Due>();
  // What cannot be noted of one need not be tried for the others: the database is out of reach.
  let canNote = true;

  const note = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    if (!canNote) return undefined;
    try {
      return await patience.within(shareOf(patience), act);
    } catch {
      canNote = false;
      return undefined;
    }
  };

  return {
    failed,
    handled,
    isOutOfTime: (): boolean => {
      if (patience.left() > 0) return false;
      const line = `${what}: out of time, the rest is left to the next sweep`;
      if (!failed.includes(line)) failed.push(line);
      return true;
    },
    handle: async (due: Due): Promise<void> => {
      try {
        await patience.within(shareOf(patience), () => handle(due, now));
        handled.set(keyOf(due), due);
      } catch (error) {
        const reason = whyFailed(error);
        const noted = await note(() => failing.putOff(due, reason, now));
        failed.push(`${what} ${due.id}: ${reason}${noted ? words(noted) : ''}`);
        return;
      }
      if (due.failures !== undefined) await note(() => failing.forget(due, now));
    },
    /** What was dealt with and is due as before would come again each minute, for nothing. */
    lookAgain: async (found: readonly Due[]): Promise<void> => {
      for (const due of found) {
        if (!handled.has(keyOf(due))) continue;
        const reason = 'left as it was';
        const noted = await note(() => failing.putOff(due, reason, now));
        if (noted !== undefined) failed.push(`${what} ${due.id}: ${reason}${words(noted)}`);
      }
    },
  };
};

/** @param sweeping the clock, and how long the sweep may take */
export const sweep = async <Due extends DueEntity>(
  sweeping: Sweeping,
  sweepable: Sweepable<Due>,
): Promise<Swept> => {
  const { find, atOnce = 6 } = sweepable;
  const now = instantOf(sweeping.clock.now());
  const run = createRun(sweeping, sweepable, now);
  let after: Due | undefined;
  let lagSeconds = 0;
  const swept = (): Swept => ({ done: run.handled.size, failed: run.failed, lagSeconds });
  for (;;) {
    const page = await find({ now, limit: pageSize, ...(after && { after }) });
    if (after === undefined && page[0]) lagSeconds = secondsUntil(now, page[0].dueAt);
    const lanes = [...Map.groupBy(page, ({ partnerId }) => partnerId).values()];
    await inLanes(lanes, atOnce, run.handle, run.isOutOfTime);
    if (run.isOutOfTime()) return swept();
    after = page.at(-1);
    if (page.length < pageSize) break;
  }
  // The oldest are found first, and those that were left are the oldest.
  if (run.handled.size > 0) await run.lookAgain(await find({ now, limit: pageSize }));
  return swept();
};
