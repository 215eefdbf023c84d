// Ends a running activation before it is active: the common part of cancelling and declining. The
// batch is written first; only then is the orchestration woken.
import {
  activationStatusAt,
  isRunning,
  isRunningStatus,
  type RunningActivation,
} from '../../domain/activation.ts';
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { ActivationId, PartnerId } from '../../domain/ids.ts';
import type { Purchase } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Act } from './activation-act.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import { execute } from '../commands/execute.ts';
import { readCurrentActivation, type WatchedActivation } from './list-activations.ts';

export type CloseFailure = FailureOf<
  'notFound' | 'activationFinished' | 'concurrentChange' | 'idempotencyKeyReused'
>;

export interface Close {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly action: string;
  readonly reason: string;
  /** True for an activation that the same act has already ended. */
  readonly isRepeat: (status: string, reason: string) => boolean;
  readonly end: (activation: RunningActivation, purchase: Purchase) => Promise<Act>;
}

export const closeActivation = async (
  deps: WakingDeps,
  { command, partnerId, activationId, action, reason, isRepeat, end }: Close,
): Promise<Result<WatchedActivation, CloseFailure>> => {
  const { store } = deps;
  const decide = async () => {
    const found = await readCurrentActivation(store, partnerId, activationId);
    if (found === undefined) return refuse({ kind: 'notFound' });
    const { stored, purchase } = found;
    const before = stored.value;
    const status = activationStatusAt(before, purchase, command.now);
    if ('reason' in before && isRepeat(status, before.reason))
      return ok({ value: { activation: before, purchase }, action, changes: [] });
    if (!isRunning(before) || !isRunningStatus(status))
      return refuse({ kind: 'activationFinished' });
    const { after, changes } = await end(before, purchase);
    return ok({
      value: { activation: after, purchase },
      action,
      reason,
      changes: [{ op: 'replace', before: stored, value: after } as const, ...changes],
    });
  };
  const done = await execute<WatchedActivation, CloseFailure>(deps, { partnerId, command, decide });
  if (!done.ok) return done;
  await deps.activations.wake(done.value.value.activation);
  return ok(done.value.value);
};
