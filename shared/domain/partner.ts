// A partner company: its account, designations and the program roles of its people.
import type { Designation } from './catalog.ts';
import type { PartnerId, UserId } from './ids.ts';
import { defaultLanguage, type Language } from './language.ts';
import type { RemovedContact } from './marketing-contact.ts';

/** Roles that the partner's own directory assigns; the other roles come from the token. */
export const directoryRoles = ['adminAgent', 'mpnPartnerAdmin'] as const;
export type DirectoryRole = (typeof directoryRoles)[number];

/** The account's facts as an operator registers them. */
export interface PartnerAccount {
  readonly partnerId: PartnerId;
  readonly name: string;
  readonly accountEmail: string;
  /** The language of mail to the account, one that mails support; absent: the default. */
  readonly preferredLanguage?: Language;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** A partner that is still in the old membership center may read here, but can act only there. */
  readonly program: 'partnerCenter' | 'partnerMembershipCenter';
  readonly designations: readonly Designation[];
}

export interface Partner extends PartnerAccount {
  /** Of the first people who got one; those of the others are with each of them. */
  readonly directoryRoles: Readonly<Record<UserId, readonly DirectoryRole[]>>;
  /** How many others have a role, and how many of these are MPN partner admins; absent: none. */
  readonly further?: { readonly people: number; readonly admins: number };
  /** Present while there is no marketing contact, after one was removed. */
  readonly removedContact?: RemovedContact;
}

/** True when both accounts state the same facts, in whichever order the designations are. */
export const sameAccount = (one: PartnerAccount, other: PartnerAccount): boolean =>
  one.name === other.name &&
  one.accountEmail === other.accountEmail &&
  one.preferredLanguage === other.preferredLanguage &&
  one.country === other.country &&
  one.program === other.program &&
  one.designations.toSorted().join() === other.designations.toSorted().join();

/** The language of mail to the company's account. */
export const languageOfAccount = ({
  preferredLanguage = defaultLanguage,
}: Pick<PartnerAccount, 'preferredLanguage'>): Language => preferredLanguage;

/** The partner with other facts of its account; what is known of its people stays. */
export const withAccount = (
  { directoryRoles: roles, removedContact }: Partner,
  account: PartnerAccount,
): Partner => ({
  ...account,
  directoryRoles: roles,
  ...(removedContact && { removedContact }),
});

/** The partner once it has a contact again. */
export const withoutRemovedContact = (partner: Partner): Partner => {
  const { removedContact: _, ...rest } = partner;
  return rest;
};

/** The partner after one person's roles were replaced. */
export const withRoles = (
  partner: Partner,
  userId: UserId,
  roles: readonly DirectoryRole[],
): Partner => {
  const { [userId]: _, ...others } = partner.directoryRoles;
  return {
    ...partner,
    directoryRoles: roles.length === 0 ? others : { ...others, [userId]: roles },
  };
};
