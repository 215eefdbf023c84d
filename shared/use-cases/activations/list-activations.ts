// The activations of a partner: the latest attempt of each benefit, and earlier ones by their id.
import type { Activation } from '../../domain/activation.ts';
import { splitActivationId, type ActivationId, type PartnerId } from '../../domain/ids.ts';
import type { Purchase } from '../../domain/purchase.ts';
import type { PartnerStore, Stored } from '../../ports/partner-store.ts';

/** An activation with the purchase it depends on: both determine its status. */
export interface WatchedActivation {
  readonly activation: Activation;
  readonly purchase: Purchase;
}

type Reading = Pick<PartnerStore, 'read' | 'list'>;

/** Reads the attempt with this id, the current one or an earlier one. */
export const readActivation = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  id: ActivationId,
) => {
  const named = splitActivationId(id);
  if (named === undefined) return undefined;
  const current = await store.read(partnerId, 'activation', named.benefitId);
  return current?.value.id === id ? current : store.read(partnerId, 'past-activation', id);
};

/** Reads the current attempt with this id, and its purchase; earlier attempts are finished. */
export const readCurrentActivation = async (
  store: Pick<PartnerStore, 'read'>,
  partnerId: PartnerId,
  id: ActivationId,
): Promise<{ readonly stored: Stored<'activation'>; readonly purchase: Purchase } | undefined> => {
  const found = await readActivation(store, partnerId, id);
  const purchase = found && (await store.read(partnerId, 'purchase', found.value.purchaseId));
  if (found === undefined || purchase === undefined) return undefined;
  const { value, rev, etag } = found;
  return { stored: { kind: 'activation', value, rev, etag }, purchase: purchase.value };
};

export const getActivation =
  ({ store }: { readonly store: Reading }) =>
  async (partnerId: PartnerId, id: ActivationId): Promise<WatchedActivation | undefined> => {
    const found = await readActivation(store, partnerId, id);
    const purchase = found && (await store.read(partnerId, 'purchase', found.value.purchaseId));
    return found && purchase && { activation: found.value, purchase: purchase.value };
  };

/** Lists the latest attempt of each benefit of a partner. */
export const listActivations =
  ({ store }: { readonly store: Reading }) =>
  async (partnerId: PartnerId): Promise<WatchedActivation[]> => {
    const found = await store.list(partnerId, ['activation', 'purchase']);
    const purchases = new Map(
      found.flatMap((one) => (one.kind === 'purchase' ? [[one.value.id, one.value] as const] : [])),
    );
    return found.flatMap((one) => {
      if (one.kind !== 'activation') return [];
      const purchase = purchases.get(one.value.purchaseId);
      return purchase === undefined ? [] : [{ activation: one.value, purchase }];
    });
  };
