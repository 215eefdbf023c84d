// Local cloud, functions host: the six fields of a timer trigger's schedule, in UTC. Knows instants
// only; does not know which function a tick calls.
import { Cron } from 'croner';

// NCRONTAB supports neither L, W, #, ? nor nicknames, and its week days run from 0 (Sunday) to 6.
const field = /^[\d*,/-]+$/;
const month = /^(?:[\d*,/-]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)+$/i;
const weekDay = /^(?:[0-6*,/-]|SUN|MON|TUE|WED|THU|FRI|SAT)+$/i;
const patterns = [field, field, field, field, month, weekDay];

export interface Cadence {
  /** The first tick at or after the instant (ms). */
  atOrAfter(instant: number): number | undefined;
  /** The first tick after the instant (ms). */
  after(instant: number): number | undefined;
}

/**
 * Reads an NCRONTAB expression: second, minute, hour, day, month, day of week. A day must match
 * both day fields, as in NCrontab (classic cron requires only one of them).
 * @throws Error naming the expression when it is invalid
 */
export const readCron = (expression: string): Cadence => {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 6 || !fields.every((text, at) => patterns[at]?.test(text))) {
    throw new Error(`Not an NCRONTAB expression of six fields: "${expression}"`);
  }
  const cron = new Cron(fields.join(' '), {
    paused: true,
    // Its way through time zones takes ten times as long.
    utcOffset: 0,
    mode: '6-part',
    domAndDow: true,
  });
  // Looking for a tick takes long, and the same one is asked for again and again.
  let known = { from: Infinity, tick: -Infinity };
  const after = (instant: number): number | undefined => {
    if (instant >= known.from && instant < known.tick) return known.tick;
    const tick = cron.nextRun(new Date(instant))?.getTime();
    if (tick !== undefined) known = { from: instant, tick };
    return tick;
  };
  return { after, atOrAfter: (instant) => after(instant - 1) };
};
