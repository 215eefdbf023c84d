// The service requests of a partner.
import type { PartnerId, RequestId } from '../domain/ids.ts';
import type { ServiceRequest } from '../domain/service-request.ts';
import type { PartnerStore } from '../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'list'>;
}

export const listRequests =
  ({ store }: Reading) =>
  async (partnerId: PartnerId): Promise<ServiceRequest[]> =>
    (await store.list(partnerId, ['request'])).map(({ value }) => value);

export const getRequest =
  ({ store }: Reading) =>
  async (partnerId: PartnerId, requestId: RequestId): Promise<ServiceRequest | undefined> =>
    (await store.read(partnerId, 'request', requestId))?.value;
