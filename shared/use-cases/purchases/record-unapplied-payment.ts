// An operator records money that came in and pays for nothing, so that it can be given back.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
import type { Received } from '../../domain/order.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { sameMoney, whyUnapplied, type UnappliedPayment } from '../../domain/unapplied-payment.ts';
import { execute } from '../commands/execute.ts';
import {
  claimPayment,
  isFree,
  namePayment,
  paymentIdOf,
  unapplied,
  type ReferenceDeps,
  type ReferenceFailure,
} from './payment-reference.ts';

export interface RecordUnappliedPayment {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly received: Received;
  /** The order that the money names; absent: it names none. */
  readonly purchaseId?: PurchaseId;
}

export interface Recorded {
  readonly payment: UnappliedPayment;
  /** False: it had been recorded before. */
  readonly isNew: boolean;
}

export type RecordPaymentFailure = ReferenceFailure | FailureOf<'notFound'>;

/** @returns the payment; recording the same one again changes nothing */
export const recordUnappliedPayment =
  (deps: ReferenceDeps) =>
  async ({
    command,
    partnerId,
    received,
    purchaseId,
  }: RecordUnappliedPayment): Promise<Result<Recorded, RecordPaymentFailure>> => {
    const { store, ids } = deps;
    const id = paymentIdOf(ids, received.reference);
    const decide = async () => {
      const [partner, order, before] = await Promise.all([
        store.read(partnerId, 'partner', 'partner'),
        purchaseId && store.read(partnerId, 'purchase', purchaseId),
        store.read(partnerId, 'unapplied-payment', id),
      ]);
      if (partner === undefined || (purchaseId !== undefined && order === undefined))
        return refuse({ kind: 'notFound' });
      const action = 'recordPayment';
      if (before !== undefined) {
        const { value: payment } = before;
        const isSame = sameMoney(payment, received) && payment.purchaseId === purchaseId;
        return isSame && payment.because !== 'excess'
          ? ok({ value: { payment, isNew: false }, action, changes: [] })
          : refuse({ kind: 'paymentReferenceUsed' });
      }
      const named = await namePayment(deps, partnerId, command, id);
      if (!named.ok) return named;
      if (!isFree(named.value)) return refuse({ kind: 'paymentReferenceUsed' });
      const payment: UnappliedPayment = {
        ...received,
        id,
        recordedAt: command.now,
        ...(purchaseId !== undefined && { purchaseId }),
        because: whyUnapplied(order?.value, received),
        status: 'toGiveBack',
      };
      return ok({
        value: { payment, isNew: true },
        action,
        changes: [
          { op: 'create', kind: 'unapplied-payment', value: payment } as const,
          claimPayment(named.value, id, unapplied),
        ],
      });
    };
    const done = await execute<Recorded, RecordPaymentFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
