// Whether the application can work: it can when the store answers a point read.
import type { PartnerId } from '../../domain/ids.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

/** A partition that no partner can have: tenant ids are GUIDs. */
const nobody = 'health' as PartnerId;

/** @returns whether the store answers */
export const storeAnswers =
  ({ store }: { readonly store: Pick<PartnerStore, 'read'> }) =>
  async (): Promise<boolean> => {
    try {
      await store.read(nobody, 'partner', 'partner');
      return true;
    } catch (error) {
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
  };
