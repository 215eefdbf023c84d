// Changes a user in the partner's directory: address, name, language and program roles.
import type { Command } from '../../domain/audit.ts';
import { emailRefusal } from '../../domain/credit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { UserId } from '../../domain/ids.ts';
import { giveRoles, leavesNoAdmin, rolesOf } from '../../domain/directory-roles.ts';
import type { DirectoryRole, Partner } from '../../domain/partner.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { User } from '../../domain/user.ts';
import type { Change, Stored } from '../../ports/partner-store.ts';
import type { UserWithRoles } from './add-user.ts';
import { holdsCredit } from '../benefits/credit-claim.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { emailClaim } from '../people/email-claim.ts';
import { execute } from '../commands/execute.ts';

/** The new values; null removes a value. */
export interface UserPatch {
  readonly email?: string;
  readonly displayName?: string;
  readonly preferredLanguage?: string | null;
  readonly roles?: readonly DirectoryRole[];
}

/** The caller's condition on the user and the roles that the caller has seen. */
export type UserCondition = (user: User, roles: readonly DirectoryRole[]) => Promise<boolean>;

export interface ChangeUser {
  readonly caller: Caller;
  readonly command: Command;
  readonly userId: UserId;
  readonly patch: UserPatch;
  /** True when a Global admin accepts that no user will be an MPN partner admin. */
  readonly acceptsNoAdmin: boolean;
  readonly condition?: UserCondition;
}

export type ChangeUserFailure = FailureOf<
  | 'notFound'
  | 'preconditionFailed'
  | 'emailInUse'
  | 'emailDomainNotAllowed'
  | 'lastAdmin'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

const patched = (user: User, { email, displayName, preferredLanguage }: UserPatch): User => {
  const { preferredLanguage: before, ...rest } = user;
  const language = preferredLanguage === undefined ? before : preferredLanguage;
  return {
    ...rest,
    ...(email !== undefined && { email }),
    ...(displayName !== undefined && { displayName }),
    ...(language !== undefined && language !== null && { preferredLanguage: language }),
  };
};

const patchable = ['email', 'displayName', 'preferredLanguage'] as const;

const sameUser = (one: User, other: User): boolean =>
  patchable.every((name) => one[name] === other[name]);

const sameRoles = (one: readonly DirectoryRole[], other: readonly DirectoryRole[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));

/** The changes to the address claims when the address changes; undefined: another user has it. */
const addressChanges = async (
  { store, ids }: Deps,
  { partnerId }: Caller,
  before: User,
  after: User,
): Promise<readonly Change[] | undefined> => {
  const [old, claim] = [before, after].map(({ email }) => emailClaim(ids, email, before.id));
  if (old === undefined || claim === undefined || old.id === claim.id) return [];
  const [held, taken] = await Promise.all([
    store.read(partnerId, 'claim', old.id),
    store.read(partnerId, 'claim', claim.id),
  ]);
  if (taken !== undefined) return undefined;
  return [
    { op: 'create', kind: 'claim', value: claim },
    ...(held?.value.holder === before.id ? [{ op: 'delete' as const, before: held }] : []),
  ];
};

/** Whoever has a credit needs a company address; it is taken from them first, not behind their back. */
const creditRefusal = async (
  deps: Deps,
  { partnerId }: Caller,
  addressChange: readonly Change[],
  { id, email }: User,
  now: Instant,
): Promise<FailureOf<'emailDomainNotAllowed'> | undefined> => {
  const refusal = addressChange.length === 0 ? undefined : emailRefusal(email, deps.policy);
  return refusal && (await holdsCredit(deps, partnerId, id, now)) ? refusal : undefined;
};

/**
 * The caller's condition covers the user and the roles, so the batch writes both, or at least
 * checks that both are unchanged.
 */
const partnerChange = (before: Stored<'partner'>, value: Partner, conditional: boolean): Change[] =>
  value !== before.value || conditional ? [{ op: 'replace', before, value }] : [];

/** @returns the user after the change; equal values change nothing */
export const changeUser =
  (deps: Deps) =>
  async (request: ChangeUser): Promise<Result<UserWithRoles, ChangeUserFailure>> => {
    const { caller, command, userId, patch, acceptsNoAdmin, condition } = request;
    const { partnerId } = caller;

    const decide = async () => {
      const [stored, partner] = await Promise.all([
        deps.store.read(partnerId, 'user', userId),
        deps.store.read(partnerId, 'partner', 'partner'),
      ]);
      if (stored === undefined || partner === undefined) return refuse({ kind: 'notFound' });
      const held = rolesOf(partner.value, stored.value);
      if (condition !== undefined && !(await condition(stored.value, held)))
        return refuse({ kind: 'preconditionFailed' });
      const roles = patch.roles ?? held;
      const person = patched(stored.value, patch);
      const { user, partner: company } = sameRoles(roles, held)
        ? { user: person, partner: partner.value }
        : giveRoles(partner.value, person, roles);
      const address = await addressChanges(deps, caller, stored.value, user);
      if (address === undefined) return refuse({ kind: 'emailInUse' });
      const byCredit = await creditRefusal(deps, caller, address, user, command.now);
      if (byCredit !== undefined) return refuse(byCredit);
      if (!acceptsNoAdmin && leavesNoAdmin(partner.value, stored.value, roles))
        return refuse({ kind: 'lastAdmin' });
      const changed = !sameUser(user, stored.value) || !sameRoles(roles, held);
      const changes: Change[] = changed
        ? [
            { op: 'replace', before: stored, value: user },
            ...address,
            ...partnerChange(partner, company, condition !== undefined),
          ]
        : [];
      return ok({ value: { user, roles }, action: 'changeUser', changes });
    };
    const done = await execute<UserWithRoles, ChangeUserFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
