// A partner company: its account, designations and the program roles of its people.
import type { Designation } from './catalog.ts';
import type { PartnerId, UserId } from './ids.ts';

/** Roles that the partner's own directory gives; the others come from the token. */
export const directoryRoles = ['adminAgent', 'mpnPartnerAdmin'] as const;
export type DirectoryRole = (typeof directoryRoles)[number];

/** Account facts as the operator registers them. */
export interface PartnerAccount {
  readonly partnerId: PartnerId;
  readonly name: string;
  readonly accountEmail: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** A partner still in the old membership center may read, and act only there. */
  readonly program: 'partnerCenter' | 'partnerMembershipCenter';
  readonly designations: readonly Designation[];
}

export interface Partner extends PartnerAccount {
  readonly directoryRoles: Readonly<Record<UserId, readonly DirectoryRole[]>>;
}

/** True when both name the same facts, whatever the order of the designations. */
export const sameAccount = (one: PartnerAccount, other: PartnerAccount): boolean =>
  one.name === other.name &&
  one.accountEmail === other.accountEmail &&
  one.country === other.country &&
  one.program === other.program &&
  one.designations.toSorted().join() === other.designations.toSorted().join();

/** The partner with the roles of one person replaced. */
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
