// Reads the purchases that were made to follow another one: a point read for each. Whether one of
// them counts is decided in the domain.
import type { PartnerId, PurchaseId } from '../../domain/ids.ts';
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

/**
 * Each of these purchases with all that follow it, oldest first. However many there are, a query reads a
 * hundred of them.
 */
export const readLines = async (
  { store }: { readonly store: Pick<PartnerStore, 'readMany'> },
  partnerId: PartnerId,
  firsts: readonly PurchaseId[],
): Promise<ReadonlyMap<PurchaseId, readonly Purchase[]>> => {
  const lines = new Map<PurchaseId, Purchase[]>();
  let next = new Map(firsts.map((first) => [first, first]));
  while (next.size > 0) {
    const found = among(
      (await store.readMany(partnerId, 'purchase', [...new Set(next.values())])).map(
        ({ value }) => value,
      ),
    );
    const after = new Map<PurchaseId, PurchaseId>();
    for (const [first, id] of next) {
      const purchase = found(id);
      if (purchase === undefined) continue;
      lines.set(first, [...(lines.get(first) ?? []), purchase]);
      const follower = followerOf(purchase);
      if (follower !== undefined) after.set(first, follower);
    }
    next = after;
  }
  return lines;
};

/** What goes on in the place of this purchase at `now`; undefined: nothing does. */
export const readContinuation = async (
  deps: Reading,
  partnerId: PartnerId,
  purchase: Purchase,
  now: Instant,
): Promise<Purchase | undefined> =>
  continuationOf(purchase, among(await readFollowers(deps, partnerId, purchase)), now);
