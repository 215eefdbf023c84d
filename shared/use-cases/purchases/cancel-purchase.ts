// Cancels a purchase by service request: decided at once, in one batch. From then on all its
// benefits read as revoked; the sweep does the side effects one by one.
import type { Command } from '../../domain/audit.ts';
import { familyOf } from '../../domain/eligibility.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
import {
  isInForce,
  type ActivePurchase,
  type CancelledPurchase,
  type Refund,
} from '../../domain/purchase.ts';
import { refundEligibility } from '../../domain/refund.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { ServiceRequest } from '../../domain/service-request.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, Stored } from '../../ports/partner-store.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { approved, requestOfProof } from '../service-requests/closed-request.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { familyHolding } from './family-claim.ts';
import { mailCreates, planMails } from '../mail/plan-mail.ts';
import { partnerRecipients } from '../mail/recipients.ts';

export interface CancelPurchase {
  readonly caller: Caller;
  readonly command: Command;
  readonly purchaseId: PurchaseId;
  readonly reason: string;
  readonly withoutRefund: boolean;
}

export type CancelFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'refundNotAvailable'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/**
 * The refund: none when the partner asked for none; settled at once when the purchase cost nothing.
 */
const refundOf = (purchase: ActivePurchase, withoutRefund: boolean): Refund | undefined =>
  withoutRefund
    ? undefined
    : { ...purchase.price, status: purchase.price.amount === 0 ? 'issued' : 'requested' };

/** The term before, if it is still in force, holds the family again: its renewal counts no more. */
const passOn = async (
  { store }: Deps,
  partnerId: PartnerId,
  before: Stored<'claim'>,
  { previousPurchaseId }: ActivePurchase,
  now: Instant,
): Promise<Change> => {
  const previous =
    previousPurchaseId && (await store.read(partnerId, 'purchase', previousPurchaseId));
  return previous && isInForce(previous.value, now)
    ? { op: 'replace', before, value: { ...before.value, holder: previous.value.id } }
    : { op: 'delete', before };
};

/** @returns the closed service request; a repeat of the command gets the same one */
export const cancelPurchase =
  (deps: Deps) =>
  async (request: CancelPurchase): Promise<Result<Executed<ServiceRequest>, CancelFailure>> => {
    const { caller, command, purchaseId, reason, withoutRefund } = request;
    const { partnerId, partner } = caller;
    const { store, catalog, ids, policy } = deps;
    const { now } = command;

    const decide = async () => {
      const stored = await store.read(partnerId, 'purchase', purchaseId);
      if (stored === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const purchase = stored.value;
      if (purchase.status !== 'active' || !isInForce(purchase, now))
        return refuse({ kind: 'purchaseNotActive' });
      const { eligible, blockers } = refundEligibility(purchase, policy, now);
      if (!withoutRefund && !eligible) return refuse({ kind: 'refundNotAvailable', blockers });

      const refund = refundOf(purchase, withoutRefund);
      const cancelled: CancelledPurchase = {
        ...purchase,
        status: 'cancelled',
        cancelledAt: now,
        ...(refund === undefined ? {} : { refund }),
        nextActionAt: now,
      };
      const asked: ServiceRequest = {
        ...approved(deps, caller.userId, now),
        type: 'cancellation',
        purchaseId,
        reason,
        ...(refund === undefined ? {} : { refund }),
      };
      const offered = catalog.package(purchase.packageId, purchase.catalogVersion);
      const { claim } = await familyHolding(
        store,
        partnerId,
        familyOf(offered ?? { id: purchase.packageId }),
        now,
      );
      const mails = planMails(ids, {
        partnerId,
        entity: `purchase:${purchaseId}`,
        recipients: await partnerRecipients(store, partner, caller.userId),
        content: () => ({
          template: 'purchase-cancelled',
          params: {
            package: offered?.name ?? purchase.packageId,
            ...(refund === undefined
              ? {}
              : { refund: { amount: refund.amount, currency: refund.currency } }),
          },
        }),
        reason: { purchaseId, afterPurchase: true },
        now,
      });
      const changes: Change[] = [
        { op: 'replace', before: stored, value: cancelled },
        { op: 'create', kind: 'request', value: asked },
        ...mailCreates(mails),
      ];
      if (claim?.value.holder === purchaseId)
        changes.push(await passOn(deps, partnerId, claim, purchase, now));
      return ok({ value: asked, action: 'cancelPurchase', reason, answer: asked.id, changes });
    };

    return execute<ServiceRequest, CancelFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: requestOfProof(deps, partnerId),
    });
  };
