// An operator records that money which paid for nothing was given back.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { giveBack, type UnappliedPayment } from '../../domain/unapplied-payment.ts';
import { execute, type Writing } from '../commands/execute.ts';

export interface GiveBackPayment {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly paymentId: string;
  /** The reference of our own transfer. */
  readonly reference: string;
}

export type GiveBackFailure = FailureOf<
  'notFound' | 'noRefundDue' | 'concurrentChange' | 'idempotencyKeyReused'
>;

/** @returns the payment; a repeat with the same reference changes nothing */
export const giveBackPayment =
  (deps: Writing) =>
  async ({
    command,
    partnerId,
    paymentId,
    reference,
  }: GiveBackPayment): Promise<Result<UnappliedPayment, GiveBackFailure>> => {
    const decide = async () => {
      const before = await deps.store.read(partnerId, 'unapplied-payment', paymentId);
      if (before === undefined) return refuse({ kind: 'notFound' });
      const given = giveBack(before.value, reference, command.now);
      if (!given.ok) return given;
      const { value } = given;
      const isDone = value === before.value;
      return ok({
        value,
        action: 'giveBackPayment',
        changes: isDone ? [] : [{ op: 'replace', before, value } as const],
      });
    };
    const done = await execute<UnappliedPayment, GiveBackFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
