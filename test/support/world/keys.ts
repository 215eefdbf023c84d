// Licence keys in tests: an operator imports them, a partner reveals them, and the store is checked
// for their number.
import type { Who } from './asking.ts';
import { admin, type Answer, type Json, type World } from './world.ts';

/** A number makes each key different. */
export const loadKeys = (
  world: World,
  poolId: string,
  count: number,
  more: Json = {},
  from = 0,
): Promise<Answer> =>
  world.call('operator', 'POST', `/api/v1/operator/key-pools/${poolId}/keys`, {
    keys: Array.from({ length: count }, (_, at) => ({
      key: `KEY-${poolId}-${from + at}`,
      kind: 'productKey',
      ...more,
    })),
  });

export const reveal = (
  world: World,
  benefitId: string,
  fields: Json = {},
  who: Who = admin,
): Promise<Answer> =>
  world.call(who, 'POST', `/api/v1/benefits/${benefitId}/keys/reveal`, {
    acknowledgeRefundForfeit: true,
    ...fields,
  });

export const refundOf = async (world: World, purchaseId: string, who: Who = admin): Promise<Json> =>
  (await world.call(who, 'GET', `/api/v1/purchases/${purchaseId}/refund-eligibility`)).body;

/** The documents of a pool. */
export const poolDocuments = ({ cloud }: World, poolId: string): Json[] =>
  cloud.cosmos
    .documents('keys', { limit: 100_000 })
    .filter((document) => document['poolId'] === poolId);

/** The number of keys in each state in a pool. */
export const keysOf = (world: World, poolId: string) => {
  const keys = poolDocuments(world, poolId).filter(({ type }) => type === 'key');
  const count = (status: string) => keys.filter((key) => key['status'] === status).length;
  return { free: count('free'), claimed: count('claimed'), revealed: count('revealed') };
};
