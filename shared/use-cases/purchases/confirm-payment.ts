// An operator records a payment: the order becomes an active purchase, whose term begins now. What is
// over its price becomes an unapplied payment, if the operator says so.
import type { Actor, Command } from '../../domain/audit.ts';
import type { FailureOf, IneligibleReason } from '../../domain/failure.ts';
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
import { minus } from '../../domain/money.ts';
import {
  isConfirmedBy,
  paid,
  type Excess,
  type PaymentFailure,
  type Received,
} from '../../domain/order.ts';
import type { Partner } from '../../domain/partner.ts';
import type { ActivePurchase, Purchase } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { sameMoney } from '../../domain/unapplied-payment.ts';
import type { Change, Stored } from '../../ports/partner-store.ts';
import type { Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { checkEligibility } from './check-eligibility.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import {
  claimPayment,
  isFree,
  namePayment,
  paymentIdOf,
  unapplied,
  type ReferenceDeps,
  type ReferenceFailure,
} from './payment-reference.ts';
import { confirmationMails } from './purchase-package.ts';

export interface ConfirmPayment {
  readonly command: Command & { readonly actor: Actor };
  readonly partnerId: PartnerId;
  readonly purchaseId: PurchaseId;
  readonly received: Received;
  /** Absent: money that is more than the price is refused. */
  readonly excess?: Excess;
}

export type ConfirmPaymentFailure =
  | PaymentFailure
  | ReferenceFailure
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

type PaymentDeps = Deps & ReferenceDeps;

/** An unapplied payment that waits, if it is exactly this money: it pays the order after all. */
const waitingMoney = async (
  { store, ids }: PaymentDeps,
  partnerId: PartnerId,
  received: Received,
): Promise<Stored<'unapplied-payment'> | undefined> => {
  const paymentId = paymentIdOf(ids, received.reference);
  const stored = await store.read(partnerId, 'unapplied-payment', paymentId);
  const waits = stored?.value.status === 'toGiveBack' && sameMoney(stored.value, received);
  return waits ? stored : undefined;
};

/** The changes that use the money up, each on the condition that nobody else has used it. */
const moneyChanges = async (
  deps: PaymentDeps,
  { command, partnerId, received }: ConfirmPayment,
  { id: purchaseId, price }: ActivePurchase,
): Promise<Result<readonly Change[], ReferenceFailure>> => {
  const id = paymentIdOf(deps.ids, received.reference);
  const named = await namePayment(deps, partnerId, command, id);
  if (!named.ok) return named;
  const claim = named.value;
  const isWaiting = claim?.value.holder === unapplied;
  const before = isWaiting ? await waitingMoney(deps, partnerId, received) : undefined;
  if (before === undefined && !isFree(claim)) return refuse({ kind: 'paymentReferenceUsed' });
  const amount = minus(received.amount, price.amount);
  const claimed = claimPayment(claim, id, purchaseId);
  const rest = { ...received, amount, id, recordedAt: command.now, purchaseId };
  const excess = { ...rest, because: 'excess', status: 'toGiveBack' } as const;
  if (before === undefined)
    return ok(
      amount === 0
        ? [claimed]
        : [claimed, { op: 'create', kind: 'unapplied-payment', value: excess }],
    );
  return ok([
    claimed,
    amount === 0 ? { op: 'delete', before } : { op: 'replace', before, value: excess },
  ]);
};

/** @returns the active purchase; recording the same payment again changes nothing */
export const confirmPayment =
  (deps: PaymentDeps) =>
  async (payment: ConfirmPayment): Promise<Result<Purchase, ConfirmPaymentFailure>> => {
    const { command, partnerId, purchaseId, received, excess } = payment;
    const decide = async () => {
      const [stored, partner] = await Promise.all([
        deps.store.read(partnerId, 'purchase', purchaseId),
        deps.store.read(partnerId, 'partner', 'partner'),
      ]);
      if (stored === undefined || partner === undefined) return refuse({ kind: 'notFound' });
      const action = 'confirmPayment';
      const before: Purchase = stored.value;
      if (isConfirmedBy(before, received)) return ok({ value: before, action, changes: [] });
      const booked = paid(before, received, deps.policy, command.now, excess);
      if (!booked.ok) return booked;
      const reasons = await reasonsAgainst(deps, partner.value, before, command.now);
      if (reasons.length > 0) return refuse({ kind: 'notEligible', reasons });
      const money = await moneyChanges(deps, payment, booked.value);
      if (!money.ok) return money;
      const value: Purchase = booked.value;
      const mails = await confirmationMails(deps, booked.value, { partner: partner.value });
      return ok({
        value,
        action,
        changes: [
          { op: 'replace', before: stored, value } as const,
          ...money.value,
          ...mailCreates(mails),
        ],
      });
    };
    const done = await execute<Purchase, ConfirmPaymentFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
