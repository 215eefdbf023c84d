// Something due that a sweep could not deal with: put off, each time for longer, so that it neither blocks
// what is behind it nor costs anything for long. Pure.
import { plusMinutes, type Instant } from './time.ts';

/** Kept with what fails, until it succeeds. */
export type Failing = {
  /** In a row. */
  readonly times: number;
  /** The first of them. */
  readonly since: Instant;
  /** Of the last one: name, code and place of an error, never its words. */
  readonly reason: string;
};

/** What failed so often, half an hour long, does not get better by itself: operators are told. */
export const failsForGoodAfter = 6;

const aDay = 24 * 60;

export const failedAgain = (
  before: Failing | undefined,
  reason: string,
  now: Instant,
): Failing => ({ times: (before?.times ?? 0) + 1, since: before?.since ?? now, reason });

/** A minute after the first time, doubling with each, up to a day. */
export const triedAgainAt = ({ times }: Failing, now: Instant): Instant =>
  plusMinutes(now, Math.min(2 ** (times - 1), aDay));

/** The entity without what was noted of its failing. */
export const recovered = <T extends { readonly failing?: Failing }>(
  entity: T,
): Omit<T, 'failing'> => {
  const { failing: _, ...rest } = entity;
  return rest;
};
