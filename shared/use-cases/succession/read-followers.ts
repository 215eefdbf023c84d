// Reads the purchases that were made to follow another one: a point read for each. Whether one of
// them counts is decided in the domain.
import type { PartnerId } from '../../domain/ids.ts';
import type { Purchase } from '../../domain/purchase.ts';
import { among, continuationOf, followerOf } from '../../domain/succession.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

export interface Reading {
  readonly store: Pick<PartnerStore, 'read'>;
}

/** The first to follow it, the one that follows that one, and so on. */
export const readFollowers = async (
  { store }: Reading,
  partnerId: PartnerId,
  purchase: Purchase,
): Promise<readonly Purchase[]> => {
  const id = followerOf(purchase);
  const next = id === undefined ? undefined : await store.read(partnerId, 'purchase', id);
  return next === undefined
    ? []
    : [next.value, ...(await readFollowers({ store }, partnerId, next.value))];
};

/** What goes on in the place of this purchase at `now`; undefined: nothing does. */
export const readContinuation = async (
  deps: Reading,
  partnerId: PartnerId,
  purchase: Purchase,
  now: Instant,
): Promise<Purchase | undefined> =>
  continuationOf(purchase, among(await readFollowers(deps, partnerId, purchase)), now);
