// The benefits of a purchase that are given to people, with their records; and who of these people
// a renewal has left without, which its answer and a repeat of it say.
import { benefitOf, type Benefit, type FormerSeat } from '../../domain/benefit.ts';
import { benefitIdOf, type PartnerId } from '../../domain/ids.ts';
import type { SeatOf } from '../../domain/outlook.ts';
import { isPaid, type PaidPurchase, type Purchase } from '../../domain/purchase.ts';
import { isAssignable } from '../../domain/seat.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { PartnerStore, Stored } from '../../ports/partner-store.ts';
import { listFormerSeats } from '../benefits/former-seats.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'readMany'>;
  readonly catalog: CatalogSource;
}

export interface GivenBenefit {
  readonly benefit: Benefit;
  readonly stored: Stored<'benefit'> | undefined;
}

/** In the order of the catalogue. */
export const readGivenBenefits = async (
  { store, catalog }: Pick<Reading, 'catalog'> & { readonly store: Pick<PartnerStore, 'read'> },
  partnerId: PartnerId,
  purchase: PaidPurchase,
): Promise<readonly GivenBenefit[]> => {
  const items = catalog.package(purchase.packageId, purchase.catalogVersion)?.items ?? [];
  return Promise.all(
    items
      .filter((item) => isAssignable({ item }))
      .map(async (item) => {
        const stored = await store.read(partnerId, 'benefit', benefitIdOf(purchase.id, item.id));
        return { benefit: benefitOf(item, purchase, stored?.value, undefined), stored };
      }),
  );
};

/**
 * The people of the term before who have to be given their benefits again, as the records say: the
 * renewal had no room for them, or it took over nobody.
 */
export const readPeopleLeft =
  (deps: Reading) =>
  async (partnerId: PartnerId, after: Purchase): Promise<readonly SeatOf[]> => {
    const { previousPurchaseId } = after;
    const before =
      previousPurchaseId && (await deps.store.read(partnerId, 'purchase', previousPurchaseId));
    if (!before || !isPaid(before.value) || !isPaid(after)) return [];
    const { purchasedAt } = after;
    const isDropped = ({ dropped, removedAt }: FormerSeat): boolean =>
      dropped === true && removedAt === purchasedAt;
    const given = await readGivenBenefits(deps, partnerId, before.value);
    const left = await Promise.all(
      given.map(async ({ benefit }) => {
        const former = await listFormerSeats(deps)(partnerId, benefit.record);
        const seats = [...benefit.record.seats, ...former.filter((seat) => isDropped(seat))];
        return seats.map((seat) => ({ benefit, seat }));
      }),
    );
    return left.flat();
  };
