// One mail to the operators instead of a flood: the oldest that waits becomes the one that tells of all of them.
// It is written before the others are put aside: whoever dies between the two tells of some twice, never of one
// not at all.
import { ledgerOf, unaddressed, type Mail, type PlannedMail } from '../../domain/mail.ts';
import type { MailId, PartnerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { MailParams } from '../../mail/render-mail.ts';
import type { PartnerStore, Stored, WaitingMail } from '../../ports/partner-store.ts';
import { reasonStands } from './mail-reason.ts';

/** So many matters are gathered into one mail, and so many of them listed in it. */
export const mostGathered = 100;
const mostListed = 20;

interface Matter {
  readonly partnerId: PartnerId;
  readonly stored: Stored<'mail'>;
}

const isOf = (template: string) => (matter: Matter) => matter.stored.value.template === template;

/** An activation and its partner, or the partner alone. */
const lineOf = (partnerId: PartnerId, { reason: { activationId } }: Mail): string =>
  activationId === undefined ? partnerId : `${activationId} (${partnerId})`;

const paramsOf = (matters: readonly Matter[]): MailParams<'operators-digest'> => ({
  count: matters.length,
  overdue: matters.filter(isOf('activation-overdue')).length,
  unreachable: matters.filter(isOf('account-unreachable')).length,
  matters: matters
    .slice(0, mostListed)
    .map(({ partnerId, stored }) => lineOf(partnerId, stored.value)),
  more: Math.max(0, matters.length - mostListed),
});

/** @returns gather(waiting): the one mail that goes out now, of those to operators that wait, oldest first */
export const gatherForOperators = (store: Pick<PartnerStore, 'read' | 'replaceMail'>) => {
  const planned = async ({ partnerId, id }: WaitingMail): Promise<Matter | undefined> => {
    const stored = await store.read(partnerId, 'mail', id);
    return stored?.value.status === 'planned' ? { partnerId, stored } : undefined;
  };

  const putAside = ({ partnerId, stored }: Matter, now: Instant, toldIn?: MailId) =>
    store.replaceMail(partnerId, stored, {
      ...ledgerOf(stored.value),
      status: 'voided',
      voidedAt: now,
      ...(toldIn && { toldIn }),
    });

  return async (
    waiting: readonly WaitingMail[],
    now: Instant,
  ): Promise<WaitingMail | undefined> => {
    const begun = waiting.find(
      ({ template, status }) => template === 'operators-digest' || status !== 'planned',
    );
    if (begun !== undefined || waiting.length < 2) return begun ?? waiting[0];
    const matters: (Matter & { readonly mail: WaitingMail })[] = [];
    for (const mail of waiting) {
      const matter = await planned(mail);
      if (matter === undefined) continue;
      if (await reasonStands(store, mail.partnerId, matter.stored.value, now))
        matters.push({ ...matter, mail });
      else await putAside(matter, now);
    }
    const [first, ...others] = matters;
    if (first === undefined || others.length === 0) return first?.mail;
    const value: PlannedMail = {
      ...unaddressed(first.stored.value),
      status: 'planned',
      template: 'operators-digest',
      params: paramsOf(matters),
      reason: {},
      gathered: matters.length,
      nextActionAt: now,
    };
    const written = await store.replaceMail(first.partnerId, first.stored, value satisfies Mail);
    if (written !== 'committed') return undefined;
    for (const other of others) await putAside(other, now, value.id);
    return first.mail;
  };
};
