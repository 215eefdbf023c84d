// Redeeming the token of a licence-based cloud benefit, which then runs for its own year. Source:
// questions and answers on benefits, 2021 (12 months of service from the day of redemption).
import { whyOver, type Benefit, type BenefitRecord, type GivenKey } from './benefit.ts';
import { answers } from './catalog.ts';
import type { FailureOf } from './failure.ts';
import type { UserId } from './ids.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';

export type RedemptionRefusal = FailureOf<
  'purchaseNotActive' | 'benefitExpired' | 'notRedeemable' | 'keyNotRevealed' | 'validationFailed'
>;

const wrongTime = (detail: string): RedemptionRefusal => ({
  kind: 'validationFailed',
  errors: [{ pointer: '/redeemedAt', code: 'Invalid', detail }],
});

/** The key that can be redeemed now, or could be again: a repeat changes nothing. */
export const redeemableKey = (
  benefit: Benefit,
  now: Instant,
): Result<GivenKey, RedemptionRefusal> => {
  const { item, record } = benefit;
  const over = whyOver(benefit, now);
  if (over !== undefined) return refuse(over);
  if (!answers(item, 'redeemed', true)) return refuse({ kind: 'notRedeemable' });
  const given = record.replacement ?? record.revealed;
  return given === undefined ? refuse({ kind: 'keyNotRevealed' }) : ok(given);
};

/**
 * @param at when the token was redeemed
 * @returns the record after it, or the same record when the token has already been redeemed
 */
export const redeem = (
  benefit: Benefit,
  by: UserId,
  at: Instant,
  now: Instant,
): Result<BenefitRecord, RedemptionRefusal> => {
  const { record } = benefit;
  const key = redeemableKey(benefit, now);
  if (!key.ok) return key;
  if (at > now) return refuse(wrongTime('Send an instant that is not in the future.'));
  if (at < key.value.at) return refuse(wrongTime('Send an instant after the reveal of the key.'));
  return ok(record.redeemed === undefined ? { ...record, redeemed: { at, by } } : record);
};

/** The effect of a token on an existing subscription. */
export interface RedemptionOption {
  readonly users: number;
  /** The months that the subscription runs from now. */
  readonly months: number;
}

export interface RedemptionOptions {
  /** The token's users are added to the subscription's. */
  readonly addSeats: RedemptionOption;
  /**
   * The number of users stays the same, and the subscription runs longer; undefined: the token is
   * too large.
   */
  readonly extendEndDate?: RedemptionOption;
}

const mostMonths = 36;
const monthsOfToken = 12;

/**
 * The effects that redeeming a token can have on a subscription: `(A·B + C·12 months) / total
 * users`. Source: cloud benefits page, 2021, with its worked examples: 100 users and a token of 25
 * make three months more, 5 users and a token of 10 make 24; three years at most, and a token for
 * more than three times the active users cannot extend.
 * @param active users of the subscription (A)
 * @param months that the subscription still runs (B)
 * @param added users of the token (C)
 */
export const redemptionOptions = (
  active: number,
  months: number,
  added: number,
): RedemptionOptions => {
  const sum = active * months + added * monthsOfToken;
  const over = (users: number): RedemptionOption => ({
    users,
    months: Math.min(sum / users, mostMonths),
  });
  return {
    addSeats: over(active + added),
    ...(added <= 3 * active && { extendEndDate: over(active) }),
  };
};
