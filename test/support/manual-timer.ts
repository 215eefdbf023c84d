// A deadline timer that tests advance by hand, and a way to do work that waits for hanging
// requests.
import type { Hanging } from '../../infra/local/contract/hanging.ts';
import type { DeadlineTimer } from '../../shared/adapters/system/deadline.ts';

export interface ManualTimer extends DeadlineTimer {
  /** Advances the time by this many milliseconds and meets the deadlines that are due by then. */
  pass(milliseconds: number): void;
  /** Advances the time to the next deadline. @throws Error when there is no deadline */
  passToNext(): void;
}

export const manualTimer = (): ManualTimer => {
  let now = 0;
  let waiting: { readonly at: number; readonly act: () => void }[] = [];
  const next = () => waiting.toSorted((one, other) => one.at - other.at)[0];
  const passTo = (instant: number): void => {
    for (let due = next(); due !== undefined && due.at <= instant; due = next()) {
      const { at, act } = due;
      now = Math.max(now, at);
      waiting = waiting.filter((other) => other !== due);
      act();
    }
    now = Math.max(now, instant);
  };
  return {
    now: () => now,
    after: (milliseconds, act) => {
      const one = { at: now + milliseconds, act };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    pass: (milliseconds) => passTo(now + milliseconds),
    passToNext: () => {
      const due = next();
      if (due === undefined) throw new Error('a request hangs, and nobody has a deadline');
      passTo(due.at);
    },
  };
};

/**
 * Waits some turns of the event loop: work that does not hang has ended by then, and other work
 * hangs.
 */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1)
    await new Promise((resolve) => void setImmediate(resolve));
};

/** The part of a fault interface that is about hanging. */
export type HangingPart = Pick<Hanging, 'hung'> & { readonly hangs: number };

/**
 * Does work, and advances the time only when a request hangs.
 * @returns the result of the work, and how many milliseconds its callers waited
 */
export const whileHanging = async <T>(
  timer: ManualTimer,
  part: HangingPart,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly took: number }> => {
  const began = timer.now();
  let seen = part.hangs;
  let ended = false;
  const end = (): void => {
    ended = true;
  };
  const working = work();
  const over = working.then(end, end);
  for (;;) {
    await Promise.race([over, part.hung(seen + 1)]);
    await settled();
    if (ended) return { value: await working, took: timer.now() - began };
    seen = part.hangs;
    timer.passToNext();
  }
};
