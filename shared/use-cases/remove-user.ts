// Taking a benefit from a person. Harmless when the person does not have it, or when it is over.
import type { Command } from '../domain/audit.ts';
import type { FailureOf } from '../domain/failure.ts';
import type { BenefitId, UserId } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { removeSeat } from '../domain/seat.ts';
import { notHolding } from '../domain/user.ts';
import type { Change } from '../ports/partner-store.ts';
import { recordChange } from './assign-user.ts';
import type { Asking, Deps } from './deps.ts';
import { execute } from './execute.ts';
import { loadBenefit } from './load-benefit.ts';

export interface RemoveUser {
  readonly asking: Asking;
  readonly command: Command;
  readonly benefitId: BenefitId;
  readonly userId: UserId;
}

export type RemoveFailure = FailureOf<
  'notFound' | 'programNotMigrated' | 'concurrentChange' | 'idempotencyKeyReused'
>;

/** @returns nothing: afterwards the person does not have the benefit */
export const removeUser =
  (deps: Deps) =>
  async ({
    asking,
    command,
    benefitId,
    userId,
  }: RemoveUser): Promise<Result<void, RemoveFailure>> => {
    const { partnerId, partner } = asking;
    const decide = async () => {
      const [loaded, user] = await Promise.all([
        loadBenefit(deps, partnerId, benefitId, { record: true }),
        deps.store.read(partnerId, 'user', userId),
      ]);
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { record } = loaded.benefit;
      const after = removeSeat(record, userId, asking.userId, command.now);
      const changes: Change[] = after === record ? [] : [recordChange(loaded.record, after)];
      if (after !== record && user !== undefined)
        changes.push({ op: 'replace', before: user, value: notHolding(user.value, benefitId) });
      return ok({ value: undefined, action: 'remove', changes });
    };
    const done = await execute<void, RemoveFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(undefined) : done;
  };
