// The state at the end of the demo, as data read from the store. Knows the documents as any reader
// of the database sees them.
import type { LocalCloud } from '../local/cloud/cloud.ts';
import type { Json } from './teller.ts';

const pick = (document: Json, ...names: string[]): Json =>
  Object.fromEntries(names.flatMap((name) => (name in document ? [[name, document[name]]] : [])));

/** How often the runs of an activation's orchestration were replayed. */
const episodesOf = ({ durable }: LocalCloud, activationId: unknown): number =>
  durable
    .instances()
    .filter(({ instanceId }) => instanceId.startsWith(`${String(activationId)}-r`))
    .reduce((sum, { instanceId }) => sum + (durable.instance(instanceId)?.episodes ?? 0), 0);

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** @param startedAt when the story began, in ms */
export const collect = (cloud: LocalCloud, startedAt: number) => {
  const documents = cloud.cosmos.documents('partners', { limit: 1_000_000 });
  const allOf = (...types: string[]): Json[] =>
    documents.filter(({ type }) => types.includes(String(type)));
  const keys = cloud.cosmos.documents('keys', { limit: 100_000 });
  const keysIn = (status: string): number => keys.filter((key) => key['status'] === status).length;
  const { requests, requestUnits } = cloud.cosmos.counters.total;
  return {
    days: Math.round((cloud.clock.now() - startedAt) / (24 * 3_600_000)),
    purchases: allOf('purchase').map((one) => ({
      id: one['entityId'],
      ...pick(one, 'packageId', 'status', 'purchasedAt', 'membershipEndsAt', 'benefitsEndAt'),
      ...pick(one, 'endedBecause', 'previousPurchaseId', 'renewedBy'),
    })) as Json[],
    activations: allOf('activation', 'past-activation').map((one) => ({
      id: one['entityId'],
      ...pick(one, 'kind', 'status', 'accessId', 'contractId', 'expiresAt', 'requestedAt'),
      ...pick(one, 'activatedAt', 'attempt'),
      episodes: episodesOf(cloud, one['entityId']),
    })) as Json[],
    mails: allOf('mail').map((one) => pick(one, 'to', 'template', 'language', 'status', 'error')),
    refunds: allOf('purchase').flatMap(({ entityId, refund }): Json[] =>
      refund === undefined ? [] : [{ purchaseId: entityId, ...(refund as Json) }],
    ),
    requests: allOf('request').map((one) => ({
      type: one['entityType'],
      ...pick(one, 'status', 'outcome', 'benefitId', 'purchaseId', 'hours'),
    })) as Json[],
    /** For each stored benefit: how many people have it and how many had it. */
    seats: allOf('benefit').map(({ entityId, seats, formerSeats }) => {
      const [held, former] = [lengthOf(seats), lengthOf(formerSeats)];
      return { benefitId: String(entityId), held, former };
    }),
    /** The number of licence keys in each state. */
    keys: { free: keysIn('free'), claimed: keysIn('claimed'), revealed: keysIn('revealed') },
    cosmos: { requests, requestUnits: Math.round(requestUnits * 100) / 100 },
  };
};

export type DemoData = ReturnType<typeof collect>;
