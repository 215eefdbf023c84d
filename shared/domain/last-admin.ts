// The last-admin rule: a partner must not lose its last administrator by mistake. Source: the
// support case "the only admin left the company" of the Partner Center documentation.
import type { UserId } from './ids.ts';
import type { DirectoryRole, Partner } from './partner.ts';

const guarded: DirectoryRole = 'mpnPartnerAdmin';

const isAdmin = (roles: readonly DirectoryRole[] | undefined): boolean =>
  roles?.includes(guarded) === true;

/** Whether the partner would have no MPN partner admin once this person has only these roles. */
export const leavesNoAdmin = (
  { directoryRoles }: Pick<Partner, 'directoryRoles'>,
  userId: UserId,
  rolesAfter: readonly DirectoryRole[],
): boolean => {
  if (!isAdmin(directoryRoles[userId]) || isAdmin(rolesAfter)) return false;
  return !Object.entries(directoryRoles).some(
    ([other, roles]) => other !== userId && isAdmin(roles),
  );
};
