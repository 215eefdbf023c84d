// After a user has left the directory, erases their address from the mail ledger, too. The audit
// entries keep only an id, which means nothing without the directory.
import type { PartnerId } from '../../domain/ids.ts';
import { ledgerOf, type Mail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import { portionsOf } from '../../domain/portions.ts';
import { ok } from '../../domain/result.ts';
import { plusHours, type Instant } from '../../domain/time.ts';
import type { DueEntity, Stored } from '../../ports/partner-store.ts';
import { systemCommand } from '../commands/command-id.ts';
import type { Deps } from '../commands/deps.ts';
import { carryOut } from '../commands/carry-out.ts';

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

/**
 * True when the company's account or the marketing contact also uses the address: then it is not
 * only this user's.
 */
const isStillUsed = async (
  { store }: EraseDeps,
  partnerId: PartnerId,
  email: string,
): Promise<boolean> => {
  const [partner, contact] = await Promise.all([
    store.read(partnerId, 'partner', 'partner'),
    store.read(partnerId, 'marketing-contact', contactKey),
  ]);
  const used = [partner?.value.accountEmail, contact?.value.email];
  return used.some((address) => address?.toLowerCase() === email.toLowerCase());
};

/**
 * @returns the number of mails that still have the address: they are being sent, or the write did
 * not succeed
 */
const eraseFromLedger = async (
  { store }: EraseDeps,
  partnerId: PartnerId,
  email: string,
  now: Instant,
): Promise<number> => {
  const erase = async (mail: Stored<'mail'>) =>
    mail.value.status === 'sending'
      ? 'conflict'
      : store.replaceMail(partnerId, mail, withoutAddress(mail.value, now));
  let left = 0;
  for (const portion of portionsOf(await store.mailsTo(partnerId, email), atOnce)) {
    const outcomes = await Promise.all(portion.map((mail) => erase(mail)));
    left += outcomes.filter((outcome) => outcome !== 'committed').length;
  }
  return left;
};

/**
 * @returns erase(due): repeatable; mails that still have the address are tried again an hour later
 */
export const erasePerson =
  (deps: EraseDeps) =>
  async ({ partnerId, id, dueAt }: DueEntity, now: Instant): Promise<void> => {
    const before = await deps.store.read(partnerId, 'erasure', id);
    if (before?.value.nextActionAt !== dueAt) return;
    const { email } = before.value;
    const isUsed = await isStillUsed(deps, partnerId, email);
    const left = isUsed ? 0 : await eraseFromLedger(deps, partnerId, email, now);
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
          changes: [
            left === 0
              ? ({ op: 'delete', before: current } as const)
              : ({ op: 'replace', before: current, value: later } as const),
          ],
        });
      },
    });
  };
