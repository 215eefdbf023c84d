// The dependencies of use cases; each use case takes the part it needs.
import type { Partner } from '../../domain/partner.ts';
import type { PartnerId, UserId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Writing } from './execute.ts';

/** Ports and policy of a command in a partner's partition. */
export interface Deps extends Writing {
  readonly ids: Identifiers;
  readonly catalog: CatalogSource;
  readonly policy: Policy;
}

/** The user of a partner who makes the request, as the access check read them. */
export interface Caller {
  readonly partnerId: PartnerId;
  readonly userId: UserId;
  readonly partner: Partner;
}
