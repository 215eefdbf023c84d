// Local cloud, durable: when timers fire: long ones in hops, and early if so configured. Pure
// arithmetic on instants and lengths in milliseconds.
import type { Task } from '../store/instance-state.ts';

const day = 86_400_000;
/**
 * The longest timer set in one piece, and the length of the hops of longer ones, up to the last.
 */
const maximumShortTimer = 6 * day;
const longTimerHop = 3 * day;

const isLong = (rest: number): boolean => rest > maximumShortTimer;

/** Whether a timer is set in hops. */
export const isLongTimer = ({ type, fireAt = 0, askedAt }: Task): boolean =>
  type === 'timer' && isLong(fireAt - askedAt);

/** The end of the next hop; for short timers, the end of the timer. */
export const nextHop = (task: Task, now: number): number => {
  const { fireAt = now } = task;
  return isLongTimer(task) && fireAt - now > longTimerHop ? now + longTimerHop : fireAt;
};

/**
 * The SDK checks only for a long timer whether its time has come; if it has not, it waits for
 * another hop.
 */
export const goesOn = (task: Task, now: number): boolean =>
  isLongTimer(task) && now < (task.fireAt ?? 0);

/** Even an engine that fires early needs this many ms before it calls an instance again. */
const turnaround = 20;

/**
 * When a timer really fires. A timer whose rest is within `early` fires almost at once, but only
 * after `turnaround`: code that checks the time again loops until it has come.
 */
export const dueAt = (fireAt: number, now: number, early: number): number =>
  Math.max(fireAt - early, Math.min(fireAt, now + turnaround));
