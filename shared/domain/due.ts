// When a step of an activation is due. The timer that a run sleeps by may fire a little early; a run
// that then found nothing to do would set the next one for the same instant, and so on until it comes.
import { plusSeconds, type Instant } from './time.ts';

/** Durable timers on Azure Storage wait whole seconds, cut off: they fire up to a second early. */
const earlyBySeconds = 1;

/**
 * Whether what is to be done at an instant is due: what is due within a second is due now. Every
 * decision about a step asks here, so that no two of them disagree. What is written down is `now`.
 */
export const isDue = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && plusSeconds(now, earlyBySeconds) >= at;
