// Processes a due purchase: an active one sends its membership notices; one that is over gets its
// side effects, one command each. Its benefits already read as over; this file empties users'
// holds, ends running activations, and releases the family claim.
import { isRunning, type Activation } from '../../domain/activation.ts';
import { splitBenefitId, type PartnerId, type PurchaseId } from '../../domain/ids.ts';
import { lapsed } from '../../domain/order.ts';
import { isRevoked, type Purchase } from '../../domain/purchase.ts';
import { firstOf } from '../../domain/renewal.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, DueEntity, Stored } from '../../ports/partner-store.ts';
import type { WakingDeps } from '../activations/activation-snapshot.ts';
import { familyHeldBy } from './cancel-order.ts';
import { systemCommand } from '../commands/command-id.ts';
import { releaseCredit } from '../benefits/credit-claim.ts';
import { holdCounts } from '../succession/counted-hold.ts';
import { cancelRunning } from '../activations/cancel-running.ts';
import { endToContact } from '../activations/tell-the-end.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { carryOut } from '../commands/carry-out.ts';
import { releaseFamily } from './family-claim.ts';
import { sendMembershipNotices } from './send-membership-notices.ts';

const isOf = (purchaseId: PurchaseId) => (benefitId: string) =>
  splitBenefitId(benefitId)?.purchaseId === purchaseId;

/**
 * Runs one side effect as a command of its own, named by the act and its entity.
 * @throws StoreUnavailable after repeated conflicts; the purchase stays due
 */
const once = async (
  deps: WakingDeps,
  partnerId: PartnerId,
  now: Instant,
  parts: readonly string[],
  decide: () => Promise<readonly Change[]>,
): Promise<void> => {
  const [action = 'process'] = parts;
  await carryOut<void>(deps, {
    partnerId,
    command: systemCommand(deps.ids, now, ...parts),
    replay: async () => ok(undefined),
    decide: async () => ok({ value: undefined, action, changes: await decide() }),
  });
};

/** Removes a user's holds that count no more, and the claim on the credit of this term. */
const emptyHolds =
  (deps: WakingDeps, partnerId: PartnerId, purchase: Purchase, now: Instant) =>
  async (userId: string): Promise<void> =>
    once(deps, partnerId, now, ['emptyHolds', purchase.id, userId], async () => {
      const isHeld = isOf(firstOf(purchase));
      const user = await deps.store.read(partnerId, 'user', userId);
      if (user === undefined || !user.value.holds.some(isHeld)) return [];
      // What they have in another term that is in force stays theirs.
      const ended: string[] = [];
      for (const held of user.value.holds.filter(isHeld))
        if (!(await holdCounts(deps, partnerId, user.value, held, now))) ended.push(held);
      if (ended.length === 0) return [];
      const holds = user.value.holds.filter((held) => !ended.includes(held));
      return [
        { op: 'replace', before: user, value: { ...user.value, holds } },
        ...(await releaseCredit(deps, partnerId, isOf(purchase.id), user.value.id)),
      ];
    });

const endActivation =
  (deps: WakingDeps, partnerId: PartnerId, purchase: Purchase, now: Instant) =>
  async ({ value }: Stored<'activation'>): Promise<void> => {
    const reason =
      purchase.status === 'cancelled' ? 'The purchase was cancelled.' : 'The purchase has ended.';
    let ended: Activation | undefined;
    await once(deps, partnerId, now, ['cancelActivation', value.id], async () => {
      const before = await deps.store.read(partnerId, 'activation', value.benefitId);
      if (before === undefined || !isRunning(before.value)) return [];
      const act = await cancelRunning(deps, partnerId, before.value, { reason }, now);
      ended = act.after;
      return [{ op: 'replace', before, value: act.after }, ...act.changes];
    });
    if (ended !== undefined) await deps.activations.wake(ended);
  };

/** The contact of an active offer learns that it ended with its purchase, before its own date. */
const tellContact =
  (deps: WakingDeps, partnerId: PartnerId, now: Instant) =>
  async ({ value: { id, benefitId } }: Stored<'activation'>): Promise<void> =>
    once(deps, partnerId, now, ['tellContact', id], async () => {
      const before = await deps.store.read(partnerId, 'activation', benefitId);
      if (before?.value.id !== id || before.value.status !== 'active') return [];
      const mails = await endToContact(deps, partnerId, before.value, 'offer-ended', now);
      return mailCreates(mails);
    });

const withoutAction = (purchase: Purchase): Purchase => {
  const { nextActionAt: _, ...rest } = purchase;
  return rest;
};

const tidyUp = async (
  deps: WakingDeps,
  { partnerId, id, dueAt }: DueEntity,
  purchase: Purchase,
  now: Instant,
): Promise<void> => {
  const found = await deps.store.list(partnerId, ['user', 'activation']);
  const isHeld = isOf(firstOf(purchase));
  // A purchase that has expired ends its offers at their own dates.
  const isEarly = isRevoked(purchase);
  for (const one of found) {
    if (one.kind === 'user' && one.value.holds.some(isHeld))
      await emptyHolds(deps, partnerId, purchase, now)(one.value.id);
    if (one.kind === 'activation' && one.value.purchaseId === purchase.id && isRunning(one.value))
      await endActivation(deps, partnerId, purchase, now)(one);
    const isActive = one.kind === 'activation' && one.value.status === 'active';
    if (
      isActive &&
      isEarly &&
      one.value.purchaseId === purchase.id &&
      one.value.revokedAt === undefined
    )
      await tellContact(deps, partnerId, now)(one);
  }
  await once(deps, partnerId, now, ['processDuePurchase', id, dueAt], async () => {
    const before = await deps.store.read(partnerId, 'purchase', id);
    if (before?.value.nextActionAt !== dueAt) return [];
    const family = familyHeldBy(deps, purchase);
    return [
      { op: 'replace', before, value: withoutAction(before.value) },
      ...(await releaseFamily(deps.store, partnerId, family, purchase.id)),
    ];
  });
};

/** Lapses an order that has not been paid, unless an operator has just recorded a payment. */
const lapse = (deps: WakingDeps, { partnerId, id, dueAt }: DueEntity, now: Instant) =>
  once(deps, partnerId, now, ['lapseOrder', id, dueAt], async () => {
    const before = await deps.store.read(partnerId, 'purchase', id);
    if (before?.value.status !== 'pendingPayment' || before.value.nextActionAt !== dueAt) return [];
    const family = familyHeldBy(deps, before.value);
    return [
      { op: 'replace', before, value: lapsed(before.value, now) },
      ...(await releaseFamily(deps.store, partnerId, family, before.value.id)),
    ];
  });

/** @returns process(due): repeatable at any point; the last write sets what is due next */
export const processDuePurchase =
  (deps: WakingDeps) =>
  async (due: DueEntity, now: Instant): Promise<void> => {
    const { partnerId, id, dueAt } = due;
    const stored = await deps.store.read(partnerId, 'purchase', id);
    if (stored === undefined || stored.value.nextActionAt !== dueAt) return;
    if (stored.value.status === 'pendingPayment') return lapse(deps, due, now);
    if (stored.value.status !== 'active') return tidyUp(deps, due, stored.value, now);
    await once(deps, partnerId, now, ['sendMembershipNotices', id, dueAt], async () => {
      const before = await deps.store.read(partnerId, 'purchase', id);
      return before?.value.nextActionAt === dueAt
        ? sendMembershipNotices(deps, partnerId, before, now)
        : [];
    });
    const after = await deps.store.read(partnerId, 'purchase', id);
    if (after?.value.status === 'ended' && after.value.nextActionAt !== undefined)
      await tidyUp(deps, { ...due, dueAt: after.value.nextActionAt }, after.value, now);
  };
