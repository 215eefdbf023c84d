// The service requests of a partner; one for technical help comes with the ids to quote to support.
// The ids are not stored with the request: they are read from its benefit while that is active.
import type { PartnerId } from '../../domain/ids.ts';
import type { Benefit } from '../../domain/benefit.ts';
import type { ServiceRequest } from '../../domain/service-request.ts';
import { quoteOf, type Quote } from '../../domain/technical-request.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { isPaid } from '../../domain/purchase.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'list'>;
}

export interface QuotedRequest {
  readonly request: ServiceRequest;
  readonly quote?: Quote;
}

/** @param benefit the benefit of the request; undefined: the request is about none */
export const quoted = (
  request: ServiceRequest,
  benefit: Pick<Benefit, 'activation' | 'purchase'> | undefined,
  now: Instant,
): QuotedRequest => {
  const quote =
    request.status === 'closed' || benefit === undefined ? undefined : quoteOf(benefit, now);
  return { request, ...(quote !== undefined && { quote }) };
};

/** Lists all requests, in no particular order. */
export const listRequests =
  ({ store }: Reading) =>
  async (partnerId: PartnerId, now: Instant): Promise<QuotedRequest[]> => {
    const found = await store.list(partnerId, ['request', 'activation', 'purchase']);
    const activations = found.flatMap((one) => (one.kind === 'activation' ? [one.value] : []));
    const purchases = found.flatMap((one) => (one.kind === 'purchase' ? [one.value] : []));
    return found.flatMap((one) => {
      if (one.kind !== 'request') return [];
      const { benefitId, purchaseId } = one.value;
      const activation = activations.find((each) => each.benefitId === benefitId);
      const purchase = purchases.find((each) => each.id === purchaseId);
      return purchase === undefined || activation === undefined || !isPaid(purchase)
        ? [quoted(one.value, undefined, now)]
        : [quoted(one.value, { activation, purchase }, now)];
    });
  };

/** Reads one request; undefined when the partner has no request with that id. */
export const getRequest =
  ({ store }: Reading) =>
  async (
    partnerId: PartnerId,
    requestId: string,
    now: Instant,
  ): Promise<QuotedRequest | undefined> => {
    const stored = await store.read(partnerId, 'request', requestId);
    if (stored === undefined) return undefined;
    const { benefitId, purchaseId } = stored.value;
    if (benefitId === undefined) return quoted(stored.value, undefined, now);
    const [activation, purchase] = await Promise.all([
      store.read(partnerId, 'activation', benefitId),
      store.read(partnerId, 'purchase', purchaseId),
    ]);
    return activation === undefined || purchase === undefined || !isPaid(purchase.value)
      ? quoted(stored.value, undefined, now)
      : quoted(stored.value, { activation: activation.value, purchase: purchase.value }, now);
  };
