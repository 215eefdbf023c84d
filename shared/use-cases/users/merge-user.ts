// Merges a user who was added under a wrong object id into the one with the right id: seats and credits, program roles,
// the role of marketing contact, and, if the right one is not in the directory yet, address, name and language. What
// reaches the person later is found under the wrong id, too. Seats that do not fit into one batch move in portions
// before it; whoever is interrupted repeats the request.
import { sameAddress } from '../../domain/address.ts';
import type { Command } from '../../domain/audit.ts';
import { emailRefusal } from '../../domain/credit.ts';
import { giveRoles, rolesOf } from '../../domain/directory-roles.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { UserId } from '../../domain/ids.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import type { DirectoryRole, Partner } from '../../domain/partner.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { User } from '../../domain/user.ts';
import { mergedUser, namesHolder, withHolderRenamed } from '../../domain/user-merge.ts';
import type { Change, Stored } from '../../ports/partner-store.ts';
import { creditMoves, holdsCredit } from '../benefits/credit-claim.ts';
import { recordChange } from '../benefits/seat-changes.ts';
import { commandIdOf } from '../commands/command-id.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute, type Decision } from '../commands/execute.ts';
import { emailClaimId } from '../people/email-claim.ts';
import { mergeClaim } from '../people/person.ts';
import type { UserWithRoles } from './add-user.ts';

export interface MergeUser {
  readonly caller: Caller;
  readonly command: Command;
  /** The wrong id. */
  readonly userId: UserId;
  /** The right one, in the directory or not. */
  readonly into: UserId;
}

export type MergeUserFailure = FailureOf<
  | 'notFound'
  | 'creditAlreadyHeld'
  | 'emailDomainNotAllowed'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

/** So many benefits fit into one batch, beside the two people and all that is moved once. */
const benefitsPerBatch = 80;

interface Merged extends UserWithRoles {
  /** False while seats are left for another batch. */
  readonly isDone: boolean;
}

interface Two {
  readonly from: Stored<'user'>;
  readonly into: Stored<'user'> | undefined;
  readonly merged: User;
}

const rolesOfBoth = (partner: Partner, { from, into }: Two): readonly DirectoryRole[] => [
  ...new Set([into, from].flatMap((user) => (user ? rolesOf(partner, user.value) : []))),
];

/** A credit needs a company address, and a person has one credit. */
const creditRefusal = async (
  deps: Deps,
  { caller: { partnerId }, command: { now }, userId, into }: MergeUser,
  { merged }: Two,
): Promise<FailureOf<'creditAlreadyHeld' | 'emailDomainNotAllowed'> | undefined> => {
  if (!(await holdsCredit(deps, partnerId, userId, now))) return undefined;
  return (await holdsCredit(deps, partnerId, into, now))
    ? { kind: 'creditAlreadyHeld' }
    : emailRefusal(merged.email, deps.policy);
};

/** The claim on the wrong user's address: moves with the address, or ends with the user. */
const addressChanges = async (
  { store, ids }: Deps,
  { caller: { partnerId }, userId, into }: MergeUser,
  { from, merged }: Two,
): Promise<Change[]> => {
  const before = await store.read(partnerId, 'claim', emailClaimId(ids, from.value.email));
  if (before?.value.holder !== userId) return [];
  return sameAddress(from.value.email, merged.email)
    ? [{ op: 'replace', before, value: { ...before.value, holder: into } }]
    : [{ op: 'delete', before }];
};

const rightChange = ({ into }: Two, value: User): Change =>
  into === undefined
    ? { op: 'create', kind: 'user', value }
    : { op: 'replace', before: into, value };

/** All that is moved once, in the last batch, the right user among it. */
const lastChanges = async (
  deps: Deps,
  request: MergeUser,
  partner: Stored<'partner'>,
  two: Two,
  roles: readonly DirectoryRole[],
): Promise<Change[]> => {
  const { userId, into } = request;
  const { partnerId } = request.caller;
  const claim = mergeClaim(userId, into);
  const [contact, before] = await Promise.all([
    deps.store.read(partnerId, 'marketing-contact', contactKey),
    deps.store.read(partnerId, 'claim', claim.id),
  ]);
  const hasRoles = rolesOf(partner.value, two.from.value).length > 0;
  const { partner: without } = giveRoles(partner.value, two.from.value, []);
  const { partner: value, user } = giveRoles(without, two.merged, roles);
  return [
    { op: 'delete', before: two.from },
    rightChange(two, hasRoles ? user : two.merged),
    before === undefined
      ? { op: 'create', kind: 'claim', value: claim }
      : { op: 'replace', before, value: claim },
    ...(hasRoles ? [{ op: 'replace' as const, before: partner, value }] : []),
    ...(contact?.value.userId === userId
      ? [{ op: 'replace' as const, before: contact, value: { ...contact.value, userId: into } }]
      : []),
    ...(await addressChanges(deps, request, two)),
    ...(await creditMoves(deps, partnerId, userId, into, request.command.now)),
  ];
};

/** The records with a seat of the wrong user, that of their credit last: its claim moves with it. */
const recordsOf = async (
  { store }: Deps,
  { caller: { partnerId }, userId }: MergeUser,
): Promise<readonly Stored<'benefit'>[]> => {
  const all = await store.list(partnerId, ['benefit']);
  const claim = await store.read(partnerId, 'claim', `credit:${userId}`);
  const isCredit = ({ value }: Stored<'benefit'>) => value.id === claim?.value.holder;
  return all
    .filter(({ value }) => namesHolder(value, userId))
    .toSorted((one, other) => Number(isCredit(one)) - Number(isCredit(other)));
};

/** @returns the right user; a repeat finds them merged and changes nothing */
export const mergeUser =
  (deps: Deps) =>
  async (request: MergeUser): Promise<Result<UserWithRoles, MergeUserFailure>> => {
    const { caller, command, userId, into: id } = request;
    const { partnerId } = caller;
    const { store, ids } = deps;

    const decide = async (): Promise<Result<Decision<Merged>, MergeUserFailure>> => {
      const [from, into, partner] = await Promise.all([
        store.read(partnerId, 'user', userId),
        store.read(partnerId, 'user', id),
        store.read(partnerId, 'partner', 'partner'),
      ]);
      const action = 'mergeUser';
      if (partner === undefined) return refuse({ kind: 'notFound' });
      if (from === undefined) {
        const claim = await store.read(partnerId, 'claim', mergeClaim(userId, id).id);
        if (into === undefined || claim?.value.holder !== id) return refuse({ kind: 'notFound' });
        const roles = rolesOf(partner.value, into.value);
        return ok({ value: { user: into.value, roles, isDone: true }, action, changes: [] });
      }
      const two = { from, into, merged: mergedUser(from.value, into?.value, id) };
      const byCredit = await creditRefusal(deps, request, two);
      if (byCredit !== undefined) return refuse(byCredit);
      const roles = rolesOfBoth(partner.value, two);
      const records = await recordsOf(deps, request);
      const isDone = records.length <= benefitsPerBatch;
      const moves = records.slice(0, benefitsPerBatch).map((before) => {
        const { userId: by } = caller;
        return recordChange(before, withHolderRenamed(before.value, userId, id, by, command.now));
      });
      const rest: readonly Change[] = isDone
        ? await lastChanges(deps, request, partner, two, roles)
        : [{ op: 'replace', before: from, value: from.value }, rightChange(two, two.merged)];
      return ok({
        value: { user: two.merged, roles, isDone },
        action: isDone ? action : 'moveSeats',
        changes: [...moves, ...rest],
      });
    };

    for (let portion = 1; ; portion += 1) {
      const done = await execute<Merged, MergeUserFailure>(deps, {
        partnerId,
        command: { ...command, id: commandIdOf(ids, command.id, String(portion)) },
        decide,
      });
      if (!done.ok) return done;
      const { isDone, ...merged } = done.value.value;
      if (isDone) return ok(merged);
    }
  };
