// Removes a user from the partner's directory, with their address and their program roles.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { UserId } from '../../domain/ids.ts';
import { giveRoles, leavesNoAdmin, rolesOf } from '../../domain/directory-roles.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change } from '../../ports/partner-store.ts';
import type { UserCondition } from './change-user.ts';
import { someHoldCounts } from '../succession/counted-hold.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { emailClaimId } from '../people/email-claim.ts';
import { execute } from '../commands/execute.ts';

export interface DeleteUser {
  readonly caller: Caller;
  readonly command: Command;
  readonly userId: UserId;
  readonly condition?: UserCondition;
  /** Whether the caller may take roles: taking a person takes theirs. */
  readonly mayTakeRoles: Result<unknown, FailureOf<'roleRequired'>>;
}

export type DeleteUserFailure = FailureOf<
  | 'notFound'
  | 'preconditionFailed'
  | 'roleRequired'
  | 'userHasAssignments'
  | 'lastAdmin'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** @returns nothing: afterwards the user is not in the directory */
export const deleteUser =
  (deps: Deps) =>
  async (request: DeleteUser): Promise<Result<void, DeleteUserFailure>> => {
    const { caller, command, userId, condition, mayTakeRoles } = request;
    const { partnerId } = caller;
    const { store, ids } = deps;

    const decide = async () => {
      const [stored, partner] = await Promise.all([
        store.read(partnerId, 'user', userId),
        store.read(partnerId, 'partner', 'partner'),
      ]);
      if (stored === undefined || partner === undefined) return refuse({ kind: 'notFound' });
      const roles = rolesOf(partner.value, stored.value);
      if (roles.length > 0 && !mayTakeRoles.ok) return mayTakeRoles;
      if (condition !== undefined && !(await condition(stored.value, roles)))
        return refuse({ kind: 'preconditionFailed' });
      const { isContact = false } = stored.value;
      if (isContact || (await someHoldCounts(deps, partnerId, stored.value, command.now)))
        return refuse({ kind: 'userHasAssignments' });
      if (leavesNoAdmin(partner.value, stored.value, [])) return refuse({ kind: 'lastAdmin' });
      const { email, formerIds = [] } = stored.value;
      const claim = await store.read(partnerId, 'claim', emailClaimId(ids, email));
      const isWritten = roles.length > 0 || condition !== undefined;
      const changes: Change[] = [
        { op: 'delete', before: stored },
        {
          op: 'create',
          kind: 'erasure',
          value: {
            id: command.id,
            email,
            userIds: [userId, ...formerIds],
            leftAt: command.now,
            nextActionAt: command.now,
          },
        },
        ...(claim?.value.holder === userId ? [{ op: 'delete' as const, before: claim }] : []),
        ...(isWritten
          ? [
              {
                op: 'replace' as const,
                before: partner,
                value: giveRoles(partner.value, stored.value, []).partner,
              },
            ]
          : []),
      ];
      return ok({ value: undefined, action: 'deleteUser', changes });
    };
    const done = await execute<void, DeleteUserFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(undefined) : done;
  };
