// The partner companies that operators have registered.
import type { Partner } from '../../domain/partner.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'partners'>;
}

/** Partners in the order of their ids, from behind `after` on. */
export const listPartners =
  ({ store }: Reading) =>
  (page: { readonly after?: string; readonly limit: number }): Promise<readonly Partner[]> =>
    store.partners(page);
