// What is there at the end of the demo, as data read from the store, and the rules that it must
// fulfil. Knows the documents as any reader of the database sees them.
import type { LocalCloud } from '../local/cloud/cloud.ts';
import type { Json } from './teller.ts';

const documentsOf = (cloud: LocalCloud, ...types: string[]): Json[] =>
  cloud.cosmos
    .documents('partners', { limit: 1_000_000 })
    .filter((document) => types.includes(String(document['type'])));

const pick = (document: Json, ...names: string[]): Json =>
  Object.fromEntries(
    names.filter((name) => document[name] !== undefined).map((name) => [name, document[name]]),
  );

/** How often the runs of an activation's orchestration were replayed. */
const episodesOf = (cloud: LocalCloud, activationId: unknown): number =>
  cloud.durable
    .instances()
    .filter(({ instanceId }) => instanceId.startsWith(`${String(activationId)}-r`))
    .reduce((sum, { instanceId }) => sum + (cloud.durable.instance(instanceId)?.episodes ?? 0), 0);

const activationData = (cloud: LocalCloud, document: Json): Json => ({
  id: document['entityId'],
  ...pick(document, 'kind', 'status', 'accessId', 'contractId', 'expiresAt', 'requestedAt'),
  ...pick(document, 'activatedAt', 'attempt'),
  episodes: episodesOf(cloud, document['entityId']),
});

/** Who holds something, and what was held before. */
const seatData = (document: Json): Json => {
  const lengthOf = (name: string) => (document[name] as readonly unknown[]).length;
  return {
    benefitId: document['entityId'],
    held: lengthOf('seats'),
    former: lengthOf('formerSeats'),
  };
};

const keysOf = (cloud: LocalCloud): DemoData['keys'] => {
  const keys = cloud.cosmos.documents('keys', { limit: 100_000 });
  const count = (status: string) => keys.filter((key) => key['status'] === status).length;
  return { free: count('free'), claimed: count('claimed'), revealed: count('revealed') };
};

export interface DemoData {
  readonly days: number;
  readonly purchases: readonly Json[];
  readonly activations: readonly Json[];
  readonly mails: readonly Json[];
  readonly refunds: readonly Json[];
  readonly requests: readonly Json[];
  /** Of each benefit that something happened to: how many people have it, how many had it. */
  readonly seats: readonly Json[];
  /** How many licence keys are in which state. */
  readonly keys: Readonly<Record<'free' | 'claimed' | 'revealed', number>>;
  readonly cosmos: { readonly requests: number; readonly requestUnits: number };
}

/** @param startedAt ms at which the story began */
export const collect = (cloud: LocalCloud, startedAt: number): DemoData => {
  const purchases = documentsOf(cloud, 'purchase');
  const { requests, requestUnits } = cloud.cosmos.counters.total;
  return {
    days: Math.round((cloud.clock.now() - startedAt) / (24 * 3_600_000)),
    purchases: purchases.map((document) => ({
      id: document['entityId'],
      ...pick(document, 'packageId', 'status', 'purchasedAt', 'membershipEndsAt', 'benefitsEndAt'),
      ...pick(document, 'endedBecause', 'previousPurchaseId', 'renewedBy'),
    })),
    activations: documentsOf(cloud, 'activation', 'past-activation').map((document) =>
      activationData(cloud, document),
    ),
    mails: documentsOf(cloud, 'mail').map((document) =>
      pick(document, 'to', 'template', 'language', 'status'),
    ),
    refunds: purchases.flatMap((document) =>
      document['refund'] === undefined
        ? []
        : [{ purchaseId: document['entityId'], ...(document['refund'] as Json) }],
    ),
    requests: documentsOf(cloud, 'request').map((document) => ({
      type: document['entityType'],
      ...pick(document, 'status', 'outcome', 'benefitId', 'purchaseId', 'hours'),
    })),
    seats: documentsOf(cloud, 'benefit').map((document) => seatData(document)),
    keys: keysOf(cloud),
    cosmos: { requests, requestUnits: Math.round(requestUnits * 100) / 100 },
  };
};
