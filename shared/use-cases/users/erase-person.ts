// After a user has left the directory, erases their addresses from the mail ledger, too. Their mails are found by the
// person, so that former addresses and those of a marketing contact are among them, and no mail to another person who
// has one of these addresses now. The audit entries keep only an id, which means nothing without the directory.
import { sameAddress } from '../../domain/address.ts';
import type { Erasure } from '../../domain/entity.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { ledgerOf, type Mail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import { portionsOf } from '../../domain/portions.ts';
import { ok } from '../../domain/result.ts';
import { plusHours, type Instant } from '../../domain/time.ts';
import type { Change, DueEntity, Stored } from '../../ports/partner-store.ts';
import { systemCommand } from '../commands/command-id.ts';
import type { Deps } from '../commands/deps.ts';
import { carryOut } from '../commands/carry-out.ts';
import { mailboxOf, mailboxOfPerson } from '../mail/mailbox.ts';

/** Mails whose address is erased at the same time. */
const atOnce = 6;

/** Replaces an address in the ledger. */
export const erasedAddress = 'erased';

/** The mail without its address; a mail that has not left is voided. */
const withoutAddress = (mail: Mail, now: Instant): Mail =>
  mail.status === 'planned'
    ? { ...ledgerOf(mail), to: erasedAddress, status: 'voided', voidedAt: now }
    : { ...mail, to: erasedAddress };

type EraseDeps = Pick<Deps, 'store' | 'ids' | 'backOff'>;

const isOf = (holder: string | undefined, address: string): boolean =>
  holder !== undefined && sameAddress(holder, address);

/**
 * Recognises mails with an address of the person who left. A mail that names nobody (an earlier release planned it, or
 * nobody was known at the account's address) is theirs by its address, unless the contact has that now. An address that
 * the company's account uses stays: it is not only this person's.
 */
const recognise = async (
  { store }: EraseDeps,
  partnerId: PartnerId,
  { email, userIds = [], leftAt }: Erasure,
): Promise<(mail: Mail) => boolean> => {
  const [partner, contact] = await Promise.all([
    store.read(partnerId, 'partner', 'partner'),
    store.read(partnerId, 'marketing-contact', contactKey),
  ]);
  return ({ addressee, to, person, plannedAt }) => {
    if (to === erasedAddress || (leftAt !== undefined && plannedAt > leftAt)) return false;
    const isNamed = [addressee?.kind === 'user' ? addressee.userId : undefined, person].some(
      (named) => named !== undefined && userIds.includes(named),
    );
    if (to === undefined) return isNamed;
    if (isOf(partner?.value.accountEmail, to)) return false;
    return (
      isNamed || (person === undefined && sameAddress(to, email) && !isOf(contact?.value.email, to))
    );
  };
};

/**
 * @returns the number of mails that still have an address: they are being sent, or the write did not succeed
 */
const eraseFromLedger = async (
  { store }: EraseDeps,
  partnerId: PartnerId,
  person: Erasure,
  isTheirs: (mail: Mail) => boolean,
  now: Instant,
): Promise<number> => {
  const erase = async (mail: Stored<'mail'>) =>
    mail.value.status === 'sending'
      ? 'conflict'
      : store.replaceMail(partnerId, mail, withoutAddress(mail.value, now));
  const theirs = (await store.mailsOf(partnerId, person)).filter(({ value }) => isTheirs(value));
  let left = 0;
  for (const portion of portionsOf(theirs, atOnce)) {
    const outcomes = await Promise.all(portion.map((mail) => erase(mail)));
    left += outcomes.filter((outcome) => outcome !== 'committed').length;
  }
  return left;
};

/** Nothing is kept of what was known of their address, and of themselves, as readers of mail. */
const forgetMailboxes = async (
  deps: EraseDeps,
  partnerId: PartnerId,
  { email, userIds = [] }: Erasure,
): Promise<Change[]> => {
  const ids = [mailboxOf(deps, email), ...userIds.map((id) => mailboxOfPerson(deps, id))];
  const found = await Promise.all(ids.map((id) => deps.store.read(partnerId, 'mailbox', id)));
  return found.flatMap((before): Change[] => (before ? [{ op: 'delete', before }] : []));
};

/**
 * @returns erase(due): repeatable; mails that still have an address are tried again an hour later
 */
export const erasePerson =
  (deps: EraseDeps) =>
  async ({ partnerId, id, dueAt }: DueEntity, now: Instant): Promise<void> => {
    const before = await deps.store.read(partnerId, 'erasure', id);
    if (before?.value.nextActionAt !== dueAt) return;
    const isTheirs = await recognise(deps, partnerId, before.value);
    const left = await eraseFromLedger(deps, partnerId, before.value, isTheirs, now);
    await carryOut<void>(deps, {
      partnerId,
      command: systemCommand(deps.ids, now, 'erasePerson', id, dueAt),
      replay: async () => ok(undefined),
      decide: async () => {
        const current = await deps.store.read(partnerId, 'erasure', id);
        const action = 'erasePerson';
        if (current?.value.nextActionAt !== dueAt)
          return ok({ value: undefined, action, changes: [] });
        const later = { ...current.value, nextActionAt: plusHours(now, 1) };
        return ok({
          value: undefined,
          action,
          changes:
            left === 0
              ? [
                  { op: 'delete', before: current } as const,
                  ...(await forgetMailboxes(deps, partnerId, current.value)),
                ]
              : [{ op: 'replace', before: current, value: later } as const],
        });
      },
    });
  };
