// After a purchase was cancelled: its side effects, one command each. Everything already reads as
// revoked; this empties people's holds, ends running activations and voids their planned mail.
import { isRunning, type Activation } from '../domain/activation.ts';
import { cancelled } from '../domain/activation-steps.ts';
import { splitBenefitId, type PartnerId, type PurchaseId } from '../domain/ids.ts';
import type { Purchase } from '../domain/purchase.ts';
import { ok } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Change, DueEntity, Stored } from '../ports/partner-store.ts';
import type { WakingDeps } from './activation-truth.ts';
import { systemCommand } from './command-id.ts';
import { execute } from './execute.ts';
import { voidPlanned } from './void-mail.ts';

const isOf = (purchaseId: PurchaseId) => (benefitId: string) =>
  splitBenefitId(benefitId)?.purchaseId === purchaseId;

/** One side effect as a command of its own, named by what it does to what. */
const once = async (
  deps: WakingDeps,
  partnerId: PartnerId,
  now: Instant,
  parts: readonly string[],
  decide: () => Promise<readonly Change[]>,
): Promise<void> => {
  const [action = 'settle'] = parts;
  await execute<void, never>(deps, {
    partnerId,
    command: systemCommand(deps.ids, now, ...parts),
    replay: async () => ok(undefined),
    decide: async () => ok({ value: undefined, action, changes: await decide() }),
  });
};

const emptyHolds =
  (deps: WakingDeps, partnerId: PartnerId, id: PurchaseId, now: Instant) =>
  async (userId: string): Promise<void> =>
    once(deps, partnerId, now, ['emptyHolds', id, userId], async () => {
      const user = await deps.store.read(partnerId, 'user', userId);
      if (user === undefined || !user.value.holds.some(isOf(id))) return [];
      const holds = user.value.holds.filter((held) => !isOf(id)(held));
      return [{ op: 'replace', before: user, value: { ...user.value, holds } }];
    });

const endActivation =
  (deps: WakingDeps, partnerId: PartnerId, now: Instant) =>
  async ({ value }: Stored<'activation'>): Promise<void> => {
    let ended: Activation | undefined;
    await once(deps, partnerId, now, ['cancelActivation', value.id], async () => {
      const before = await deps.store.read(partnerId, 'activation', value.benefitId);
      if (before === undefined || !isRunning(before.value)) return [];
      ended = cancelled(before.value, { reason: 'The purchase was cancelled.' }, now);
      const voided = await voidPlanned(deps.store, partnerId, before.value.mails, now);
      return [{ op: 'replace', before, value: ended }, ...voided];
    });
    if (ended !== undefined) await deps.activations.wake(ended);
  };

const withoutAction = (purchase: Purchase): Purchase => {
  const { nextActionAt: _, ...rest } = purchase;
  return rest;
};

/** @returns settle(due): repeatable at any point; the last thing is to say that nothing is due */
export const settlePurchase =
  (deps: WakingDeps) =>
  async ({ partnerId, id, dueAt }: DueEntity, now: Instant): Promise<void> => {
    const stored = await deps.store.read(partnerId, 'purchase', id);
    if (stored === undefined || stored.value.nextActionAt !== dueAt) return;
    const purchaseId = stored.value.id;
    const found = await deps.store.list(partnerId, ['user', 'activation']);
    for (const one of found) {
      if (one.kind === 'user' && one.value.holds.some(isOf(purchaseId)))
        await emptyHolds(deps, partnerId, purchaseId, now)(one.value.id);
      if (one.kind === 'activation' && one.value.purchaseId === purchaseId && isRunning(one.value))
        await endActivation(deps, partnerId, now)(one);
    }
    await once(deps, partnerId, now, ['settlePurchase', id, dueAt], async () => {
      const before = await deps.store.read(partnerId, 'purchase', id);
      return before?.value.nextActionAt === dueAt
        ? [{ op: 'replace', before, value: withoutAction(before.value) }]
        : [];
    });
  };
