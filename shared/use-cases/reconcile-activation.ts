// The reconciler: finds activations whose start or wake-up was lost, or whose run has died, and
// wakes them. It never does the orchestration's work.
import { isRunning, type Activation } from '../domain/activation.ts';
import { pushed, rerun, settled } from '../domain/activation-steps.ts';
import { ok } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { DueEntity, Stored } from '../ports/partner-store.ts';
import type { WakingDeps } from './activation-truth.ts';
import { systemCommand } from './command-id.ts';
import { execute } from './execute.ts';

interface Plan {
  readonly after: Activation;
  readonly wakeUp: 'event' | 'start' | 'none';
}

/** What is to be done about a due activation, by the state of its run. */
const planFor = async (
  { activations }: WakingDeps,
  activation: Activation,
  now: Instant,
): Promise<Plan> => {
  const state = await activations.state(activation);
  if (state === 'running') return { after: pushed(activation, now), wakeUp: 'event' };
  if (!isRunning(activation)) return { after: settled(activation), wakeUp: 'none' };
  return state === 'missing'
    ? { after: pushed(activation, now), wakeUp: 'start' }
    : { after: rerun(activation, now), wakeUp: 'start' };
};

/** @returns reconcile(due): pushes first, in a batch of its own, and wakes or starts afterwards */
export const reconcileActivation =
  (deps: WakingDeps) =>
  async ({ partnerId, id, dueAt }: DueEntity, now: Instant): Promise<void> => {
    const done = await execute<Plan | undefined, never>(deps, {
      partnerId,
      command: systemCommand(deps.ids, now, id, 'reconcile', dueAt),
      // Done by a sweep beside this one, or by this one before it died: the next one sees.
      replay: async () => ok(undefined),
      decide: async () => {
        const before: Stored<'activation'> | undefined = await deps.store.read(
          partnerId,
          'activation',
          id,
        );
        const nothing = ok({ value: undefined, action: 'reconcile', changes: [] });
        if (before === undefined || before.value.nextActionAt !== dueAt) return nothing;
        const plan = await planFor(deps, before.value, now);
        const changes = [{ op: 'replace', before, value: plan.after } as const];
        return ok({ value: plan, action: 'reconcile', changes });
      },
    });
    const plan = done.ok ? done.value.value : undefined;
    if (plan?.wakeUp === 'event') await deps.activations.wake(plan.after);
    if (plan?.wakeUp === 'start') await deps.activations.start(partnerId, plan.after);
  };
