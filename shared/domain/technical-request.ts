// Asking for technical help: what a benefit carries, and how it is counted down.
// Source: the brief's rule 7; engagements last 25 hours at most (technical benefits page, 2023).
import { activationStatusAt, type ActiveActivation } from './activation.ts';
import { usedOf, whyOver, type Benefit, type BenefitRecord } from './benefit.ts';
import { answers, type RequestKind } from './catalog.ts';
import type { FailureOf } from './failure.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';

/** Hours of one engagement. */
export const mostHours = 25;

/** What support asks for first. */
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

/** What to quote to support, while the benefit is active. */
export const quoteOf = (
  benefit: Pick<Benefit, 'activation' | 'purchase'>,
  now: Instant,
): Quote | undefined => {
  const { accessId, contractId } = activeAt(benefit, now) ?? {};
  return accessId === undefined || contractId === undefined ? undefined : { accessId, contractId };
};

/** How much is left; undefined: without limit. */
export const remainingOf = (benefit: Benefit): number | undefined =>
  benefit.quantity.total === undefined ? undefined : benefit.quantity.total - usedOf(benefit);

/**
 * Takes what is asked for out of a benefit.
 * @param amount incidents or hours, as the benefit counts
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
