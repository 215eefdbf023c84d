// The caller as they may see themselves. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId } from '../../edge/definitions/schemas.ts';
import type { Member } from '../../edge/identity/caller.ts';
import type { User } from '../../../shared/domain/user.ts';
import { programSchema } from '../views/partner.ts';

export const meSchema = described(
  z.object({
    userId: entraId,
    partnerId: entraId,
    partnerName: z.string(),
    program: programSchema,
    roles: z.array(z.enum(['globalAdmin', 'userAdmin', 'adminAgent', 'mpnPartnerAdmin', 'user'])),
    displayName: z.string().exactOptional(),
    email: z.string().exactOptional(),
  }),
  { id: 'Me' },
);

/** @param user from the partner's directory, which takes precedence over the token */
export const meView = (caller: Member, user: User | undefined) => {
  const { userId, partnerId, partner, roles } = caller;
  const displayName = user?.displayName ?? caller.name;
  const email = user?.email ?? caller.email;
  return {
    userId,
    partnerId,
    partnerName: partner.name,
    program: partner.program,
    roles: [...roles],
    ...(displayName !== undefined && { displayName }),
    ...(email !== undefined && { email }),
  };
};
