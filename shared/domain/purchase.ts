// A purchase of a package: its states, its dates, and what ended it.
import type { Designation } from './catalog.ts';
import type { BenefitId, PurchaseId, UserId } from './ids.ts';
import type { Failing } from './failing.ts';
import { daysInWords, termsUnder, type DefaultTerms, type Terms } from './terms.ts';
import { plusDays, type Instant } from './time.ts';

export interface WirePayment {
  readonly method: 'wire';
  /** The payment as the bank reports it; absent while it is awaited. */
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
  /** Absent: it was settled with the cancellation. */
  readonly issuedAt?: Instant;
}

/** The acts that can end the right to a refund; forfeit.ts says which of them do. */
export type ForfeitingAct = 'revealKeys' | 'assign' | 'activate' | 'requestSupport';

/** The first act that ended the right to a refund. */
export interface Forfeit {
  readonly action: ForfeitingAct;
  readonly benefitId: BenefitId;
  readonly by: UserId;
  readonly at: Instant;
}

interface Order {
  readonly id: PurchaseId;
  readonly packageId: string;
  /** The version of the catalogue at the time of the purchase; later versions do not change it. */
  readonly catalogVersion: string;
  /** The partner's designations at the time of the purchase; quantities depend on them. */
  readonly designations: readonly Designation[];
  /** The terms promised with the order; absent: the purchase is from before terms were kept. */
  readonly terms?: Terms;
  readonly price: Price;
  readonly payment: Payment;
  readonly orderedAt: Instant;
  /** The person who placed an order that had to wait for its payment. */
  readonly orderedBy?: UserId;
  readonly previousPurchaseId?: PurchaseId;
  /** The first of the terms that renewals connect; absent: this one is the first. */
  readonly firstPurchaseId?: PurchaseId;
  /** When a sweep must look at this purchase; absent when nothing is due. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep dealt with it. */
  readonly failing?: Failing;
}

interface Term {
  readonly purchasedAt: Instant;
  readonly membershipEndsAt: Instant;
  readonly benefitsEndAt: Instant;
  readonly forfeit?: Forfeit;
  /** The purchase that was made to renew it; `succession.ts` says whether it counts. */
  readonly renewedBy?: PurchaseId;
  /** The number of its benefits that have had a key revealed. */
  readonly keysRevealed?: number;
  /** The last date of the term that had a notice. */
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
    /** The purchase for which it was exchanged; absent in those from before this was kept. */
    readonly upgradedTo?: PurchaseId;
  };
export type LapsedPurchase = Order & { readonly status: 'lapsed'; readonly lapsedAt: Instant };

export type Purchase =
  | PendingPurchase
  | ActivePurchase
  | CancelledPurchase
  | EndedPurchase
  | LapsedPurchase;
/** A purchase that was paid at some time, so that it has dates and benefits. */
export type PaidPurchase = ActivePurchase | CancelledPurchase | EndedPurchase;

export const isPaid = (purchase: Purchase): purchase is PaidPurchase =>
  'membershipEndsAt' in purchase;

/**
 * The term of a purchase made at `purchasedAt`.
 * @param terms under which it was bought
 * @param from the start of the term; absent: `purchasedAt`
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

/** The status at `now`, whatever is stored: a purchase whose term is over reads as ended. */
export const statusAt = (purchase: Purchase, now: Instant): Purchase['status'] =>
  purchase.status === 'active' && now >= purchase.benefitsEndAt ? 'ended' : purchase.status;

/** True while benefits of this purchase can be used at all. */
export const isInForce = (purchase: Purchase, now: Instant): boolean =>
  statusAt(purchase, now) === 'active';

/** Cancelled or upgraded: everything that depends on the purchase is revoked. */
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

/** The renewal window opens this many days after the membership's end. */
const renewalOpensAfterDays = 1;

/**
 * The dates of a paid purchase, each with its rule.
 * @param policy supplies the terms of purchases from before terms were kept
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
