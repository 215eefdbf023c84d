// What operators work on: the activations of all partners.
import type { PartnerId } from '../domain/ids.ts';
import type { PartnerStore } from '../ports/partner-store.ts';
import { listActivations, type WatchedActivation } from './list-activations.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'list' | 'partners'>;
}

export type OperatorsActivation = WatchedActivation & { readonly partnerId: PartnerId };

const pageSize = 100;

/** The latest attempt of every benefit of every partner, oldest due day first. */
export const listAllActivations =
  ({ store }: Reading) =>
  async (): Promise<OperatorsActivation[]> => {
    const found: OperatorsActivation[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await store.partners({
        limit: pageSize,
        ...(after === undefined ? {} : { after }),
      });
      for (const { partnerId } of page) {
        const watched = await listActivations({ store })(partnerId);
        found.push(...watched.map((one) => ({ ...one, partnerId })));
      }
      after = page.at(-1)?.partnerId;
      if (page.length < pageSize || after === undefined) break;
    }
    const key = ({ activation }: OperatorsActivation) => activation.dueBy + activation.id;
    return found.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  };
