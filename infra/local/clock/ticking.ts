// Local cloud, clock: runs due work in real time, with one timer of the machine. Knows the
// timeline; nothing of what is due.
import type { Clock } from '../contract/contract.ts';
import type { Timeline } from './timeline.ts';

/**
 * New work may be due earlier than what is known, so the timer looks at least this often, in
 * milliseconds.
 */
const longest = 500;

/**
 * Sets a timer for the next due instant, again and again.
 * @param failed is called with any error of a round of work
 * @returns stops it, and resolves when the current round has ended
 */
export const startTicking = (
  timeline: Timeline,
  clock: Clock,
  failed: (error: unknown) => void,
): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const arm = (): void => {
    if (stopped) return;
    const wait = (timeline.nextDue() ?? Infinity) - clock.now();
    timer = setTimeout(run, Math.min(Math.max(wait, 0), longest)).unref();
  };
  const run = (): void => {
    const due = (timeline.nextDue() ?? Infinity) <= clock.now();
    round = due ? timeline.catchUp().catch(failed) : Promise.resolve();
    void round.then(arm);
  };
  arm();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
};
