// What is there at the end of the demo, as data read from the store, and the rules that it must
// fulfil. Knows the documents as any reader of the database sees them.
import type { LocalCloud } from '../cloud.ts';
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
  ...pick(document, 'activatedAt'),
  episodes: episodesOf(cloud, document['entityId']),
});

export interface DemoData {
  readonly days: number;
  readonly purchases: readonly Json[];
  readonly activations: readonly Json[];
  readonly mails: readonly Json[];
  readonly refunds: readonly Json[];
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
    cosmos: { requests, requestUnits: Math.round(requestUnits * 100) / 100 },
  };
};

const twoDays = 2 * 24 * 3_600_000;

/** Everything about the end of the story that is not as the rules demand. */
export const problemsOf = (data: DemoData): string[] => {
  const problems: string[] = [];
  const demand = (rule: string, holds: boolean) => {
    if (!holds) problems.push(rule);
  };
  const count = (list: readonly Json[], field: string, value: string) =>
    list.filter((one) => one[field] === value).length;

  for (const one of data.activations.filter(({ status }) => status === 'active')) {
    const took = Date.parse(String(one['activatedAt'])) - Date.parse(String(one['requestedAt']));
    demand(`${String(one['id'])} has both ids`, 'accessId' in one && 'contractId' in one);
    demand(`${String(one['id'])} has an expiry`, 'expiresAt' in one);
    demand(`${String(one['id'])} took more than two days`, took > twoDays);
  }
  const accessIds = data.activations.flatMap(({ accessId }) => (accessId ? [accessId] : []));
  demand('no two activations share an Access ID', new Set(accessIds).size === accessIds.length);
  demand('three activations are active', count(data.activations, 'status', 'active') === 3);
  demand('one was declined', count(data.activations, 'status', 'declined') === 1);
  demand(
    'one was cancelled with its purchase',
    count(data.activations, 'status', 'cancelled') === 1,
  );
  demand('one refund, asked for once', data.refunds.length === 1);
  demand(
    'no mail is left unsent',
    data.mails.every(({ status }) => status === 'accepted' || status === 'voided'),
  );
  demand(
    'two people hear of every identifier',
    count(data.mails, 'template', 'technical-ready') === 6,
  );
  return problems;
};
