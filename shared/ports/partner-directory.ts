// Port: what the access check reads about a caller's company. At most two point reads. Both reject
// with an error marked `transient: true` when the store is unavailable.
import type { PartnerId, UserId } from '../domain/ids.ts';
import type { Partner } from '../domain/partner.ts';
import type { User } from '../domain/user.ts';

export interface PartnerDirectory {
  /** The partner of a tenant; undefined: the tenant is not a partner's. */
  partner(partnerId: PartnerId): Promise<Partner | undefined>;
  /** The user in the partner's directory; undefined: it has none. */
  user(partnerId: PartnerId, userId: UserId): Promise<Pick<User, 'roles'> | undefined>;
}
