// A service request: the partner asks the program to do or undo something.
import type { RequestKind } from './catalog.ts';
import type { BenefitId, PurchaseId, RequestId, UserId } from './ids.ts';
import type { Refund } from './purchase.ts';
import type { Instant } from './time.ts';

interface Asked {
  readonly id: RequestId;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
}

/** A cancellation is decided at once, so the request is closed when it is stored. */
export interface CancellationRequest extends Asked {
  readonly type: 'cancellation';
  readonly status: 'closed';
  readonly outcome: 'approved';
  readonly closedAt: Instant;
  readonly purchaseId: PurchaseId;
  readonly benefitId?: BenefitId;
  readonly reason: string;
  readonly refund?: Refund;
}

export type Severity = 'critical' | 'moderate' | 'minimal';

/**
 * A request for technical help: it stays open here, while support works on it in another system.
 */
export interface TechnicalRequest extends Asked {
  readonly type: RequestKind;
  readonly status: 'open';
  readonly purchaseId: PurchaseId;
  readonly benefitId: BenefitId;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  /** The customer for whom the partner asks. */
  readonly customer?: { readonly name: string };
  readonly hours?: number;
}

/** A key that did not work was replaced. This, too, is decided at once. */
export interface ReplacementRequest extends Asked {
  readonly type: 'keyReplacement';
  readonly status: 'closed';
  readonly outcome: 'approved';
  readonly closedAt: Instant;
  readonly purchaseId: PurchaseId;
  readonly benefitId: BenefitId;
  readonly reason: string;
}

export type ServiceRequest = CancellationRequest | TechnicalRequest | ReplacementRequest;
