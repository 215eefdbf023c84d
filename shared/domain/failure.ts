// Every way in which the business refuses, as plain data. Only functions/edge/problems/problem.ts
// decides how a caller sees a refusal (status, code, words).
import type { Role } from './access.ts';
import type { PurchaseId } from './ids.ts';
import type { ResendObstacle } from './mail-resend.ts';
import type { Price } from './purchase.ts';
import type { RefundBlocker } from './refund.ts';
import type { Instant } from './time.ts';

/** An error in one part of a request. */
export interface FieldError {
  /** A JSON Pointer into the body, or `/query/{name}`, `/path/{name}`, `/header/{name}`. */
  readonly pointer: string;
  /** A failure's code, or one of the codes of validation. */
  readonly code: string;
  /** Words for the caller; absent: the edge supplies them. Never the value that was sent. */
  readonly detail?: string;
}

/** Why a partner may not buy a package. */
export type IneligibleReason =
  | {
      readonly code:
        | 'AlreadyHeld'
        | 'DesignationRequired'
        | 'HigherLevelHeld'
        | 'ProgramNotMigrated';
    }
  /** The package is had by exchanging a purchase for it, at a price of its own. */
  | { readonly code: 'UpgradeInstead'; readonly purchaseId: PurchaseId; readonly price: Price };

/** Why a package may not follow on another one by an upgrade, or by a renewal. */
export interface FollowReason {
  readonly code: 'NotAnUpgrade' | 'NotARenewal';
}

/** Refusals that consist of their kind only. */
type Plain =
  | 'packageNotFound'
  | 'userNotFound'
  | 'purchaseNotPending'
  | 'purchaseNotActive'
  | 'paymentMethodNotAllowed'
  | 'benefitExpired'
  | 'refundForfeitNotAcknowledged'
  | 'noKeyRequired'
  | 'keyPoolEmpty'
  | 'keyNotRevealed'
  | 'alreadyReplaced'
  | 'noDownloads'
  | 'notAssignable'
  | 'noSeatAvailable'
  | 'reassignLimitReached'
  | 'creditAlreadyHeld'
  | 'emailDomainNotAllowed'
  | 'notRedeemable'
  | 'notActivatable'
  | 'marketingContactRequired'
  | 'marketingContactInUse'
  | 'activationFinished'
  | 'contactEmailMatchesAccount'
  | 'languageNotSupported'
  | 'userExists'
  | 'emailInUse'
  | 'userHasAssignments'
  | 'lastAdmin'
  | 'benefitNotActive'
  | 'nothingRemaining'
  | 'notSupportedByBenefit'
  | 'partnerExists'
  | 'orderExpired'
  | 'noRefundDue'
  | 'paymentReferenceUsed'
  | 'amountMismatch'
  | 'identifierInUse'
  | 'preconditionFailed'
  | 'concurrentChange'
  | 'idempotencyKeyReused';

type Telling =
  /** Also for resources that belong to another partner. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'validationFailed'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'roleRequired'; readonly requiredRoles: readonly Role[] }
  /** `technical`: the refused act concerns a technical benefit. */
  | { readonly kind: 'programNotMigrated'; readonly technical?: boolean }
  | {
      readonly kind: 'notEligible';
      readonly reasons: readonly (IneligibleReason | FollowReason)[];
    }
  | {
      readonly kind: 'renewalWindowClosed';
      readonly opensAt?: Instant;
      readonly closesAt?: Instant;
    }
  /** It would be done after the benefits have ended. */
  | {
      readonly kind: 'tooLateToActivate';
      readonly expectedBy: Instant;
      readonly endsAt: Instant;
    }
  /** `days`: the length of the window, which starts at the first reveal. */
  | { readonly kind: 'replacementWindowClosed'; readonly days: number; readonly closesAt: Instant }
  /** `because`: what speaks against it. */
  | { readonly kind: 'mailNotResendable'; readonly because: ResendObstacle }
  | { readonly kind: 'reassignCooldown'; readonly reassignableAt: Instant }
  | { readonly kind: 'refundNotAvailable'; readonly blockers: readonly RefundBlocker[] }
  | { readonly kind: 'tooManyRequests'; readonly retryAfterSeconds: number }
  /** A dependency cannot be reached; the request can be repeated safely. */
  | { readonly kind: 'serviceUnavailable'; readonly retryAfterSeconds?: number };

type Kinds = { readonly [K in Plain]: { readonly kind: K } }[Plain] | Telling;

/**
 * A refusal. When the act concerns several things at once, `errors` names those that are in its
 * way.
 */
export type Failure = Kinds & { readonly errors?: readonly FieldError[] };

export type FailureKind = Failure['kind'];

/** The code of a failure in the API: its kind with a capital letter. */
export const codeOf = <K extends string>(kind: K): Capitalize<K> =>
  // The return type describes exactly this text.
  (kind.charAt(0).toUpperCase() + kind.slice(1)) as Capitalize<K>;

/** The refusals of the given kinds: `FailureOf<'keyPoolEmpty' | 'notFound'>`. */
export type FailureOf<K extends FailureKind> = Extract<Failure, { readonly kind: K }>;
