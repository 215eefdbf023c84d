// The operators' work list about money: orders that wait for payment, and refunds to be paid.
import type { PartnerId } from '../../domain/ids.ts';
import type { Purchase } from '../../domain/purchase.ts';
import type { OpenPurchaseQuery, PartnerStore } from '../../ports/partner-store.ts';

export interface OpenPurchase {
  readonly partnerId: PartnerId;
  readonly purchase: Purchase;
}

/** Of all partners, oldest first. @returns fewer than asked for at the end only */
export const listOpenPurchases =
  ({ store }: { readonly store: Pick<PartnerStore, 'openPurchases'> }) =>
  async (query: OpenPurchaseQuery): Promise<readonly OpenPurchase[]> =>
    (await store.openPurchases(query)).map(({ partnerId, value: purchase }) => ({
      partnerId,
      purchase,
    }));
