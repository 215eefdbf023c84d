// An e-mail address belongs to one user: the id of the claim is a keyed digest of the address.
import type { UserId } from '../../domain/ids.ts';
import type { Claim } from '../../domain/entity.ts';
import type { Identifiers } from '../../ports/identifiers.ts';

export const emailClaim = (
  ids: Pick<Identifiers, 'sign'>,
  email: string,
  holder: UserId,
): Claim => {
  const digest = ids.sign('email-claim', email.toLowerCase());
  return { id: `email:${Buffer.from(digest).toString('hex').slice(0, 40)}`, holder };
};
