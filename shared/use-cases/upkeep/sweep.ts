// A sweep: handles all due entities of a kind, oldest first, page by page. It skips one that fails,
// so that this does not block those behind it, and gives each one only a part of the time, in case
// it hangs; the next sweep finds what is left.
import { instantOf, secondsUntil, type Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueEntity, DueQuery } from '../../ports/partner-store.ts';
import type { Patience } from '../../ports/patience.ts';
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

const pageSize = 100;

/**
 * The time that one entity may take: a quarter of what is left. However many entities hang, some
 * time is left for those behind them.
 */
export const shareOf = (patience: Patience): number => patience.left() / 4;

/**
 * One entity of each partner in turn, so that a partner with a thousand due entities does not delay
 * the others.
 */
const inTurn = <Due extends DueEntity>(due: readonly Due[]): Due[] => {
  const turns = new Map<string, number>();
  const ranked = due.map((entity, index) => {
    const turn = turns.get(entity.partnerId) ?? 0;
    turns.set(entity.partnerId, turn + 1);
    return { entity, turn, index };
  });
  return ranked
    .toSorted((one, other) => one.turn - other.turn || one.index - other.index)
    .map(({ entity }) => entity);
};

/** Reads a page of due entities. */
export type FindDue<Due extends DueEntity> = (
  query: Omit<DueQuery, 'kind'>,
) => Promise<readonly Due[]>;

/**
 * @param sweeping the clock, and how long the sweep may take
 * @param what the name of the entity in the log
 * @param handle handles one due entity; it moves or removes `nextActionAt`, or the next sweep finds
 * the entity again
 */
export const sweep = async <Due extends DueEntity>(
  { clock, patience }: Sweeping,
  what: string,
  find: FindDue<Due>,
  handle: (due: Due, now: Instant) => Promise<void>,
): Promise<Swept> => {
  const now = instantOf(clock.now());
  const failed: string[] = [];
  let done = 0;
  let after: Due | undefined;
  let lagSeconds = 0;
  for (;;) {
    const page = await find({ now, limit: pageSize, ...(after && { after }) });
    if (after === undefined && page[0]) lagSeconds = secondsUntil(now, page[0].dueAt);
    for (const due of inTurn(page)) {
      if (patience.left() <= 0) {
        failed.push(`${what}: out of time, the rest is left to the next sweep`);
        return { done, failed, lagSeconds };
      }
      try {
        await patience.within(shareOf(patience), () => handle(due, now));
        done += 1;
      } catch (error) {
        failed.push(`${what} ${due.id}: ${whyFailed(error)}`);
      }
    }
    after = page.at(-1);
    if (page.length < pageSize) return { done, failed, lagSeconds };
  }
};
