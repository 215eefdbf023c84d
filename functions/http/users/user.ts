// A person in a partner's directory. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, instant } from '../../edge/definitions/schemas.ts';
import { directoryRoles, type DirectoryRole } from '../../../shared/domain/partner.ts';
import { languageOfUser, type User } from '../../../shared/domain/user.ts';

export const userSchema = described(
  z.object({
    id: entraId,
    email: z.string(),
    displayName: z.string(),
    preferredLanguage: z.string(),
    roles: z.array(z.enum(directoryRoles)),
    createdAt: instant,
  }),
  { id: 'User' },
);

export const userView = (user: User, roles: readonly DirectoryRole[]) => {
  const { email, displayName, createdAt } = user;
  return {
    id: user.id,
    email,
    displayName,
    preferredLanguage: languageOfUser(user),
    roles: [...roles],
    createdAt,
  };
};
