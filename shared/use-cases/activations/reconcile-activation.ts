// The reconciler: finds activations whose start or wake-up was lost, or whose run has failed, and
// wakes or starts their runs. It takes none of the orchestration's steps; it does send the expiry
// notices of active activations.
import { isRunning, type Activation } from '../../domain/activation.ts';
import { pushed, rerun } from '../../domain/activation-steps.ts';
import { settled } from '../../domain/activation-life.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { PlannedMail } from '../../domain/mail.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { DueEntity, Stored } from '../../ports/partner-store.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import { systemCommand } from '../commands/command-id.ts';
import { carryOut } from '../commands/carry-out.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { sendExpiryNotices } from './send-expiry-notices.ts';

interface Plan {
  readonly after: Activation;
  readonly wakeUp: 'event' | 'start' | 'none';
  readonly mails?: readonly PlannedMail[];
}

/** What to do about a due activation, by the state of its run. */
const planFor = async (
  deps: WakingDeps,
  partnerId: PartnerId,
  activation: Activation,
  now: Instant,
): Promise<Plan> => {
  const state = await deps.activations.state(activation);
  if (state === 'running') return { after: pushed(activation, now), wakeUp: 'event' };
  if (activation.status === 'active')
    return { ...(await sendExpiryNotices(deps, partnerId, activation, now)), wakeUp: 'none' };
  if (!isRunning(activation)) return { after: settled(activation, deps.policy), wakeUp: 'none' };
  return state === 'missing'
    ? { after: pushed(activation, now), wakeUp: 'start' }
    : { after: rerun(activation, now), wakeUp: 'start' };
};

/**
 * @returns reconcile(due): first moves `nextActionAt` in a batch of its own, then wakes or starts
 */
export const reconcileActivation =
  (deps: WakingDeps) =>
  async ({ partnerId, id, dueAt }: DueEntity, now: Instant): Promise<void> => {
    const { value: plan } = await carryOut<Plan | undefined>(deps, {
      partnerId,
      command: systemCommand(deps.ids, now, id, 'reconcile', dueAt),
      // A concurrent sweep, or this one before it broke off, has done it: the next sweep looks
      // again.
      replay: async () => ok(undefined),
      decide: async () => {
        const before: Stored<'activation'> | undefined = await deps.store.read(
          partnerId,
          'activation',
          id,
        );
        const nothing = ok({ value: undefined, action: 'reconcile', changes: [] });
        if (before === undefined || before.value.nextActionAt !== dueAt) return nothing;
        const planned = await planFor(deps, partnerId, before.value, now);
        const changes = [
          { op: 'replace', before, value: planned.after } as const,
          ...mailCreates(planned.mails ?? []),
        ];
        return ok({ value: planned, action: 'reconcile', changes });
      },
    });
    if (plan?.wakeUp === 'event') await deps.activations.wake(plan.after);
    if (plan?.wakeUp === 'start') await deps.activations.start(partnerId, plan.after);
  };
