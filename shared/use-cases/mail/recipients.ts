// Who is told, and in which language: people of the directory, the company's account, the marketing contact, the
// operators. An address is read when a mail goes out, not here.
import type { UserId } from '../../domain/ids.ts';
import { sameAddress } from '../../domain/address.ts';
import { defaultLanguage } from '../../domain/language.ts';
import type { Addressee } from '../../domain/mail.ts';
import type { MarketingContact } from '../../domain/marketing-contact.ts';
import { languageOfAccount, type Partner } from '../../domain/partner.ts';
import { languageOfUser, type User } from '../../domain/user.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { personOf } from '../people/person.ts';

export interface Recipient {
  /** The recipient's role for this application: part of the mail's id, so no personal data. */
  readonly role: string;
  readonly addressee: Addressee;
  readonly language: string;
}

export const toUser = (user: User, role: string = user.id): Recipient => ({
  role,
  addressee: { kind: 'user', userId: user.id },
  language: languageOfUser(user),
});

export const toAccount = (partner: Partner): Recipient => ({
  role: 'account',
  addressee: { kind: 'account' },
  language: languageOfAccount(partner),
});

export const toContact = ({ preferredLanguage }: MarketingContact): Recipient => ({
  role: 'contact',
  addressee: { kind: 'contact' },
  language: preferredLanguage,
});

export const toOperators: Recipient = {
  role: 'operators',
  addressee: { kind: 'operators' },
  language: defaultLanguage,
};

/** These people and the company's account, unless one of them reads it under the same address. */
export const withTheAccount = (
  partner: Partner,
  people: readonly { readonly user: User; readonly role?: string }[],
): Recipient[] => {
  const recipients = people.map(({ user, role }) => toUser(user, role));
  const isRead = people.some(({ user }) => sameAddress(user.email, partner.accountEmail));
  return isRead ? recipients : [...recipients, toAccount(partner)];
};

/** Who asked for something, if they are in the directory, and the company's account. */
export const partnerRecipients = async (
  store: Pick<PartnerStore, 'read'>,
  partner: Partner,
  requestedBy: UserId | undefined,
): Promise<Recipient[]> => {
  const asker =
    requestedBy === undefined
      ? undefined
      : await personOf({ store }, partner.partnerId, requestedBy);
  return withTheAccount(partner, asker ? [{ user: asker.value, role: 'requester' }] : []);
};
