// The activations of all partners, as the operators' work list.
import type { PartnerId } from '../../domain/ids.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { everyPartner } from '../partners/every-partner.ts';
import { listActivations, type WatchedActivation } from './list-activations.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'list' | 'partners'>;
}

export type OperatorsActivation = WatchedActivation & { readonly partnerId: PartnerId };

/** Lists the latest attempt of every benefit of every partner, oldest due day first. */
export const listAllActivations =
  ({ store }: Reading) =>
  async (): Promise<OperatorsActivation[]> => {
    const found: OperatorsActivation[] = [];
    for await (const partnerId of everyPartner(store)) {
      const watched = await listActivations({ store })(partnerId);
      found.push(...watched.map((one) => ({ ...one, partnerId })));
    }
    const key = ({ activation }: OperatorsActivation) => activation.dueBy + activation.id;
    return found.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  };
