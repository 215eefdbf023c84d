// The operators' list of the mails of all partners. A mail that waits shows no address: it is read when it goes out.
import type { PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import type { MailQuery, PartnerStore } from '../../ports/partner-store.ts';

export interface OwnedMail {
  readonly partnerId: PartnerId;
  readonly mail: Mail;
}

/** Of all partners, oldest first. @returns fewer than asked for at the end only */
export const listAllMails =
  ({ store }: { readonly store: Pick<PartnerStore, 'mails'> }) =>
  async (query: MailQuery): Promise<readonly OwnedMail[]> =>
    (await store.mails(query)).map(({ partnerId, value: mail }) => ({ partnerId, mail }));
