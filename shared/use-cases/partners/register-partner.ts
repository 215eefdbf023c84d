// An operator registers a partner company, or replaces the facts about its account.
import { sameAddress } from '../../domain/address.ts';
import type { Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import {
  sameAccount,
  withAccount,
  type Partner,
  type PartnerAccount,
} from '../../domain/partner.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { execute, type ExecuteFailure, type Writing } from '../commands/execute.ts';

export interface RegisterPartner {
  readonly command: Command;
  readonly account: PartnerAccount;
}

export interface Registration {
  readonly partner: Partner;
  readonly isNew: boolean;
}

/** @returns the partner, new or already registered with the same facts */
export const registerPartner =
  (deps: Writing) =>
  async ({
    command,
    account,
  }: RegisterPartner): Promise<
    Result<Registration, FailureOf<'partnerExists'> | ExecuteFailure>
  > => {
    const { partnerId } = account;
    const decide = async () => {
      const known = await deps.store.read(partnerId, 'partner', 'partner');
      const action = 'registerPartner';
      if (known === undefined) {
        const partner: Partner = { ...account, directoryRoles: {} };
        const change = { op: 'create', kind: 'partner', value: partner } as const;
        return ok({ value: { partner, isNew: true }, action, changes: [change] });
      }
      if (!sameAccount(known.value, account)) return refuse({ kind: 'partnerExists' });
      return ok({ value: { partner: known.value, isNew: false }, action, changes: [] });
    };
    const done = await execute<Registration, FailureOf<'partnerExists'>>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };

type ReplaceFailure = FailureOf<'notFound' | 'contactEmailMatchesAccount'>;

/** The account's address and the contact's differ, whichever of the two is set last. */
const isContactAddress = async (
  { store }: Writing,
  { partnerId, accountEmail }: PartnerAccount,
): Promise<boolean> => {
  const contact = await store.read(partnerId, 'marketing-contact', contactKey);
  return contact !== undefined && sameAddress(contact.value.email, accountEmail);
};

/** @returns the partner with the account facts replaced; the users' roles are kept */
export const replacePartner =
  (deps: Writing) =>
  async ({
    command,
    account,
  }: RegisterPartner): Promise<Result<Partner, ReplaceFailure | ExecuteFailure>> => {
    const { partnerId } = account;
    const decide = async () => {
      const known = await deps.store.read(partnerId, 'partner', 'partner');
      if (known === undefined) return refuse({ kind: 'notFound' });
      // After the partner, which whoever changes the contact's address writes, too.
      if (await isContactAddress(deps, account))
        return refuse({ kind: 'contactEmailMatchesAccount' });
      const partner = withAccount(known.value, account);
      const changes = sameAccount(known.value, account)
        ? []
        : [{ op: 'replace', before: known, value: partner } as const];
      return ok({ value: partner, action: 'replacePartner', changes });
    };
    const done = await execute<Partner, ReplaceFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
