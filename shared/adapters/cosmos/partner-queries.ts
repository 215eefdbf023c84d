// What the partners container is asked for beside single documents, as the database's queries.
import type { SqlQuerySpec } from '@azure/cosmos';
import type { Kind } from '../../domain/entity.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type {
  AuditQuery,
  DueQuery,
  OldQuery,
  UnderwayQuery,
  UserQuery,
} from '../../ports/partner-store.ts';
import { auditId, documentId } from './documents.ts';

/** Documents of one partition by their ids; those that are missing are left out. */
export const idsFrom = (ids: readonly string[]): SqlQuerySpec => ({
  query: `SELECT * FROM c WHERE c.id IN (${ids.map((_, at) => `@id${at}`).join(', ')})`,
  parameters: ids.map((value, at) => ({ name: `@id${at}`, value })),
});

/** All documents of some kinds. Written as `IN`, which an index answers; `ARRAY_CONTAINS` reads everything. */
export const kindsFrom = (kinds: readonly Kind[]): SqlQuerySpec => ({
  query: `SELECT * FROM c WHERE c.type IN (${kinds.map((_, at) => `@type${at}`).join(', ')})`,
  parameters: kinds.map((value, at) => ({ name: `@type${at}`, value })),
});

/** People are not indexed: this reads the partner's ledger, and answers with what is theirs. */
export const mailsOfFrom = ({
  userIds = [],
  email,
}: {
  readonly userIds?: readonly UserId[];
  readonly email: string;
}): SqlQuerySpec => ({
  query:
    'SELECT * FROM c WHERE c.type = "mail" AND (LOWER(c.to) = @email' +
    ' OR ARRAY_CONTAINS(@ids, c.person) OR ARRAY_CONTAINS(@ids, c.addressee.userId))',
  parameters: [
    { name: '@email', value: email.toLowerCase() },
    { name: '@ids', value: [...userIds] },
  ],
});

export const usersFrom = ({ after, limit }: UserQuery): SqlQuerySpec => ({
  query:
    'SELECT TOP @limit * FROM c WHERE c.type = "user"' +
    (after === undefined ? '' : ' AND (c.createdAt > @at OR (c.createdAt = @at AND c.id > @id))') +
    ' ORDER BY c.createdAt, c.id',
  parameters: [
    { name: '@limit', value: limit },
    ...(after === undefined
      ? []
      : [
          { name: '@at', value: after.createdAt },
          { name: '@id', value: documentId('user', after.id) },
        ]),
  ],
});

export const dueFrom = ({ kind, now, after, limit }: DueQuery): SqlQuerySpec => {
  const keyset =
    after === undefined
      ? ''
      : ' AND (c.nextActionAt > @at OR (c.nextActionAt = @at AND c.id > @id))';
  const position =
    after === undefined
      ? []
      : [
          { name: '@at', value: after.dueAt },
          { name: '@id', value: documentId(kind, after.id) },
        ];
  return {
    query:
      'SELECT TOP @limit c.partnerId, c.id, c.nextActionAt, c.failing.times AS failures FROM c ' +
      `WHERE c.type = @type AND c.nextActionAt <= @now${keyset} ORDER BY c.nextActionAt, c.id`,
    parameters: [
      { name: '@limit', value: limit },
      { name: '@type', value: kind },
      { name: '@now', value: now },
      ...position,
    ],
  };
};

/** Kinds of what has failed so often in a row: a handful, or everything is out of order anyway. */
export const failingFrom = (times: number): SqlQuerySpec => ({
  query: 'SELECT TOP 1000 VALUE c.type FROM c WHERE c.failing.times >= @times',
  parameters: [{ name: '@times', value: times }],
});

export const mailStatusesFrom = (statuses: readonly string[], since: Instant): SqlQuerySpec => ({
  query:
    'SELECT TOP 1000 VALUE c.status FROM c WHERE c.type = "mail" AND ARRAY_CONTAINS(@statuses, c.status) AND c.plannedAt >= @since',
  parameters: [
    { name: '@statuses', value: [...statuses] },
    { name: '@since', value: since },
  ],
});

/** A condition of a query, and the values of its parameters. */
type Condition = readonly [text: string, values: Readonly<Record<string, unknown>>];

export const auditsFrom = ({ after, limit, entity, actor, from, to }: AuditQuery): SqlQuerySpec => {
  const conditions: Condition[] = [['c.type = "audit"', {}]];
  if (from !== undefined) conditions.push(['c.at >= @from', { '@from': from }]);
  if (to !== undefined) conditions.push(['c.at < @to', { '@to': to }]);
  if (actor !== undefined) conditions.push(['c.actor.id = @actor', { '@actor': actor }]);
  if (entity !== undefined)
    conditions.push([
      '(ARRAY_CONTAINS(c.changes, @change, true) OR c.about = @entity)',
      { '@change': { entity }, '@entity': entity },
    ]);
  if (after !== undefined)
    conditions.push([
      '(c.at < @at OR (c.at = @at AND c.id < @id))',
      { '@at': after.at, '@id': auditId(after.id) },
    ]);
  const values = Object.assign({ '@limit': limit }, ...conditions.map(([, each]) => each));
  return {
    query:
      `SELECT TOP @limit * FROM c WHERE ${conditions.map(([text]) => text).join(' AND ')} ` +
      'ORDER BY c.at DESC, c.id DESC',
    parameters: Object.entries(values).map(([name, value]) => ({ name, value: value as never })),
  };
};

export const underwayFrom = ({ kind, until, limit }: UnderwayQuery): SqlQuerySpec => ({
  query:
    (kind === 'activation'
      ? 'SELECT TOP @limit c.status, c.requestedAt AS since, c.kind, c.dueBy FROM c '
      : 'SELECT TOP @limit c.status, c.plannedAt AS since FROM c ') +
    'WHERE c.type = @type AND c.nextActionAt <= @until ORDER BY c.nextActionAt, c.id',
  parameters: [
    { name: '@limit', value: limit },
    { name: '@type', value: kind },
    { name: '@until', value: until },
  ],
});

/** A mail that is not finished has a next action, so it is no history. */
export const oldFrom = ({ kind, before, after, limit }: OldQuery): SqlQuerySpec => {
  const since = kind === 'audit' ? 'c.at' : 'c.plannedAt';
  const conditions = [
    `c.type = @type AND ${since} < @before`,
    ...(kind === 'mail' ? ['NOT IS_DEFINED(c.nextActionAt)'] : []),
    ...(after === undefined ? [] : [`(${since} > @at OR (${since} = @at AND c.id > @id))`]),
  ];
  return {
    query:
      `SELECT TOP @limit c.partnerId, c.id, ${since} AS since, c._etag FROM c ` +
      `WHERE ${conditions.join(' AND ')} ORDER BY ${since}, c.id`,
    parameters: [
      { name: '@limit', value: limit },
      { name: '@type', value: kind },
      { name: '@before', value: before },
      ...(after === undefined
        ? []
        : [
            { name: '@at', value: after.since },
            { name: '@id', value: after.documentId },
          ]),
    ],
  };
};
