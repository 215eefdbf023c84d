// The service requests of a partner; one for technical help comes with the ids to quote to support.
// The ids are not stored with the request: they are read from its benefit while that is active.
import type { Activation } from '../../domain/activation.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { isPaid, type Purchase } from '../../domain/purchase.ts';
import type { ServiceRequest } from '../../domain/service-request.ts';
import { quoteOf, type Quote } from '../../domain/technical-request.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'list'>;
}

export interface QuotedRequest {
  readonly request: ServiceRequest;
  readonly quote?: Quote;
}

/**
 * @param activation of the benefit; absent: there is nothing to quote
 * @param purchase of the benefit
 */
export const quoted = (
  request: ServiceRequest,
  activation: Activation | undefined,
  purchase: Purchase | undefined,
  now: Instant,
): QuotedRequest => {
  const quote =
    activation && purchase && isPaid(purchase) ? quoteOf({ activation, purchase }, now) : undefined;
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
      return [quoted(one.value, activation, purchase, now)];
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
    const { value: request } = stored;
    if (request.status === 'closed') return { request };
    const [activation, purchase] = await Promise.all([
      store.read(partnerId, 'activation', request.benefitId),
      store.read(partnerId, 'purchase', request.purchaseId),
    ]);
    return quoted(request, activation?.value, purchase?.value, now);
  };
