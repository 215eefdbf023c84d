// Sets the marketing contact: one batch with the affected users and the running Go-To-Market activations,
// because the instructions of these go to the current contact. Those that do not fit follow.
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { UserId } from '../../domain/ids.ts';
import { sameAddress } from '../../domain/address.ts';
import { inItsLanguage } from '../../domain/language.ts';
import {
  contactKey,
  setContact,
  isSameReader,
  type ContactDetails,
  type MarketingContact,
} from '../../domain/marketing-contact.ts';
import { withoutRemovedContact, type Partner } from '../../domain/partner.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { secondsUntil } from '../../domain/time.ts';
import { withoutContact, withContact } from '../../domain/user.ts';
import type { Activation } from '../../domain/activation.ts';
import type { Change, PartnerStore, Stored } from '../../ports/partner-store.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { resendToNewContact } from './resend-instructions.ts';
import { resendRest } from './resend-rest.ts';

export interface SetContact {
  readonly caller: Caller;
  readonly command: Command;
  /** `preferredLanguage`: any BCP 47 tag. */
  readonly details: ContactDetails;
  /** The caller's condition on the present contact. */
  readonly condition?: (before: MarketingContact | undefined) => Promise<boolean>;
}

export type SetContactFailure = FailureOf<
  | 'tooManyRequests'
  | 'userNotFound'
  | 'preconditionFailed'
  | 'programNotMigrated'
  | 'contactEmailMatchesAccount'
  | 'languageNotSupported'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

export interface ContactSet {
  readonly contact: MarketingContact;
  /** True for a partner's first contact. */
  readonly isFirst: boolean;
}

/** The changes to the users who gain or lose the role of contact. */
const peopleChanges = async (
  store: Pick<PartnerStore, 'read'>,
  { partnerId }: Caller,
  user: Stored<'user'>,
  former: UserId | undefined,
): Promise<Change[]> => {
  const changes: Change[] =
    user.value.isContact === true
      ? []
      : [{ op: 'replace', before: user, value: withContact(user.value) }];
  if (former === undefined || former === user.value.id) return changes;
  const before = await store.read(partnerId, 'user', former);
  if (before !== undefined)
    changes.push({ op: 'replace', before, value: withoutContact(before.value) });
  return changes;
};

const contactChange = (
  before: Stored<'marketing-contact'> | undefined,
  value: MarketingContact,
): Change =>
  before === undefined
    ? { op: 'create', kind: 'marketing-contact', value }
    : { op: 'replace', before, value };

/**
 * The address must differ from the account's, so the batch writes the partner, too: whoever changes the account's
 * address at the same time decides again.
 */
const partnerChange = (before: Stored<'partner'>): Change => ({
  op: 'replace',
  before,
  value: withoutRemovedContact(before.value),
});

const isUsable = (
  { accountEmail }: Partner,
  { email }: ContactDetails,
): Result<void, FailureOf<'contactEmailMatchesAccount'>> =>
  sameAddress(email, accountEmail) ? refuse({ kind: 'contactEmailMatchesAccount' }) : ok(undefined);

interface Decided extends ContactSet {
  readonly toWake: readonly Activation[];
  /** False: some activations may still have instructions for an older contact. */
  readonly isAll: boolean;
}

/** @returns the contact; setting the same details again changes nothing */
export const setMarketingContact =
  (deps: WakingDeps) =>
  async (request: SetContact): Promise<Result<ContactSet, SetContactFailure>> => {
    const { caller, command, details, condition } = request;
    const { partnerId, userId } = caller;
    const { store, policy } = deps;
    const { now } = command;
    const spoken = inItsLanguage(details);
    const asked = { ...details, ...(spoken.ok && spoken.value) };

    const decide = async () => {
      const [before, partner, user] = await Promise.all([
        store.read(partnerId, 'marketing-contact', contactKey),
        store.read(partnerId, 'partner', 'partner'),
        store.read(partnerId, 'user', details.userId),
      ]);
      const former = before?.value ?? partner?.value.removedContact;
      const contact = setContact(former, asked, userId, policy, now);
      if ('waitUntil' in contact) {
        const retryAfterSeconds = secondsUntil(contact.waitUntil, now);
        return refuse({ kind: 'tooManyRequests', retryAfterSeconds });
      }
      if (partner === undefined || user === undefined) return refuse({ kind: 'userNotFound' });
      if (condition !== undefined && !(await condition(before?.value)))
        return refuse({ kind: 'preconditionFailed' });
      if (partner.value.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const usable = isUsable(partner.value, details);
      if (!usable.ok) return usable;
      if (!spoken.ok) return spoken;

      const action = 'setMarketingContact';
      const isFirst = before === undefined;
      if (contact === before?.value)
        return ok({ value: { contact, isFirst, toWake: [], isAll: false }, action, changes: [] });
      const isNewReader = before === undefined || !isSameReader(before.value, contact);
      const running =
        former === undefined || !isNewReader
          ? { changes: [], activations: [], isAll: true }
          : await resendToNewContact(deps, partnerId, contact, now);
      const changes = [
        contactChange(before, contact),
        ...(isNewReader ? [partnerChange(partner)] : []),
        ...(await peopleChanges(store, caller, user, before?.value.userId)),
        ...running.changes,
      ];
      const { activations: toWake, isAll } = running;
      return ok({ value: { contact, isFirst, toWake, isAll }, action, changes });
    };

    const done = await execute<Decided, SetContactFailure>(deps, { partnerId, command, decide });
    if (!done.ok) return done;
    const { toWake, isAll, ...set } = done.value.value;
    for (const activation of toWake) await deps.activations.wake(activation);
    if (!isAll) await resendRest(deps, partnerId, set.contact, now);
    return ok(set);
  };

/** @returns undefined before a contact has been set */
export const getMarketingContact =
  ({ store }: Pick<Deps, 'store'>) =>
  async ({ partnerId }: Pick<Caller, 'partnerId'>): Promise<MarketingContact | undefined> =>
    (await store.read(partnerId, 'marketing-contact', contactKey))?.value;
