// The dates of the purchase in the examples, as the program's defaults make them.
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { datesOf, termFrom } from '../../../shared/domain/purchase.ts';
import { plusDays, type Instant } from '../../../shared/domain/time.ts';
import { example } from './example.ts';

/** The example's instants are instants. */
const boughtAt = example.boughtAt as Instant;

export const exampleDates = datesOf(termFrom(boughtAt, defaultPolicy), defaultPolicy);

/** So many days after the example's purchase. */
export const exampleAfter = (days: number): Instant => plusDays(boughtAt, days);
