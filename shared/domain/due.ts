// When a step of an activation is due. The timer on which a run sleeps may fire a little early. If
// the run then found nothing due, it would set the next timer for the same instant, again and again
// until that instant comes.
import { plusSeconds, type Instant } from './time.ts';

/**
 * Durable timers on Azure Storage wait whole seconds, rounded down: they fire up to a second early.
 */
const earlyBySeconds = 1;

/**
 * Whether an action planned for an instant is due: an action that is due within a second counts as
 * due now. Every decision about a step uses this function, so that no two of them disagree. Records
 * get the time `now`.
 */
export const isDue = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && plusSeconds(now, earlyBySeconds) >= at;
