// A purchase of a package: its states, its dates, and who or what ended it.
import type { Designation } from './catalog.ts';
import type { BenefitId, PurchaseId, UserId } from './ids.ts';
import type { Failing } from './failing.ts';
import { daysInWords, termsUnder, type DefaultTerms, type Terms } from './terms.ts';
import { plusDays, type Instant } from './time.ts';

export interface WirePayment {
  readonly method: 'wire';
  /** As the bank reports it; absent while it is waited for. */
  readonly received?: {
    readonly reference: string;
    /** Major units of the currency. */
    readonly amount: number;
    readonly currency: string;
    readonly receivedAt: Instant;
  };
}

export type Payment =
  | { readonly method: 'card'; readonly reference: string }
  | WirePayment
  | { readonly method: 'none' };

export interface Price {
  /** Major units of the currency. */
  readonly amount: number;
  readonly currency: string;
}

export interface Refund extends Price {
  readonly status: 'requested' | 'issued';
  readonly reference?: string;
}

/** The first act that made the refund impossible. */
export interface Forfeit {
  readonly action: 'revealKeys';
  readonly benefitId: BenefitId;
  readonly by: UserId;
  readonly at: Instant;
}

interface Order {
  readonly id: PurchaseId;
  readonly packageId: string;
  /** The catalogue as it was when bought: later versions do not change it. */
  readonly catalogVersion: string;
  /** What the partner was when it bought; quantities depend on it. */
  readonly designations: readonly Designation[];
  /** What was promised when it was ordered; absent: from before this was kept. */
  readonly terms?: Terms;
  readonly price: Price;
  readonly payment: Payment;
  readonly orderedAt: Instant;
  /** Of an order that had to wait for its money. */
  readonly orderedBy?: UserId;
  readonly previousPurchaseId?: PurchaseId;
  /** The first of the terms that follow each other by renewal; absent: this one is. */
  readonly firstPurchaseId?: PurchaseId;
  /** When a sweep has to look at this purchase; absent when nothing is due. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep dealt with it. */
  readonly failing?: Failing;
}

interface Term {
  readonly purchasedAt: Instant;
  readonly membershipEndsAt: Instant;
  readonly benefitsEndAt: Instant;
  readonly forfeit?: Forfeit;
  /** The purchase that continues it. */
  readonly renewedBy?: PurchaseId;
  /** How many of its benefits have had their key revealed. */
  readonly keysRevealed?: number;
  /** The last date of the term that people have been told of. */
  readonly toldUpTo?: Instant;
}

export type PendingPurchase = Order & {
  readonly status: 'pendingPayment';
  readonly orderNumber: string;
  readonly orderExpiresAt: Instant;
};
export type ActivePurchase = Order & Term & { readonly status: 'active' };
export type CancelledPurchase = Order &
  Term & {
    readonly status: 'cancelled';
    readonly cancelledAt: Instant;
    readonly refund?: Refund;
  };
export type EndedPurchase = Order &
  Term & {
    readonly status: 'ended';
    readonly endedAt: Instant;
    readonly endedBecause: 'upgraded' | 'expired';
  };
export type LapsedPurchase = Order & { readonly status: 'lapsed'; readonly lapsedAt: Instant };

export type Purchase =
  | PendingPurchase
  | ActivePurchase
  | CancelledPurchase
  | EndedPurchase
  | LapsedPurchase;
/** A purchase that has been paid at some time: it has dates and benefits. */
export type PaidPurchase = ActivePurchase | CancelledPurchase | EndedPurchase;

export const isPaid = (purchase: Purchase): purchase is PaidPurchase =>
  'membershipEndsAt' in purchase;

/**
 * The term of what was bought at `purchasedAt`.
 * @param terms that it was bought under
 * @param from when it begins, if not then
 */
export const termFrom = (
  purchasedAt: Instant,
  { termDays, graceDays }: Pick<Terms, 'termDays' | 'graceDays'>,
  from = purchasedAt,
): Term => {
  const membershipEndsAt = plusDays(from, termDays);
  return {
    purchasedAt,
    membershipEndsAt,
    benefitsEndAt: plusDays(membershipEndsAt, graceDays),
  };
};

/** The status that holds at `now`, whatever has been stored: a term that is over reads as ended. */
export const statusAt = (purchase: Purchase, now: Instant): Purchase['status'] =>
  purchase.status === 'active' && now >= purchase.benefitsEndAt ? 'ended' : purchase.status;

/** True while benefits of this purchase can be used at all. */
export const isInForce = (purchase: Purchase, now: Instant): boolean =>
  statusAt(purchase, now) === 'active';

/** Cancelled, or exchanged for a higher package: whatever hangs on it is revoked. */
export const isRevoked = (purchase: Purchase): boolean =>
  purchase.status === 'cancelled' ||
  (purchase.status === 'ended' && purchase.endedBecause === 'upgraded');

/** An instant together with the rule that produced it. */
export interface ExplainedDate {
  readonly at: Instant;
  readonly rule: string;
}

export interface PurchaseDates {
  readonly refundDeadline: ExplainedDate;
  readonly membershipEnd: ExplainedDate;
  readonly benefitsEnd: ExplainedDate;
  readonly renewalOpens: ExplainedDate;
  readonly renewalCloses: ExplainedDate;
}

type Dated = Pick<Term, 'purchasedAt' | 'membershipEndsAt' | 'benefitsEndAt'> &
  Pick<Order, 'terms'>;

/** So long after the membership's end the renewal window opens. */
const renewalOpensAfterDays = 1;

/**
 * The dates of a paid purchase, each with its rule.
 * @param policy counts for what was bought before purchases kept their terms
 */
export const datesOf = (purchase: Dated, policy: DefaultTerms): PurchaseDates => {
  const { purchasedAt, membershipEndsAt, benefitsEndAt } = purchase;
  const { termDays, graceDays, refundWindowDays } = termsUnder(purchase, policy);
  return {
    refundDeadline: {
      at: plusDays(purchasedAt, refundWindowDays),
      rule: `${daysInWords(refundWindowDays)} from the purchase, the last instant excluded`,
    },
    membershipEnd: {
      at: membershipEndsAt,
      rule: `${daysInWords(termDays)} from the start of the term`,
    },
    benefitsEnd: {
      at: benefitsEndAt,
      rule: `membership end and ${daysInWords(graceDays)}, so that nothing lapses while it is renewed`,
    },
    renewalOpens: {
      at: plusDays(membershipEndsAt, renewalOpensAfterDays),
      rule: `membership end and ${daysInWords(renewalOpensAfterDays)}`,
    },
    renewalCloses: { at: benefitsEndAt, rule: "the benefits' end" },
  };
};
