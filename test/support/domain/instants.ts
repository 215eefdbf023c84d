// Instants for the tables of the domain's decisions: a start, days after it, and instants just
// before and after another.
import { parseInstant, plusDays, plusSeconds, type Instant } from '../../../shared/domain/time.ts';

export const start = parseInstant('2027-03-01T08:00:00.000Z')!;

/** The instant this many days after the start. */
export const day = (days: number): Instant => plusDays(start, days);

export const byMs = (at: Instant, milliseconds: number): Instant =>
  plusSeconds(at, milliseconds / 1000);
export const justBefore = (at: Instant): Instant => byMs(at, -1);
export const justAfter = (at: Instant): Instant => byMs(at, 1);
