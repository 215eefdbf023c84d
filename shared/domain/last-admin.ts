// The last-admin rule: a partner must not lose the last person who can act for it by mistake.
// Source: the support case "the only admin left the company" of the Partner Center documentation.
import type { UserId } from './ids.ts';
import type { DirectoryRole, Partner } from './partner.ts';

const guarded: DirectoryRole = 'mpnPartnerAdmin';

const isAdmin = (roles: readonly DirectoryRole[] | undefined): boolean =>
  roles?.includes(guarded) === true;

/** Whether nobody would be an MPN partner admin any more once this person has these roles only. */
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
