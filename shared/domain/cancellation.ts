// Whether one benefit can be cancelled by itself. Its purchase must be in force; money is another
// question, which refund.ts answers.
import type { Benefit } from './benefit.ts';
import type { FailureOf } from './failure.ts';
import { isInForce } from './purchase.ts';
import type { Instant } from './time.ts';

/** What stands against it; undefined: nothing. A benefit is cancelled once. */
export const cancelRefusal = (
  { purchase, record }: Pick<Benefit, 'purchase' | 'record'>,
  now: Instant,
): FailureOf<'purchaseNotActive'> | undefined =>
  !isInForce(purchase, now) || record.revoked !== undefined
    ? { kind: 'purchaseNotActive' }
    : undefined;
