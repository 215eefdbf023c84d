// The outcome of two acts in a form that allows comparing two orders of events: without random ids,
// without instants, and without mail (whether a mail was sent before it was voided depends on
// timing).
import type { Answer, Json } from '../support/world/world.ts';
import type { Stage } from './acts.ts';

const fields: Readonly<Record<string, readonly string[]>> = {
  partner: ['roles'],
  user: ['email', 'holds'],
  purchase: ['packageId', 'status', 'endedBecause', 'keysRevealed', 'renewedBy'],
  benefit: ['spent', 'carriedTo'],
  activation: ['status', 'attempt'],
  'marketing-contact': ['userId', 'revision'],
  request: ['entityType', 'status'],
  claim: ['holder'],
};

const picked = (document: Json): Json => {
  const names = fields[String(document['type'])] ?? [];
  const kept = Object.fromEntries(
    names.filter((name) => document[name] !== undefined).map((name) => [name, document[name]]),
  );
  if (document['type'] !== 'benefit') return kept;
  const { seats, revealed, revoked, redeemed } = document;
  return {
    ...kept,
    seats: (seats as Json[]).map(({ userId }) => String(userId)).toSorted(),
    used: [revealed, revoked, redeemed].map((happened) => happened !== undefined),
  };
};

/** A record that only says which claims were released says nothing about the benefit. */
const isUsed = (record: Json): boolean =>
  (record['seats'] as Json[]).length > 0 ||
  ['spent', 'carriedTo', 'revealed', 'revoked', 'redeemed'].some((name) => name in record);

const keyStates = ({ world }: Stage): Json => {
  const keys = world.cloud.cosmos
    .documents('keys', { limit: 1000 })
    .filter(({ type }) => type === 'key')
    .map(({ poolId, status }) => `${String(poolId)} ${String(status)}`)
    .toSorted();
  return Object.fromEntries(keys.map((key) => [key, keys.filter((one) => one === key).length]));
};

/** The status of an answer, and the code of a refusal. */
export const answered = ({ status, body }: Answer): string =>
  `${status} ${String(body['code'] ?? '')}`.trim();

/** The state an hour later, after everything that follows from the acts has happened. */
export const outcomeOf = async (stage: Stage): Promise<string> => {
  const { world } = stage;
  await world.advance('PT1H');
  const documents = world.cloud.cosmos
    .documents('partners', { limit: 10_000 })
    .filter(({ type }) => fields[String(type)] !== undefined)
    .filter((document) => document['type'] !== 'benefit' || isUsed(document))
    .map((document) => `${String(document['id'])} ${JSON.stringify(picked(document))}`);
  const text = [...documents, JSON.stringify(keyStates(stage))].toSorted().join('\n');
  // Replaces the ids of purchases by numbers in the order of first use, and leaves out the ids of
  // requests.
  const others = [...new Set(text.match(/\bp[a-z2-7]{19}\b/gu))].filter(
    (id) => id !== stage.purchaseId,
  );
  return others
    .reduce((made, id, at) => made.replaceAll(id, `(purchase ${at + 1})`), text)
    .replaceAll(stage.purchaseId, '(purchase)')
    .replaceAll(/\brequest:[a-z0-9-]+/gu, 'request')
    .split('\n')
    .toSorted()
    .join('\n');
};
