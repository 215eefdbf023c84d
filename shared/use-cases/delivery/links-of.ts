// The links in a mail: the one that its text has, and the one by which its reader ends reminders. Their tokens are
// computed, so that a repeat sends the same ones; only their hashes are stored.
import type { PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { reminderOf } from '../../domain/mailbox.ts';
import { hasLink } from '../../mail/render-mail.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Registry } from '../../ports/registry.ts';
import { linkHashOf, tokenOf, unsubscribeHashOf, unsubscribeTokenOf } from '../mail/mail-link.ts';

export interface LinkDeps {
  readonly ids: Pick<Identifiers, 'digest' | 'sign'>;
  readonly registry: Pick<Registry, 'nameLink'>;
  /** Scheme and host of the page behind a link in a mail. */
  readonly publicBaseUrl: string;
}

/** Their addresses. */
export const linksOf = ({ ids, publicBaseUrl }: LinkDeps, mail: Mail) => ({
  ...(hasLink(mail.template) && { link: `${publicBaseUrl}/i/${tokenOf(ids, mail)}` }),
  ...(reminderOf(mail) && { unsubscribe: `${publicBaseUrl}/u/${unsubscribeTokenOf(ids, mail)}` }),
});

/** Records where they lead, before the mail leaves. */
export const nameLinks = async (
  { ids, registry }: LinkDeps,
  partnerId: PartnerId,
  mail: Mail,
): Promise<void> => {
  const hashes = [
    hasLink(mail.template) ? linkHashOf(ids, tokenOf(ids, mail)) : undefined,
    reminderOf(mail) && unsubscribeHashOf(ids, unsubscribeTokenOf(ids, mail)),
  ];
  const target = { partnerId, mailId: mail.id, resend: mail.resend };
  for (const hash of hashes) if (hash !== undefined) await registry.nameLink(hash, target);
};
