// The caller, after the token was verified and the partner was read. Knows nothing of tokens or
// HTTP.
import type { PartnerRole } from '../../../shared/domain/access.ts';
import type { PartnerId, UserId } from '../../../shared/domain/ids.ts';
import type { Partner } from '../../../shared/domain/partner.ts';

/** A member of a partner company. */
export interface Member {
  readonly kind: 'user';
  readonly partnerId: PartnerId;
  readonly userId: UserId;
  /** Always has `user`. */
  readonly roles: readonly PartnerRole[];
  /** The partner as it was read for this request. */
  readonly partner: Partner;
  /** The name in the token. */
  readonly name?: string;
  readonly email?: string;
}

/** An operator of the back office; never acts as a partner. */
export interface Operator {
  readonly kind: 'operator';
  readonly userId: UserId;
}

export type Caller = Member | Operator;
