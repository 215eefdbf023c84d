// A partner's computed benefits: one query reads all documents of the partition that they need.
import { benefitOf, type Benefit } from '../../domain/benefit.ts';
import { benefitIdOf, type BenefitId, type PartnerId, type PurchaseId } from '../../domain/ids.ts';
import { isPaid, type Purchase } from '../../domain/purchase.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { loadBenefit } from './load-benefit.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'list'>;
  readonly catalog: CatalogSource;
}

/**
 * Lists all benefits of all purchases that were ever paid, oldest purchase first, in catalogue
 * order.
 */
export const listBenefits =
  ({ store, catalog }: Reading) =>
  async (partnerId: PartnerId): Promise<Benefit[]> => {
    const found = await store.list(partnerId, ['purchase', 'benefit', 'activation']);
    const records = new Map(
      found.flatMap((one) => (one.kind === 'benefit' ? [[one.value.id, one.value] as const] : [])),
    );
    const activations = new Map(
      found.flatMap((one) =>
        one.kind === 'activation' ? [[one.value.benefitId, one.value] as const] : [],
      ),
    );
    const purchases = found.flatMap((one) => (one.kind === 'purchase' ? [one.value] : []));
    return purchases
      .filter((purchase) => isPaid(purchase))
      .toSorted((one, other) => (one.orderedAt + one.id < other.orderedAt + other.id ? -1 : 1))
      .flatMap((purchase) =>
        (catalog.package(purchase.packageId, purchase.catalogVersion)?.items ?? []).map((item) => {
          const id = benefitIdOf(purchase.id, item.id);
          return benefitOf(item, purchase, records.get(id), activations.get(id), purchases);
        }),
      );
  };

/** Reads one benefit; undefined when the partner has no benefit with that id. */
export const getBenefit =
  (deps: Reading) =>
  async (partnerId: PartnerId, benefitId: BenefitId): Promise<Benefit | undefined> =>
    (await loadBenefit(deps, partnerId, benefitId, { record: true, activation: true }))?.benefit;

/** Lists all purchases of a partner, oldest first. */
export const listPurchases =
  ({ store }: Pick<Reading, 'store'>) =>
  async (partnerId: PartnerId): Promise<Purchase[]> =>
    (await store.list(partnerId, ['purchase'])).map(({ value }) => value);

/** Reads one purchase; undefined when the partner has no purchase with that id. */
export const getPurchase =
  ({ store }: Pick<Reading, 'store'>) =>
  async (partnerId: PartnerId, purchaseId: PurchaseId): Promise<Purchase | undefined> =>
    (await store.read(partnerId, 'purchase', purchaseId))?.value;
