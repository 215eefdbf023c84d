// An operator records that a refund was paid: in the purchase and in the request that asked for it.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
import type { CancelledPurchase, Refund } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change } from '../../ports/partner-store.ts';
import type { Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';

export interface IssueRefund {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly purchaseId: PurchaseId;
  /** The payment reference of the refund. */
  readonly reference: string;
}

export type IssueRefundFailure = FailureOf<
  'notFound' | 'noRefundDue' | 'concurrentChange' | 'idempotencyKeyReused'
>;

/** The changes to the requests that show this refund. */
const requestChanges = async (
  { store }: Deps,
  partnerId: PartnerId,
  purchaseId: PurchaseId,
  refund: Refund,
): Promise<Change[]> => {
  const requests = await store.list(partnerId, ['request']);
  return requests.flatMap((before): Change[] => {
    const { value } = before;
    const isOne =
      value.type === 'cancellation' &&
      value.purchaseId === purchaseId &&
      value.refund !== undefined;
    return isOne ? [{ op: 'replace', before, value: { ...value, refund } }] : [];
  });
};

/** @returns the purchase; a repeat with the same reference changes nothing */
export const issueRefund =
  (deps: Deps) =>
  async ({
    command,
    partnerId,
    purchaseId,
    reference,
  }: IssueRefund): Promise<Result<CancelledPurchase, IssueRefundFailure>> => {
    const decide = async () => {
      const stored = await deps.store.read(partnerId, 'purchase', purchaseId);
      if (stored === undefined) return refuse({ kind: 'notFound' });
      const purchase = stored.value;
      if (purchase.status !== 'cancelled' || purchase.refund === undefined)
        return refuse({ kind: 'noRefundDue' });
      const { refund } = purchase;
      const action = 'issueRefund';
      if (refund.status === 'issued')
        return refund.reference === reference
          ? ok({ value: purchase, action, changes: [] })
          : refuse({ kind: 'noRefundDue' });
      const issued: Refund = { ...refund, status: 'issued', reference, issuedAt: command.now };
      const value: CancelledPurchase = { ...purchase, refund: issued };
      const changes: Change[] = [
        { op: 'replace', before: stored, value },
        ...(await requestChanges(deps, partnerId, purchaseId, issued)),
      ];
      return ok({ value, action, changes });
    };
    const done = await execute<CancelledPurchase, IssueRefundFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
