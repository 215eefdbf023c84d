// A service request: the partner asks for something to be done or undone.
import type { RequestKind } from './catalog.ts';
import type { BenefitId, PurchaseId, RequestId, UserId } from './ids.ts';
import type { Refund } from './purchase.ts';
import type { Instant } from './time.ts';

interface Asked {
  readonly id: RequestId;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
}

/** A cancellation is decided at once: it is closed when it is stored. */
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

/** Asked for technical help: it stays open here, support works on it elsewhere. */
export interface TechnicalRequest extends Asked {
  readonly type: RequestKind;
  readonly status: 'open';
  readonly purchaseId: PurchaseId;
  readonly benefitId: BenefitId;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  /** On whose behalf. */
  readonly customer?: { readonly name: string };
  readonly hours?: number;
}

/** A key that did not serve was exchanged: decided at once, too. */
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
