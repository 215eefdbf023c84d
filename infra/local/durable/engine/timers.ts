// Local cloud, durable: when timers fire: long ones in hops, and early if they are to.
// Pure arithmetic on instants and lengths in milliseconds.
import type { Task } from '../store/instance-state.ts';

const day = 86_400_000;
/** The longest timer that is set in one piece, and the hops of longer ones, to their ends. */
const maximumShortTimer = 6 * day;
const longTimerHop = 3 * day;

const isLong = (rest: number): boolean => rest > maximumShortTimer;

/** One that goes in hops. */
export const isLongTimer = ({ type, fireAt = 0, askedAt }: Task): boolean =>
  type === 'timer' && isLong(fireAt - askedAt);

/** The end of the next hop, which for all but long timers is the end of the timer. */
export const nextHop = (task: Task, now: number): number => {
  const { fireAt = now } = task;
  return isLongTimer(task) && fireAt - now > longTimerHop ? now + longTimerHop : fireAt;
};

/** Only of a long timer the SDK asks whether its time has really come; else it waits for another hop. */
export const goesOn = (task: Task, now: number): boolean =>
  isLongTimer(task) && now < (task.fireAt ?? 0);

/** An engine that fires early still needs this long to come round to an instance again. */
const turnaround = 20;

/**
 * When a timer really fires. One whose rest is within `early` fires at once, time after time, but
 * never twice in the same moment: so whoever looks again spins until the time has come.
 */
export const dueAt = (fireAt: number, now: number, early: number): number =>
  Math.max(fireAt - early, Math.min(fireAt, now + turnaround));
