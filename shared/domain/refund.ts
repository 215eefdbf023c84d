// Whether a purchase can still be refunded. The application asks when it shows the purchase, and
// again when it refunds it.
import type { BenefitId, UserId } from './ids.ts';
import { datesOf, isPaid, statusAt, type Purchase } from './purchase.ts';
import type { DefaultTerms } from './terms.ts';
import type { Instant } from './time.ts';

export interface RefundBlocker {
  readonly code:
    | 'WindowClosed'
    | 'KeyRevealed'
    | 'BenefitUsed'
    | 'AlreadyCancelled'
    | 'Upgraded'
    | 'NotActive';
  readonly benefitId?: BenefitId;
  readonly by?: UserId;
  readonly at?: Instant;
}

export interface RefundEligibility {
  readonly eligible: boolean;
  readonly deadline?: Instant;
  readonly blockers: readonly RefundBlocker[];
}

const outOfForce = (purchase: Purchase, now: Instant): RefundBlocker | undefined => {
  if (purchase.status === 'cancelled')
    return { code: 'AlreadyCancelled', at: purchase.cancelledAt };
  if (purchase.status === 'ended' && purchase.endedBecause === 'upgraded')
    return { code: 'Upgraded', at: purchase.endedAt };
  return statusAt(purchase, now) === 'active' ? undefined : { code: 'NotActive' };
};

/**
 * Whether the purchase can be refunded, and if not, every reason against it. The window starts at
 * the purchase and is as long as its terms say; its last instant is excluded.
 */
export const refundEligibility = (
  purchase: Purchase,
  policy: DefaultTerms,
  now: Instant,
): RefundEligibility => {
  const over = outOfForce(purchase, now);
  if (!isPaid(purchase)) return { eligible: false, blockers: over === undefined ? [] : [over] };
  const deadline = datesOf(purchase, policy).refundDeadline.at;
  if (over !== undefined) return { eligible: false, deadline, blockers: [over] };
  const blockers: RefundBlocker[] = [];
  if (now >= deadline) blockers.push({ code: 'WindowClosed', at: deadline });
  if (purchase.forfeit !== undefined) {
    const { action, benefitId, by, at } = purchase.forfeit;
    const code = action === 'revealKeys' ? 'KeyRevealed' : 'BenefitUsed';
    blockers.push({ code, benefitId, by, at });
  }
  return { eligible: blockers.length === 0, deadline, blockers };
};
