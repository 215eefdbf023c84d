// Port: what the access check asks about a caller's company. Two point reads, no more.
// Both reject with an error marked `transient: true` when the store is out of reach.
import type { PartnerId, UserId } from '../domain/ids.ts';
import type { Partner } from '../domain/partner.ts';

export interface PartnerDirectory {
  /** The partner of a tenant; undefined: the tenant is none of ours. */
  partner(partnerId: PartnerId): Promise<Partner | undefined>;
  /** True when the partner's directory has a document for this person. */
  isLinked(partnerId: PartnerId, userId: UserId): Promise<boolean>;
}
