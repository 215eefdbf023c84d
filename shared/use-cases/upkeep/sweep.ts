// A sweep: everything of a kind that is due, oldest first, page by page. One that fails is passed
// over so that it cannot block those behind it, and one that hangs takes a part of the time only; what is
// left is found by the next sweep.
import { instantOf, secondsUntil, type Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueEntity, DueQuery } from '../../ports/partner-store.ts';
import type { Patience } from '../../ports/patience.ts';
import { whyFailed } from './why-failed.ts';

export interface Swept {
  readonly done: number;
  /** What went wrong, one line each, without personal data. */
  readonly failed: readonly string[];
  /** What operators should know of what was done, one line each, without personal data. */
  readonly notes?: readonly string[];
  /** By how many seconds the one that had waited longest was late; 0: nothing was due. */
  readonly lagSeconds?: number;
}

export interface Sweeping {
  readonly clock: Clock;
  readonly patience: Patience;
}

const pageSize = 100;

/**
 * What one thing may take of the time that is left: a quarter. However many hang, something is left to
 * those behind them.
 */
export const shareOf = (patience: Patience): number => patience.left() / 4;

/** Nobody waits behind a partner with a thousand due things: one of each partner in turn. */
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

/** A page of what is due. */
export type FindDue<Due extends DueEntity> = (
  query: Omit<DueQuery, 'kind'>,
) => Promise<readonly Due[]>;

/**
 * @param sweeping the clock, and how long the sweep may take
 * @param what names it in the log
 * @param handle one due entity; it moves or removes `nextActionAt`, or is found again
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
