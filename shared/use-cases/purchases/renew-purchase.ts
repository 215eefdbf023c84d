// Renews a purchase: one batch with the new purchase, the family claim moved to it, the users
// carried over, the old purchase marked, the audit entry and the mail. The old purchase stays
// active to its end.
import type { Command } from '../../domain/audit.ts';
import type { Package, PaymentMethod } from '../../domain/catalog.ts';
import { familyOf, ineligibleReasons } from '../../domain/eligibility.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PurchaseId } from '../../domain/ids.ts';
import type { ActivePurchase, Payment, Purchase } from '../../domain/purchase.ts';
import { firstOf, renewable } from '../../domain/renewal.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change } from '../../ports/partner-store.ts';
import { letGo, type LetGo } from '../benefits/let-go.ts';
import { carryOver } from './carry-over.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { claimFamily, familyHolding } from './family-claim.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { bought, confirmationMails, purchaseOfProof } from './purchase-package.ts';

export interface RenewPurchase {
  readonly caller: Caller;
  readonly command: Command;
  readonly purchaseId: PurchaseId;
  readonly payment: Payment;
}

export type RenewFailure = FailureOf<
  | 'notFound'
  | 'packageNotFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'renewalWindowClosed'
  | 'notEligible'
  | 'paymentMethodNotAllowed'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** A renewal or an upgrade is paid by card at once; a free package needs no payment. */
export const paysAtOnce = ({ paymentMethods }: Package, method: PaymentMethod): boolean =>
  method !== 'wire' && paymentMethods.includes(method);

/** @returns the new purchase, which names the previous one */
export const renewPurchase =
  (deps: Deps) =>
  async (request: RenewPurchase): Promise<Result<Executed<Purchase>, RenewFailure>> => {
    const { caller, command, purchaseId, payment } = request;
    const { partnerId, partner } = caller;
    const { store, catalog, policy } = deps;
    const { now } = command;
    let left: readonly LetGo[] = [];

    const decide = async () => {
      const stored = await store.read(partnerId, 'purchase', purchaseId);
      if (stored === undefined) return refuse({ kind: 'notFound' });
      const offered = catalog.package(stored.value.packageId);
      if (offered === undefined) return refuse({ kind: 'packageNotFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const renewed = renewable(stored.value, policy, now);
      if (!renewed.ok) return renewed;
      const before = renewed.value;
      const [family, ...higher] = await Promise.all(
        [familyOf(offered), ...(offered.includedIn ?? [])].map((each) =>
          familyHolding(store, partnerId, each, now),
        ),
      );
      // The purchase being renewed holds the family, so no other purchase of it was possible.
      const isIncluded = higher.some(({ holder }) => holder !== undefined);
      const reasons = ineligibleReasons(offered, partner, false, isIncluded);
      if (reasons.length > 0) {
        // A concurrent upgrade takes the higher family and ends this purchase: that is the reason.
        const latest = await store.read(partnerId, 'purchase', purchaseId);
        const still = latest && renewable(latest.value, policy, now);
        return still?.ok === false ? still : refuse({ kind: 'notEligible', reasons });
      }
      if (!paysAtOnce(offered, payment.method)) return refuse({ kind: 'paymentMethodNotAllowed' });

      const from = policy.renewalBasis === 'previousEnd' ? before.membershipEndsAt : now;
      const after: ActivePurchase = {
        ...bought(deps, offered, request, from),
        previousPurchaseId: purchaseId,
        firstPurchaseId: firstOf(before),
      };
      const people = await carryOver(deps, {
        partnerId,
        before,
        after,
        offered,
        held: catalog.package(before.packageId, before.catalogVersion)?.items ?? [],
        by: caller.userId,
        now,
      });
      left = people.left;
      const changes: Change[] = [
        { op: 'create', kind: 'purchase', value: after },
        { op: 'replace', before: stored, value: { ...before, renewedBy: after.id } },
        claimFamily(family ?? {}, familyOf(offered), after.id),
        ...people.changes,
        ...mailCreates(await confirmationMails(deps, after, caller)),
      ];
      return ok({ value: after, action: 'renew', answer: after.id, changes });
    };

    const done = await execute<Purchase, RenewFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: purchaseOfProof(deps, partnerId),
    });
    if (done.ok && !done.value.replayed) for (const each of left) await letGo(deps, each);
    return done;
  };
