// Reads and changes what is known of a reader of mail, in the partition of the company that writes to them.
import { addressKey } from '../../domain/address.ts';
import type { PartnerId, UserId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { reachable, reminderOf, unreachableBy, type Mailbox } from '../../domain/mailbox.ts';
import type { Instant } from '../../domain/time.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Change, PartnerStore, Stored } from '../../ports/partner-store.ts';
import type { Reached } from './address-of.ts';

export interface MailboxDeps {
  readonly store: Pick<PartnerStore, 'read'>;
  readonly ids: Pick<Identifiers, 'sign'>;
}

const idOf = ({ ids }: Pick<MailboxDeps, 'ids'>, what: string, value: string): string =>
  Buffer.from(ids.sign('mailbox', what, value))
    .toString('hex')
    .slice(0, 40);

export const mailboxOf = (deps: Pick<MailboxDeps, 'ids'>, address: string): string =>
  idOf(deps, 'address', addressKey(address));

export const mailboxOfPerson = (deps: Pick<MailboxDeps, 'ids'>, person: UserId): string =>
  idOf(deps, 'person', person);

const writing = (before: Stored<'mailbox'> | undefined, value: Mailbox): Change =>
  before === undefined
    ? { op: 'create', kind: 'mailbox', value }
    : { op: 'replace', before, value };

/** Those of the mailboxes that change by it. */
export const mailboxChanges = async (
  { store }: Pick<MailboxDeps, 'store'>,
  partnerId: PartnerId,
  ids: readonly string[],
  change: (mailbox: Mailbox) => Mailbox,
): Promise<readonly Change[]> => {
  const changes = await Promise.all(
    ids.map(async (id): Promise<Change[]> => {
      const before = await store.read(partnerId, 'mailbox', id);
      const was = before?.value ?? { id };
      const value = change(was);
      return value === was ? [] : [writing(before, value)];
    }),
  );
  return changes.flat();
};

/** What a report says of the address, for the batch in which it is recorded. */
export const unreachableChanges = async (
  deps: MailboxDeps,
  partnerId: PartnerId,
  mail: Mail,
  now: Instant,
): Promise<readonly Change[]> => {
  const because = unreachableBy(mail);
  if (because === undefined || mail.to === undefined) return [];
  return mailboxChanges(deps, partnerId, [mailboxOf(deps, mail.to)], (mailbox) =>
    mailbox.unreachable === undefined
      ? { ...mailbox, unreachable: { since: now, because } }
      : mailbox,
  );
};

/** A person says that the address works: it is written to again. */
export const reachableChanges = (before: Stored<'mailbox'> | undefined): readonly Change[] => {
  if (before?.value.unreachable === undefined) return [];
  const value = reachable(before.value);
  return [value === undefined ? { op: 'delete', before } : { op: 'replace', before, value }];
};

/** What speaks against sending a mail there; undefined: nothing. */
export const refusedBy = async (
  deps: MailboxDeps,
  partnerId: PartnerId,
  mail: Mail,
  { to, person }: Reached,
): Promise<'addressUnreachable' | 'unsubscribed' | undefined> => {
  const kind = reminderOf(mail);
  if (mail.unsubscribedAt !== undefined) return 'unsubscribed';
  const ids = [
    mailboxOf(deps, to),
    ...(kind !== undefined && person !== undefined ? [mailboxOfPerson(deps, person)] : []),
  ];
  const [address, reader] = await Promise.all(
    ids.map(async (id) => (await deps.store.read(partnerId, 'mailbox', id))?.value),
  );
  if (kind !== undefined && [address, reader].some((one) => one?.unsubscribed?.[kind]))
    return 'unsubscribed';
  return address?.unreachable && mail.addressee?.kind !== 'operators'
    ? 'addressUnreachable'
    : undefined;
};
