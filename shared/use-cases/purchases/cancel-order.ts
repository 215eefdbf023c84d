// Cancels an unpaid order, for instance so that the partner can pay in another way. The partner can
// buy from its family again at once.
import type { Command } from '../../domain/audit.ts';
import { familyOf } from '../../domain/eligibility.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PurchaseId } from '../../domain/ids.ts';
import { lapsed } from '../../domain/order.ts';
import type { Purchase } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { releaseFamily } from './family-claim.ts';

export interface CancelOrder {
  readonly caller: Caller;
  readonly command: Command;
  readonly purchaseId: PurchaseId;
}

export type CancelOrderFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotPending'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** The package family that a purchase holds. */
export const familyHeldBy = ({ catalog }: Pick<Deps, 'catalog'>, purchase: Purchase): string => {
  const { packageId, catalogVersion } = purchase;
  return familyOf(catalog.package(packageId, catalogVersion) ?? { id: packageId });
};

/** @returns the lapsed purchase */
export const cancelOrder =
  (deps: Deps) =>
  async ({
    caller,
    command,
    purchaseId,
  }: CancelOrder): Promise<Result<Purchase, CancelOrderFailure>> => {
    const { partnerId, partner } = caller;
    const decide = async () => {
      const stored = await deps.store.read(partnerId, 'purchase', purchaseId);
      if (stored === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { value: purchase } = stored;
      if (purchase.status !== 'pendingPayment') return refuse({ kind: 'purchaseNotPending' });
      const value: Purchase = lapsed(purchase, command.now);
      const family = familyHeldBy(deps, purchase);
      const released = await releaseFamily(deps.store, partnerId, family, purchaseId);
      const changes = [{ op: 'replace', before: stored, value } as const, ...released];
      return ok({ value, action: 'cancelOrder', changes });
    };
    const done = await execute<Purchase, CancelOrderFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(done.value.value) : done;
  };
