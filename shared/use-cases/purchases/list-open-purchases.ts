// The operators' work list about money: orders that wait for payment, and refunds to be paid.
import type { PartnerId } from '../../domain/ids.ts';
import type { Purchase } from '../../domain/purchase.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { everyPartner } from '../partners/every-partner.ts';

/** What the operators have to do with a purchase. */
export type OpenMatter = 'pendingPayment' | 'refundRequested';

export interface OpenPurchase {
  readonly partnerId: PartnerId;
  readonly purchase: Purchase;
  readonly matter: OpenMatter;
}

const matterOf = (purchase: Purchase): OpenMatter | undefined => {
  if (purchase.status === 'pendingPayment') return 'pendingPayment';
  const isWaiting = purchase.status === 'cancelled' && purchase.refund?.status === 'requested';
  return isWaiting ? 'refundRequested' : undefined;
};

/** Lists them for all partners, in no particular order. */
export const listOpenPurchases =
  ({ store }: { readonly store: Pick<PartnerStore, 'list' | 'partners'> }) =>
  async (): Promise<OpenPurchase[]> => {
    const found: OpenPurchase[] = [];
    for await (const partnerId of everyPartner(store))
      for (const { value: purchase } of await store.list(partnerId, ['purchase'])) {
        const matter = matterOf(purchase);
        if (matter !== undefined) found.push({ partnerId, purchase, matter });
      }
    return found;
  };
