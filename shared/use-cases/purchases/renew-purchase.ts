// Renews a purchase: one batch with the new purchase, the family claim moved to it, the users
// carried over, the old purchase marked, the audit entry and the mail. The old purchase stays
// active to its end.
import type { Command } from '../../domain/audit.ts';
import type { Package, PaymentMethod } from '../../domain/catalog.ts';
import { familyOf } from '../../domain/eligibility.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PurchaseId } from '../../domain/ids.ts';
import { peopleAfter, type SeatOf } from '../../domain/outlook.ts';
import type { ActivePurchase, Payment, Purchase } from '../../domain/purchase.ts';
import { firstOf, keepsPeople, termStart } from '../../domain/renewal.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change } from '../../ports/partner-store.ts';
import { letGo, type LetGo } from '../benefits/let-go.ts';
import { carryOver } from './carry-over.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { claimFamily } from './family-claim.ts';
import { readGivenBenefits, readPeopleLeft } from './given-benefits.ts';
import { judgeRenewal } from './judge-change.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { bought, confirmationMails, purchaseOfProof } from './purchase-package.ts';

export interface RenewPurchase {
  readonly caller: Caller;
  readonly command: Command;
  readonly purchaseId: PurchaseId;
  /** Another package of the family; absent: the same package. */
  readonly packageId?: string;
  readonly payment: Payment;
}

export interface Renewed {
  readonly purchase: Purchase;
  /** Who has to be given again what they had, as far as there is room. */
  readonly toReassign: readonly SeatOf[];
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

/** @returns the new purchase, which names the previous one; and whom it has not taken over */
export const renewPurchase =
  (deps: Deps) =>
  async (request: RenewPurchase): Promise<Result<Executed<Renewed>, RenewFailure>> => {
    const { caller, command, purchaseId, packageId, payment } = request;
    const { partnerId, partner } = caller;
    const { store, catalog, policy } = deps;
    const { now } = command;
    let left: readonly LetGo[] = [];

    const decide = async () => {
      const stored = await store.read(partnerId, 'purchase', purchaseId);
      if (stored === undefined) return refuse({ kind: 'notFound' });
      if (catalog.package(packageId ?? stored.value.packageId) === undefined)
        return refuse({ kind: 'packageNotFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const judge = (purchase: Purchase) =>
        judgeRenewal(deps)(caller, { purchase, packageId, when: now }, now);
      const judged = await judge(stored.value);
      if (!judged.ok) return judged;
      const { before, offered, holding, reasons } = judged.value;
      if (reasons.length > 0) {
        // A concurrent upgrade takes the higher family and ends this purchase: that is the reason.
        const latest = await store.read(partnerId, 'purchase', purchaseId);
        const still = latest && (await judge(latest.value));
        return still?.ok === false ? still : refuse({ kind: 'notEligible', reasons });
      }
      if (!paysAtOnce(offered, payment.method)) return refuse({ kind: 'paymentMethodNotAllowed' });

      const keeps = keepsPeople(before, offered);
      const after: ActivePurchase = {
        ...bought(deps, offered, request, termStart(before, policy, now)),
        previousPurchaseId: purchaseId,
        // People who are not taken over begin a membership of their own with it.
        ...(keeps && { firstPurchaseId: firstOf(before) }),
      };
      const given = await readGivenBenefits(deps, partnerId, before);
      const people = keeps
        ? await carryOver(deps, {
            partnerId,
            before,
            after,
            offered,
            given,
            by: caller.userId,
            now,
          })
        : { changes: [], left: [] };
      left = people.left;
      const benefits = given.map(({ benefit }) => benefit);
      const { designations } = after;
      const { toReassign } = peopleAfter(benefits, { offered, designations, keepsPeople: keeps });
      const changes: Change[] = [
        { op: 'create', kind: 'purchase', value: after },
        { op: 'replace', before: stored, value: { ...before, renewedBy: after.id } },
        claimFamily(holding, familyOf(offered), after.id),
        ...people.changes,
        ...mailCreates(await confirmationMails(deps, after, caller, toReassign)),
      ];
      return ok({ value: after, action: 'renew', answer: after.id, changes });
    };

    const done = await execute<Purchase, RenewFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: purchaseOfProof(deps, partnerId),
    });
    if (!done.ok) return done;
    const { value: purchase, replayed } = done.value;
    if (!replayed) for (const each of left) await letGo(deps, each);
    const toReassign = await readPeopleLeft(deps)(partnerId, purchase);
    return ok({ value: { purchase, toReassign }, replayed });
  };
