// The partner cancels a running activation.
import { entailedBy } from '../../domain/activation-kind.ts';
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { ActivationId } from '../../domain/ids.ts';
import { refuse, type Result } from '../../domain/result.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import { cancelRunning } from './cancel-running.ts';
import { closeActivation, type CloseFailure } from './close-activation.ts';
import type { Caller } from '../commands/deps.ts';
import { readCurrentActivation, type WatchedActivation } from './list-activations.ts';

export interface CancelActivation {
  readonly caller: Caller;
  readonly command: Command;
  readonly activationId: ActivationId;
  readonly reason: string;
}

/** @returns the cancelled activation; its mails that have not left are voided */
export const cancelActivation =
  (deps: WakingDeps) =>
  async ({
    caller,
    command,
    activationId,
    reason,
  }: CancelActivation): Promise<
    Result<WatchedActivation, CloseFailure | FailureOf<'programNotMigrated'>>
  > => {
    const { partnerId, userId, partner } = caller;
    if (partner.program !== 'partnerCenter') {
      const found = await readCurrentActivation(deps.store, partnerId, activationId);
      return found === undefined
        ? refuse({ kind: 'notFound' })
        : refuse({
            kind: 'programNotMigrated',
            technical: entailedBy(found.stored.value.kind).frontline,
          });
    }
    return closeActivation(deps, {
      command,
      partnerId,
      activationId,
      action: 'cancelActivation',
      reason,
      // A second cancellation is no repeat of the first: it meets a finished activation.
      isRepeat: () => false,
      end: (activation) =>
        cancelRunning(deps, partnerId, activation, { reason, by: userId }, command.now),
    });
  };
