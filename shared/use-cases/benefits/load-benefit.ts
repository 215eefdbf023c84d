// Reads the parts of one benefit: its purchase, its record and its activation, if any.
import { benefitOf, type Benefit } from '../../domain/benefit.ts';
import { splitBenefitId, type BenefitId, type PartnerId } from '../../domain/ids.ts';
import { isPaid, type PaidPurchase } from '../../domain/purchase.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { PartnerStore, Stored } from '../../ports/partner-store.ts';
import { readFollowers } from '../succession/read-followers.ts';

export interface LoadedBenefit {
  readonly benefit: Benefit;
  readonly purchase: PaidPurchase;
  /** The purchase as it was read, for a caller that changes it. */
  readonly storedPurchase: Stored<'purchase'>;
  readonly record: Stored<'benefit'> | undefined;
  readonly activation: Stored<'activation'> | undefined;
}

interface Reading {
  readonly store: Pick<PartnerStore, 'read'>;
  readonly catalog: CatalogSource;
}

/**
 * @param parts the benefit's own documents that the caller needs: each is a point read
 * @returns undefined when the partner has no such benefit
 */
export const loadBenefit = async (
  { store, catalog }: Reading,
  partnerId: PartnerId,
  benefitId: BenefitId,
  parts: { readonly record?: boolean; readonly activation?: boolean },
): Promise<LoadedBenefit | undefined> => {
  const named = splitBenefitId(benefitId);
  if (named === undefined) return undefined;
  const [stored, record] = await Promise.all([
    store.read(partnerId, 'purchase', named.purchaseId),
    parts.record === true ? store.read(partnerId, 'benefit', benefitId) : undefined,
  ]);
  // The record is what an activation and a cancellation conflict on, so it is read first: what has
  // been requested before that is seen, what is requested later fails the write of the record.
  const activation =
    parts.activation === true ? await store.read(partnerId, 'activation', benefitId) : undefined;
  const purchase = stored?.value;
  if (stored === undefined || purchase === undefined || !isPaid(purchase)) return undefined;
  const item = catalog
    .package(purchase.packageId, purchase.catalogVersion)
    ?.items.find(({ id }) => id === named.itemId);
  if (item === undefined) return undefined;
  const followers =
    record?.value.carriedTo === undefined
      ? []
      : await readFollowers({ store }, partnerId, purchase);
  return {
    benefit: benefitOf(item, purchase, record?.value, activation?.value, followers),
    purchase,
    storedPurchase: stored,
    record,
    activation,
  };
};
