// Checks whether a user's hold still counts. It names the first term of a membership; the last term
// decides.
import {
  splitBenefitId,
  type BenefitId,
  type PartnerId,
  type PurchaseId,
} from '../../domain/ids.ts';
import { isInForce, type Purchase } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read'>;
}

/** The last of the terms that follow this one by renewal. */
const lastTerm = async (
  { store }: Reading,
  partnerId: PartnerId,
  purchaseId: PurchaseId,
): Promise<Purchase | undefined> => {
  const purchase = (await store.read(partnerId, 'purchase', purchaseId))?.value;
  const next = purchase !== undefined && 'renewedBy' in purchase ? purchase.renewedBy : undefined;
  return next === undefined ? purchase : lastTerm({ store }, partnerId, next);
};

/** @param holds the holds in the user's document */
export const someHoldCounts = async (
  deps: Reading,
  partnerId: PartnerId,
  holds: readonly BenefitId[],
  now: Instant,
): Promise<boolean> => {
  const ids = new Set(holds.flatMap((held) => splitBenefitId(held)?.purchaseId ?? []));
  const terms = await Promise.all([...ids].map((id) => lastTerm(deps, partnerId, id)));
  return terms.some((term) => term !== undefined && isInForce(term, now));
};
