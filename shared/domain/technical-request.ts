// Asking for technical help: which requests a benefit allows, and how they use up its quantity.
// Source: the brief's rule 7; engagements last 25 hours at most (technical benefits page, 2023).
import { activationStatusAt, type ActiveActivation } from './activation.ts';
import { usedOf, whyOver, type Benefit, type BenefitRecord } from './benefit.ts';
import { answers, type RequestKind } from './catalog.ts';
import type { FailureOf } from './failure.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';

/** The maximum number of hours of one engagement. */
export const mostHours = 25;

/** The ids that support asks for first. */
export interface Quote {
  readonly accessId: string;
  readonly contractId: string;
}

export type TechnicalRequestFailure = FailureOf<
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notSupportedByBenefit'
  | 'benefitNotActive'
  | 'nothingRemaining'
>;

const activeAt = (
  { activation, purchase }: Pick<Benefit, 'activation' | 'purchase'>,
  now: Instant,
): ActiveActivation | undefined =>
  activation?.status === 'active' && activationStatusAt(activation, purchase, now) === 'active'
    ? activation
    : undefined;

/** The ids to quote to support, while the benefit is active. */
export const quoteOf = (
  benefit: Pick<Benefit, 'activation' | 'purchase'>,
  now: Instant,
): Quote | undefined => {
  const { accessId, contractId } = activeAt(benefit, now) ?? {};
  return accessId === undefined || contractId === undefined ? undefined : { accessId, contractId };
};

/** How much of the quantity is left; undefined: without limit. */
export const remainingOf = (benefit: Benefit): number | undefined =>
  benefit.quantity.total === undefined ? undefined : benefit.quantity.total - usedOf(benefit);

/** The smallest request that the benefit allows: the preview of every request. */
export const anySpending = (
  benefit: Benefit,
  now: Instant,
): Result<BenefitRecord, TechnicalRequestFailure> => {
  const { item } = benefit;
  const kind = answers(item, 'requests', true) ? item.requestKinds[0] : undefined;
  return spend(benefit, kind ?? 'presales', 1, now);
};

/**
 * Deducts the requested amount from a benefit.
 * @param amount incidents or hours, whichever the benefit counts
 * @returns the benefit's record after it
 */
export const spend = (
  benefit: Benefit,
  kind: RequestKind,
  amount: number,
  now: Instant,
): Result<BenefitRecord, TechnicalRequestFailure> => {
  const { item, record } = benefit;
  const over = whyOver(benefit, now);
  if (over !== undefined) return refuse(over);
  if (!answers(item, 'requests', true) || !item.requestKinds.includes(kind))
    return refuse({ kind: 'notSupportedByBenefit' });
  if (activeAt(benefit, now) === undefined) return refuse({ kind: 'benefitNotActive' });
  const left = remainingOf(benefit);
  if (left !== undefined && left < amount) return refuse({ kind: 'nothingRemaining' });
  return ok({ ...record, spent: (record.spent ?? 0) + amount });
};
