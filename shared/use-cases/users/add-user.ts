// Adds a user to the partner's directory, with an address that no other user there has.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { UserId } from '../../domain/ids.ts';
import { giveRoles, rolesOf } from '../../domain/directory-roles.ts';
import type { DirectoryRole } from '../../domain/partner.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { User } from '../../domain/user.ts';
import type { Change } from '../../ports/partner-store.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { emailClaim } from '../people/email-claim.ts';
import { execute, type Executed } from '../commands/execute.ts';

export interface AddUser {
  readonly caller: Caller;
  readonly command: Command;
  readonly user: {
    readonly id: UserId;
    readonly email: string;
    readonly displayName: string;
    readonly preferredLanguage?: string;
  };
  readonly roles: readonly DirectoryRole[];
}

export interface UserWithRoles {
  readonly user: User;
  readonly roles: readonly DirectoryRole[];
}

export type AddUserFailure = FailureOf<
  'userExists' | 'emailInUse' | 'notFound' | 'concurrentChange' | 'idempotencyKeyReused'
>;

/** @returns the new user; a repeat of the command gets the user in its present state */
export const addUser =
  (deps: Deps) =>
  async (request: AddUser): Promise<Result<Executed<UserWithRoles>, AddUserFailure>> => {
    const { caller, command, roles } = request;
    const { partnerId } = caller;
    const { store, ids } = deps;

    const decide = async () => {
      const claim = emailClaim(ids, request.user.email, request.user.id);
      const [known, claimed, partner] = await Promise.all([
        store.read(partnerId, 'user', request.user.id),
        store.read(partnerId, 'claim', claim.id),
        roles.length > 0 ? store.read(partnerId, 'partner', 'partner') : undefined,
      ]);
      if (known !== undefined) return refuse({ kind: 'userExists' });
      if (claimed !== undefined) return refuse({ kind: 'emailInUse' });
      const person: User = { ...request.user, createdAt: command.now, holds: [] };
      const given = partner && { before: partner, ...giveRoles(partner.value, person, roles) };
      const user = given?.user ?? person;
      const changes: Change[] = [
        { op: 'create', kind: 'user', value: user },
        { op: 'create', kind: 'claim', value: claim },
      ];
      if (given !== undefined)
        changes.push({ op: 'replace', before: given.before, value: given.partner });
      return ok({ value: { user, roles }, action: 'addUser', answer: user.id, changes });
    };

    return execute<UserWithRoles, AddUserFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: async ({ answer = '' }) => {
        const [user, partner] = await Promise.all([
          store.read(partnerId, 'user', answer),
          store.read(partnerId, 'partner', 'partner'),
        ]);
        if (user === undefined) return refuse({ kind: 'notFound' });
        const held = partner === undefined ? [] : rolesOf(partner.value, user.value);
        return ok({ user: user.value, roles: held });
      },
    });
  };
