// The terms of a purchase: for how many days it lasts, can be refunded, and can have a key
// replaced. A package's own terms take precedence; the policy supplies the rest. Only this file
// decides that.
import type { Policy } from './policy.ts';

export interface Terms {
  /** From the start of the term to the membership's end. */
  readonly termDays: number;
  /** From the membership's end to the benefits' end. */
  readonly graceDays: number;
  /** From the purchase; the last instant is excluded. */
  readonly refundWindowDays: number;
  /** From the first reveal of a key; the last instant is excluded. */
  readonly replacementDays: number;
}

/** The terms that the policy supplies. */
export type DefaultTerms = Pick<Policy, keyof Terms>;

/**
 * The terms under which a package is sold.
 * @param own the terms that the package states itself
 * @param policy the terms for what the package does not state
 */
export const termsOf = (own: Partial<Terms>, policy: DefaultTerms): Terms => ({
  termDays: own.termDays ?? policy.termDays,
  graceDays: own.graceDays ?? policy.graceDays,
  refundWindowDays: own.refundWindowDays ?? policy.refundWindowDays,
  replacementDays: own.replacementDays ?? policy.replacementDays,
});

/**
 * The terms under which a purchase was made. The purchase keeps them, so that a new catalogue
 * version or policy does not change what was promised; a purchase from before terms were kept has
 * the policy's.
 */
export const termsUnder = ({ terms }: { readonly terms?: Terms }, policy: DefaultTerms): Terms =>
  terms ?? termsOf({}, policy);

/** The number of days after a purchase at which every benefit on sale has ended. */
export const longestLifeDays = (
  packages: readonly Partial<Terms>[],
  policy: DefaultTerms,
): number =>
  Math.max(
    ...[{}, ...packages].map((own) => {
      const { termDays, graceDays } = termsOf(own, policy);
      return termDays + graceDays;
    }),
  );

/** A number of days in words: `1 day`, `30 days`. */
export const daysInWords = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;
