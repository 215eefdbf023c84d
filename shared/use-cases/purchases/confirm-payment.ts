// An operator records a payment: the order becomes an active purchase, whose term begins now.
import type { Actor, Command } from '../../domain/audit.ts';
import type { FailureOf, IneligibleReason } from '../../domain/failure.ts';
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
import { isConfirmedBy, paid, type PaymentFailure, type Received } from '../../domain/order.ts';
import type { Partner } from '../../domain/partner.ts';
import type { Purchase } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { checkEligibility } from './check-eligibility.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { confirmationMails } from './purchase-package.ts';

export interface ConfirmPayment {
  readonly command: Command & { readonly actor: Actor };
  readonly partnerId: PartnerId;
  readonly purchaseId: PurchaseId;
  readonly received: Received;
}

export type ConfirmPaymentFailure =
  | PaymentFailure
  | FailureOf<'notFound' | 'notEligible' | 'concurrentChange' | 'idempotencyKeyReused'>;

/**
 * Why the partner could not buy the package any more: meanwhile it may have bought another one, or
 * lost a designation. Such an order waits on, and its money is the operators' to give back.
 */
const reasonsAgainst = async (
  deps: Deps,
  partner: Partner,
  { id, packageId, catalogVersion }: Purchase,
  now: Instant,
): Promise<readonly IneligibleReason[]> => {
  const offered = deps.catalog.package(packageId, catalogVersion);
  if (offered === undefined) return [];
  const caller = { partnerId: partner.partnerId, partner };
  return (await checkEligibility(deps)(caller, offered, now, { order: id })).reasons;
};

/** @returns the active purchase; recording the same payment again changes nothing */
export const confirmPayment =
  (deps: Deps) =>
  async ({
    command,
    partnerId,
    purchaseId,
    received,
  }: ConfirmPayment): Promise<Result<Purchase, ConfirmPaymentFailure>> => {
    const decide = async () => {
      const [stored, partner] = await Promise.all([
        deps.store.read(partnerId, 'purchase', purchaseId),
        deps.store.read(partnerId, 'partner', 'partner'),
      ]);
      if (stored === undefined || partner === undefined) return refuse({ kind: 'notFound' });
      const action = 'confirmPayment';
      const before: Purchase = stored.value;
      if (isConfirmedBy(before, received)) return ok({ value: before, action, changes: [] });
      const booked = paid(before, received, deps.policy, command.now);
      if (!booked.ok) return booked;
      const reasons = await reasonsAgainst(deps, partner.value, before, command.now);
      if (reasons.length > 0) return refuse({ kind: 'notEligible', reasons });
      const value: Purchase = booked.value;
      const mails = await confirmationMails(deps, booked.value, { partner: partner.value });
      return ok({
        value,
        action,
        changes: [{ op: 'replace', before: stored, value } as const, ...mailCreates(mails)],
      });
    };
    const done = await execute<Purchase, ConfirmPaymentFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
