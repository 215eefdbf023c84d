// Takes a benefit from a user. Changes nothing when the user does not have it, or when it is over.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { BenefitId, UserId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { removeSeat } from '../../domain/seat.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { loadBenefit } from './load-benefit.ts';
import { readPeople, seatChanges } from './seat-changes.ts';

export interface RemoveUser {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
  readonly userId: UserId;
}

export type RemoveFailure = FailureOf<
  'notFound' | 'programNotMigrated' | 'concurrentChange' | 'idempotencyKeyReused'
>;

/** @returns nothing: afterwards the user does not have the benefit */
export const removeUser =
  (deps: Deps) =>
  async ({
    caller,
    command,
    benefitId,
    userId,
  }: RemoveUser): Promise<Result<void, RemoveFailure>> => {
    const { partnerId, partner } = caller;
    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, { record: true });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit } = loaded;
      const after = removeSeat(benefit.record, userId, caller.userId, command.now);
      const people =
        after === benefit.record
          ? new Map()
          : await readPeople(deps, partnerId, benefit, [userId], command.now);
      const changes = seatChanges(loaded, after, people, { policy: deps.policy, now: command.now });
      return ok({ value: undefined, action: 'remove', changes });
    };
    const done = await execute<void, RemoveFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(undefined) : done;
  };
