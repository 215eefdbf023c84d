// The terms of a purchase: for how many days it lasts, and for how many it can be given back or have a
// key replaced. A package's own terms win; where it says nothing, the policy counts. Decided here alone.
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

/** The policy's part in this. */
export type DefaultTerms = Pick<Policy, keyof Terms>;

/**
 * The terms that a package is sold under.
 * @param own what the package says for itself
 * @param policy what counts where it says nothing
 */
export const termsOf = (own: Partial<Terms>, policy: DefaultTerms): Terms => ({
  termDays: own.termDays ?? policy.termDays,
  graceDays: own.graceDays ?? policy.graceDays,
  refundWindowDays: own.refundWindowDays ?? policy.refundWindowDays,
  replacementDays: own.replacementDays ?? policy.replacementDays,
});

/**
 * The terms that a purchase was made under. They are kept with it, so that neither another edition nor
 * another policy changes what was promised; a purchase from before they were kept has the policy's.
 */
export const termsUnder = ({ terms }: { readonly terms?: Terms }, policy: DefaultTerms): Terms =>
  terms ?? termsOf({}, policy);

/** So many days after it was bought nothing that is sold gives a benefit any more. */
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
