// Buys a package: one batch with the purchase, the family claim, the audit entry and the mail.
import type { AuditEntry, Command } from '../../domain/audit.ts';
import type { Package } from '../../domain/catalog.ts';
import { familyOf } from '../../domain/eligibility.ts';
import type { FailureOf } from '../../domain/failure.ts';
import { orderNumberFrom, purchaseIdFrom, type PartnerId, type UserId } from '../../domain/ids.ts';
import { lapsesAt, orderExpiresAt } from '../../domain/order.ts';
import type { SeatOf } from '../../domain/outlook.ts';
import type { Partner } from '../../domain/partner.ts';
import {
  datesOf,
  termFrom,
  type ActivePurchase,
  type Payment,
  type PendingPurchase,
  type Purchase,
} from '../../domain/purchase.ts';
import { nextDateOf } from '../../domain/purchase-schedule.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { termsOf } from '../../domain/terms.ts';
import type { Instant } from '../../domain/time.ts';
import { checkEligibility } from './check-eligibility.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { claimFamily } from './family-claim.ts';
import { mailCreates, planMails } from '../mail/plan-mail.ts';
import { partnerRecipients } from '../mail/recipients.ts';

export interface PurchasePackage {
  readonly caller: Caller;
  readonly command: Command;
  readonly packageId: string;
  readonly payment: Payment;
}

export type PurchaseFailure = FailureOf<
  | 'packageNotFound'
  | 'programNotMigrated'
  | 'notEligible'
  | 'paymentMethodNotAllowed'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
  | 'notFound'
>;

/** The fields that every order has, for any payment method. */
export const orderOf = (
  { ids, policy }: Pick<Deps, 'ids' | 'policy'>,
  offered: Package,
  { caller, command }: Pick<PurchasePackage, 'caller' | 'command'>,
) => ({
  id: purchaseIdFrom(ids.random(32)),
  packageId: offered.id,
  catalogVersion: offered.catalogVersion,
  designations: caller.partner.designations,
  terms: termsOf(offered, policy),
  price: { amount: offered.price.amount, currency: offered.price.currency },
  orderedAt: command.now,
});

/**
 * A purchase that is paid for: in force from now on.
 * @param from when its term begins, if not now
 */
export const bought = (
  deps: Pick<Deps, 'ids' | 'policy'>,
  offered: Package,
  request: Pick<PurchasePackage, 'caller' | 'command' | 'payment'>,
  from?: Instant,
): ActivePurchase => {
  const order = orderOf(deps, offered, request);
  const term = termFrom(request.command.now, order.terms, from);
  const nextActionAt = nextDateOf(term, deps.policy);
  return {
    ...order,
    status: 'active',
    payment: request.payment,
    ...term,
    ...(nextActionAt === undefined ? {} : { nextActionAt }),
  };
};

/** On a repeat of a keyed command, reads the purchase that the first one made. */
export const purchaseOfProof =
  ({ store }: Pick<Deps, 'store'>, partnerId: PartnerId) =>
  async ({
    answer = '',
  }: Pick<AuditEntry, 'answer'>): Promise<Result<Purchase, FailureOf<'notFound'>>> => {
    const purchase = await store.read(partnerId, 'purchase', answer);
    return purchase === undefined ? refuse({ kind: 'notFound' }) : ok(purchase.value);
  };

/** An order: the payment makes it an active purchase. */
const ordered = (deps: Deps, offered: Package, request: PurchasePackage): PendingPurchase => {
  const expiresAt = orderExpiresAt(request.command.now, deps.policy);
  return {
    ...orderOf(deps, offered, request),
    status: 'pendingPayment',
    payment: { method: 'wire' },
    orderedBy: request.caller.userId,
    orderNumber: orderNumberFrom(deps.ids.random(32)),
    orderExpiresAt: expiresAt,
    nextActionAt: lapsesAt(expiresAt, deps.policy),
  };
};

/** As many people as a mail names; it says how many there are in all. */
const mostNames = 20;

/** Whom a renewal has not taken over, for the mail about it. */
const peopleInWords = async (
  { store }: Pick<Deps, 'store'>,
  partnerId: PartnerId,
  toReassign: readonly SeatOf[],
) => {
  if (toReassign.length === 0) return {};
  const named = toReassign.slice(0, mostNames);
  const ids = new Set(named.map(({ seat }) => seat.userId));
  const users = await store.readMany(partnerId, 'user', [...ids]);
  const nameOf = (userId: UserId): string =>
    users.find(({ value }) => value.id === userId)?.value.displayName ?? userId;
  return {
    people: named.map(({ benefit, seat }) => `${nameOf(seat.userId)}: ${benefit.item.name}`),
    count: toReassign.length,
  };
};

/**
 * Mail to the buyer and to the partner's account that the purchase is active.
 * @param toReassign whom the renewal has not taken over
 */
export const confirmationMails = async (
  deps: Deps,
  purchase: ActivePurchase,
  { partner, userId = purchase.orderedBy }: { readonly partner: Partner; readonly userId?: UserId },
  toReassign: readonly SeatOf[] = [],
) => {
  const people = await peopleInWords(deps, partner.partnerId, toReassign);
  return planMails(deps.ids, {
    partnerId: partner.partnerId,
    entity: `purchase:${purchase.id}`,
    recipients: await partnerRecipients(deps.store, partner, userId),
    content: () => ({
      template: 'purchase-confirmed',
      params: {
        partner: partner.name,
        package:
          deps.catalog.package(purchase.packageId, purchase.catalogVersion)?.name ??
          purchase.packageId,
        membershipEnd: purchase.membershipEndsAt,
        refundDeadline: datesOf(purchase, deps.policy).refundDeadline.at,
        ...(deps.policy.refundForfeitedBy === 'anyBenefit' && { forfeitedBy: 'anyBenefit' }),
        ...people,
      },
    }),
    reason: { purchaseId: purchase.id },
    now: purchase.purchasedAt,
  });
};

/**
 * Buys a package; paid by card, or free, it is active at once; paid by wire, when the payment is
 * recorded.
 * @returns the purchase, or why the partner cannot buy it (with every reason)
 */
export const purchasePackage =
  (deps: Deps) =>
  async (request: PurchasePackage): Promise<Result<Executed<Purchase>, PurchaseFailure>> => {
    const { caller, command, packageId, payment } = request;
    const { partnerId, partner } = caller;

    const decide = async () => {
      const offered = deps.catalog.package(packageId);
      if (offered === undefined) return refuse({ kind: 'packageNotFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { reasons, holding } = await checkEligibility(deps)(caller, offered, command.now);
      if (reasons.length > 0) return refuse({ kind: 'notEligible', reasons });
      if (!offered.paymentMethods.includes(payment.method))
        return refuse({ kind: 'paymentMethodNotAllowed' });
      const purchase =
        payment.method === 'wire'
          ? ordered(deps, offered, request)
          : bought(deps, offered, request);
      const mails =
        purchase.status === 'active' ? await confirmationMails(deps, purchase, caller) : [];
      return ok({
        value: purchase,
        action: 'purchase',
        answer: purchase.id,
        changes: [
          { op: 'create', kind: 'purchase', value: purchase } as const,
          claimFamily(holding, familyOf(offered), purchase.id),
          ...mailCreates(mails),
        ],
      });
    };

    return execute<Purchase, PurchaseFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: purchaseOfProof(deps, partnerId),
    });
  };
