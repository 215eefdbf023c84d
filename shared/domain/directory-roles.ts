// The roles that a partner's directory gives to its people. Those of the first are kept with the company,
// which each request reads anyway; those of more people with each of them, so that a company with a
// thousand administrators costs no more to read than one with fifty.
import { withRoles, type DirectoryRole, type Partner } from './partner.ts';
import type { User } from './user.ts';

type Listing = Pick<Partner, 'directoryRoles' | 'further'>;
type Person = Pick<User, 'id' | 'roles'>;
type Roles = readonly DirectoryRole[];

/** So many people's roles are kept with the company. */
export const mostListed = 50;

/** The role without which a company has nobody who looks after it. */
const guarded: DirectoryRole = 'mpnPartnerAdmin';

export const isAdmin = (roles: Roles): boolean => roles.includes(guarded);

const listed = ({ directoryRoles }: Pick<Partner, 'directoryRoles'>, id: User['id']) =>
  Object.hasOwn(directoryRoles, id) ? directoryRoles[id] : undefined;

export const rolesOf = (partner: Listing, { id, roles = [] }: Person): Roles =>
  listed(partner, id) ?? roles;

/** Whether only the person's own document can tell their roles. */
export const mayBeFurther = (partner: Listing, id: User['id']): boolean =>
  partner.further !== undefined && listed(partner, id) === undefined;

/** The company with the count of those who are not in its list. */
const counted = (partner: Partner, before: Roles, after: Roles): Partner => {
  const { further = { people: 0, admins: 0 }, ...rest } = partner;
  const people = further.people + Math.sign(after.length) - Math.sign(before.length);
  const admins = further.admins + Number(isAdmin(after)) - Number(isAdmin(before));
  return people === 0 ? rest : { ...rest, further: { people, admins } };
};

export interface Given {
  readonly partner: Partner;
  readonly user: User;
}

/**
 * The company and the person after the person's roles were replaced. Both are to be written. In a list
 * from before it had a bound, whoever is changed leaves it.
 */
export const giveRoles = (partner: Partner, user: User, roles: Roles): Given => {
  const isListed = listed(partner, user.id) !== undefined;
  const { roles: own = [], ...person } = user;
  const size = Object.keys(partner.directoryRoles).length - Number(isListed);
  if (own.length === 0 && (size < mostListed || roles.length === 0))
    return { partner: withRoles(partner, user.id, roles), user };
  return {
    partner: counted(withRoles(partner, user.id, []), own, roles),
    user: roles.length === 0 ? person : { ...person, roles },
  };
};

/**
 * The last-admin rule: a partner must not lose its last administrator by mistake. Source: the support
 * case "the only admin left the company" of the Partner Center documentation.
 * @returns whether the partner would have no MPN partner admin once this person has only these roles
 */
export const leavesNoAdmin = (partner: Listing, person: Person, rolesAfter: Roles): boolean => {
  if (!isAdmin(rolesOf(partner, person)) || isAdmin(rolesAfter)) return false;
  const isFurther = listed(partner, person.id) === undefined;
  const further = (partner.further?.admins ?? 0) - Number(isFurther);
  const others = Object.entries(partner.directoryRoles).filter(([id]) => id !== person.id);
  return further <= 0 && !others.some(([, roles]) => isAdmin(roles));
};
