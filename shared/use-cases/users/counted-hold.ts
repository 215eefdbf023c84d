// Checks whether a user's hold still counts. It names the first term of a membership; the last term decides.
// However many holds there are, each kind of document is one query for a hundred of them.
import { benefitIdOf, splitBenefitId, type PartnerId, type PurchaseId } from '../../domain/ids.ts';
import { isInForce, type Purchase } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { User } from '../../domain/user.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'readMany'>;
}

/** For each of these purchases the last of the terms that follow it by renewal. */
const lastTerms = async (
  { store }: Reading,
  partnerId: PartnerId,
  purchaseIds: readonly PurchaseId[],
): Promise<ReadonlyMap<PurchaseId, Purchase>> => {
  const last = new Map<PurchaseId, Purchase>();
  let current = new Map(purchaseIds.map((id) => [id, id]));
  while (current.size > 0) {
    const read = await store.readMany(partnerId, 'purchase', [...current.values()]);
    const found = new Map(read.map(({ value }) => [value.id, value]));
    const renewed = new Map<PurchaseId, PurchaseId>();
    for (const [first, id] of current) {
      const purchase = found.get(id);
      if (purchase === undefined) continue;
      last.set(first, purchase);
      if ('renewedBy' in purchase && purchase.renewedBy !== undefined)
        renewed.set(first, purchase.renewedBy);
    }
    current = renewed;
  }
  return last;
};

/** @param user as their document was read: whoever gives them a seat meanwhile writes it too */
export const someHoldCounts = async (
  deps: Reading,
  partnerId: PartnerId,
  user: User,
  now: Instant,
): Promise<boolean> => {
  const named = user.holds.flatMap((held) => splitBenefitId(held) ?? []);
  const terms = await lastTerms(
    deps,
    partnerId,
    named.map(({ purchaseId }) => purchaseId),
  );
  const inForce = named.flatMap(({ purchaseId, itemId }) => {
    const term = terms.get(purchaseId);
    return term !== undefined && isInForce(term, now) ? [benefitIdOf(term.id, itemId)] : [];
  });
  const records = await deps.store.readMany(partnerId, 'benefit', inForce);
  return records.some(({ value }) => value.seats.some(({ userId }) => userId === user.id));
};
