// An e-mail address belongs to one user: the id of the claim is a keyed digest of the address.
import { addressKey } from '../../domain/address.ts';
import type { Claim } from '../../domain/entity.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Identifiers } from '../../ports/identifiers.ts';

type Signing = Pick<Identifiers, 'sign'>;

export const emailClaimId = (ids: Signing, email: string): string => {
  const digest = ids.sign('email-claim', addressKey(email));
  return `email:${Buffer.from(digest).toString('hex').slice(0, 40)}`;
};

export const emailClaim = (ids: Signing, email: string, holder: UserId): Claim => ({
  id: emailClaimId(ids, email),
  holder,
});
