// Time as the domain sees it: UTC instants with milliseconds that sort as text, and days of 24 hours.
// The only file that constructs a Date.

declare const instantBrand: unique symbol;
/**
 * A UTC instant in ISO 8601 with milliseconds, of a year with four digits: only so is text order time
 * order.
 */
export type Instant = string & { readonly [instantBrand]: true };

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;

/** The first and the last millisecond whose years have four digits. */
const first = Date.parse('0000-01-01T00:00:00.000Z');
const last = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Reads an instant in any ISO 8601 form with an offset.
 * @returns undefined for what is not an instant, or not within the years 0 to 9999 of UTC
 */
export const parseInstant = (text: string): Instant | undefined => {
  const time = Date.parse(text);
  return time >= first && time <= last ? instantOf(new Date(time)) : undefined;
};

/** What lies outside those years is their first or their last instant: it comes before or after all. */
const plusMilliseconds = (at: Instant, milliseconds: number): Instant =>
  instantOf(new Date(Math.min(last, Math.max(first, Date.parse(at) + milliseconds))));

export const plusSeconds = (at: Instant, seconds: number): Instant =>
  plusMilliseconds(at, seconds * 1000);
export const plusMinutes = (at: Instant, minutes: number): Instant => plusSeconds(at, minutes * 60);
export const plusHours = (at: Instant, hours: number): Instant => plusMinutes(at, hours * 60);
export const plusDays = (at: Instant, days: number): Instant => plusHours(at, days * 24);

/** The instant put off by the time that passed from one instant to another. */
export const putOff = (at: Instant, from: Instant, to: Instant): Instant =>
  plusMilliseconds(at, Date.parse(to) - Date.parse(from));

/** Seconds from one instant to a later one, rounded up. */
export const secondsUntil = (at: Instant, now: Instant): number =>
  Math.ceil((Date.parse(at) - Date.parse(now)) / 1000);

/** Days from one instant to a later one, rounded up. */
export const daysUntil = (at: Instant, now: Instant): number =>
  Math.ceil(secondsUntil(at, now) / 86_400);

/** The later of two instants. */
export const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** The earliest of the instants that there are; undefined when there is none. */
export const earliest = (...instants: (Instant | undefined)[]): Instant | undefined =>
  instants.filter((at) => at !== undefined).toSorted()[0];

/** The platform's timers take a Date. */
export const dateOf = (at: Instant): Date => new Date(at);
