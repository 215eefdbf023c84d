// Exchanges a package for the higher one: the batch that creates the new purchase ends the old one.
// The old one is not refunded or restored, even if the new one is refunded.
import type { Command } from '../../domain/audit.ts';
import { familyOf } from '../../domain/eligibility.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PurchaseId } from '../../domain/ids.ts';
import type { ActivePurchase, EndedPurchase, Payment, Purchase } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change } from '../../ports/partner-store.ts';
import { familyHeldBy } from './cancel-order.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { checkEligibility } from './check-eligibility.ts';
import { claimFamily, releaseFamily } from './family-claim.ts';
import { judgeUpgrade } from './judge-change.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { bought, confirmationMails, purchaseOfProof } from './purchase-package.ts';
import { paysAtOnce } from './renew-purchase.ts';

export interface UpgradePurchase {
  readonly caller: Caller;
  readonly command: Command;
  readonly purchaseId: PurchaseId;
  readonly packageId: string;
  readonly payment: Payment;
}

export type UpgradeFailure = FailureOf<
  | 'notFound'
  | 'packageNotFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'notEligible'
  | 'paymentMethodNotAllowed'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** @returns the new purchase, which names the purchase that it replaces */
export const upgradePurchase =
  (deps: Deps) =>
  async (request: UpgradePurchase): Promise<Result<Executed<Purchase>, UpgradeFailure>> => {
    const { caller, command, purchaseId, packageId, payment } = request;
    const { partnerId, partner } = caller;
    const { store, catalog } = deps;
    const { now } = command;

    const decide = async () => {
      const offered = catalog.package(packageId);
      // The purchase is judged first, so it is read last: a family that a concurrent upgrade has
      // taken belongs to a purchase that has ended.
      const eligibility =
        offered && (await checkEligibility(deps)(caller, offered, now, { by: 'upgrade' }));
      const stored = await store.read(partnerId, 'purchase', purchaseId);
      if (stored === undefined) return refuse({ kind: 'notFound' });
      if (offered === undefined || eligibility === undefined)
        return refuse({ kind: 'packageNotFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const judged = await judgeUpgrade(deps)(caller, stored.value, offered, eligibility, now);
      if (!judged.ok) return judged;
      const { before, reasons, holding, price } = judged.value;
      if (reasons.length > 0) return refuse({ kind: 'notEligible', reasons });
      if (!paysAtOnce(offered, payment.method)) return refuse({ kind: 'paymentMethodNotAllowed' });

      const after: ActivePurchase = {
        ...bought(deps, offered, request),
        price,
        previousPurchaseId: purchaseId,
      };
      const ended: EndedPurchase = {
        ...before,
        status: 'ended',
        endedAt: now,
        endedBecause: 'upgraded',
        upgradedTo: after.id,
        nextActionAt: now,
      };
      const changes: Change[] = [
        { op: 'create', kind: 'purchase', value: after },
        { op: 'replace', before: stored, value: ended },
        claimFamily(holding, familyOf(offered), after.id),
        ...(await releaseFamily(store, partnerId, familyHeldBy(deps, before), purchaseId)),
        ...mailCreates(await confirmationMails(deps, after, caller)),
      ];
      return ok({ value: after, action: 'upgrade', answer: after.id, changes });
    };

    return execute<Purchase, UpgradeFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: purchaseOfProof(deps, partnerId),
    });
  };
