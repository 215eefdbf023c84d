// What two acts came to, in a form that two orders of events can be compared by: no ids made at
// random, no instants, no mail (whether one had left before it was voided is a matter of luck).
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

const keyStates = ({ world }: Stage): Json => {
  const keys = world.cloud.cosmos
    .documents('keys', { limit: 1000 })
    .filter(({ type }) => type === 'key')
    .map(({ poolId, status }) => `${String(poolId)} ${String(status)}`)
    .toSorted();
  return Object.fromEntries(keys.map((key) => [key, keys.filter((one) => one === key).length]));
};

export const answered = ({ status, body }: Answer): string =>
  `${status} ${String((body['error'] as Json | undefined)?.['code'] ?? body['code'] ?? '')}`.trim();

/** The state after an hour in which everything that follows has happened. */
export const outcomeOf = async (stage: Stage): Promise<string> => {
  const { world } = stage;
  await world.advance('PT1H');
  const documents = world.cloud.cosmos
    .documents('partners', { limit: 10_000 })
    .filter(({ type }) => fields[String(type)] !== undefined)
    .map((document) => `${String(document['id'])} ${JSON.stringify(picked(document))}`);
  const text = [...documents, JSON.stringify(keyStates(stage))].toSorted().join('\n');
  // Ids of purchases in the order in which they come; the ones of requests are left out.
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
