// Revealing the key of a benefit, and replacing it once. The first reveal of any key ends the right
// to a refund, so the caller must acknowledge that (forfeit.ts). Source: the brief's rules 4, 5 and 9; one
// replacement within a window (questions and answers on benefits, 2021: 30 days).
import { whyOver, type Benefit, type BenefitRecord, type GivenKey } from './benefit.ts';
import { keyPoolOf } from './catalog.ts';
import type { FailureOf } from './failure.ts';
import { afterAct, forfeitRefusal } from './forfeit.ts';
import type { KeyNumber } from './key.ts';
import type { Policy } from './policy.ts';
import type { PaidPurchase } from './purchase.ts';
import { ok, refuse, type Result } from './result.ts';
import { termsUnder, type DefaultTerms } from './terms.ts';
import { plusDays, type Instant } from './time.ts';

export type RevealRefusal = FailureOf<
  'purchaseNotActive' | 'benefitExpired' | 'noKeyRequired' | 'refundForfeitNotAcknowledged'
>;

/** The key that a reveal shows: one that was given out already, or one that must be claimed. */
export interface KeyToReveal {
  readonly poolId: string;
  readonly number: KeyNumber;
  /** Absent: the key must still be claimed. */
  readonly given?: GivenKey;
}

/** @param acknowledged the caller knows that the right to a refund will end */
export const keyToReveal = (
  benefit: Benefit,
  acknowledged: boolean,
  policy: Policy,
  now: Instant,
): Result<KeyToReveal, RevealRefusal> => {
  const over = whyOver(benefit, now);
  if (over !== undefined) return refuse(over);
  const poolId = keyPoolOf(benefit.item);
  if (poolId === undefined) return refuse({ kind: 'noKeyRequired' });
  const { revealed, replacement } = benefit.record;
  if (replacement !== undefined) return ok({ poolId, number: 2, given: replacement });
  if (revealed !== undefined) return ok({ poolId, number: 1, given: revealed });
  const lost = forfeitRefusal(benefit, 'revealKeys', acknowledged, policy, now);
  return lost === undefined ? ok({ poolId, number: 1 }) : refuse(lost);
};

/** The benefit and its purchase after its first key was given out. */
export const revealedBy = (
  benefit: Benefit,
  given: GivenKey,
  policy: Policy,
): { readonly record: BenefitRecord; readonly purchase: PaidPurchase } => {
  const purchase = afterAct(benefit, 'revealKeys', given.by, policy, given.at);
  return {
    record: { ...benefit.record, revealed: given },
    purchase: { ...purchase, keysRevealed: (purchase.keysRevealed ?? 0) + 1 },
  };
};

export type ReplaceRefusal = FailureOf<
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'noKeyRequired'
  | 'alreadyReplaced'
  | 'keyNotRevealed'
  | 'replacementWindowClosed'
>;

/**
 * The pool of the replacement key, if a replacement is allowed; the purchase's terms set the
 * window.
 */
export const poolOfReplacement = (
  benefit: Benefit,
  policy: DefaultTerms,
  now: Instant,
): Result<string, ReplaceRefusal> => {
  const over = whyOver(benefit, now);
  if (over !== undefined) return refuse(over);
  const poolId = keyPoolOf(benefit.item);
  if (poolId === undefined) return refuse({ kind: 'noKeyRequired' });
  const { revealed, replacement } = benefit.record;
  if (replacement !== undefined) return refuse({ kind: 'alreadyReplaced' });
  if (revealed === undefined) return refuse({ kind: 'keyNotRevealed' });
  const { replacementDays: days } = termsUnder(benefit.purchase, policy);
  const closesAt = plusDays(revealed.at, days);
  return now < closesAt ? ok(poolId) : refuse({ kind: 'replacementWindowClosed', days, closesAt });
};

/**
 * The record after the key was replaced: the new key is still to be redeemed, and has as long for
 * that as a redemption of the old one would have run.
 */
export const replacedBy = (record: BenefitRecord, given: GivenKey): BenefitRecord => {
  const { redeemed, ...rest } = record;
  return { ...rest, ...(redeemed && { redeemedBefore: redeemed }), replacement: given };
};
