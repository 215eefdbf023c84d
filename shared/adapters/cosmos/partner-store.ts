// The partners container behind the port PartnerStore.
import type { Database, SqlQuerySpec } from '@azure/cosmos';
import type { PartnerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type {
  AuditQuery,
  CommitOutcome,
  DueEntity,
  DueQuery,
  OldQuery,
  PartnerStore,
  Underway,
  UnderwayQuery,
} from '../../ports/partner-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { batchOf } from './batch.ts';
import { asked } from './database.ts';
import {
  auditFromDocument,
  auditId,
  documentId,
  fromDocument,
  keyFromId,
  toDocument,
} from './documents.ts';
import { isStatus, isUnclear, readFailure, writeFailure } from './errors.ts';
import { pointRead } from './point-read.ts';
import { maybeOlder, queryAll } from './query-all.ts';
import { runBatch } from './run-batch.ts';

type Document = Parameters<typeof fromDocument>[1];
type Audit = Parameters<typeof auditFromDocument>[0];

const dueFrom = ({ kind, now, after, limit }: DueQuery): SqlQuerySpec => {
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
      'SELECT TOP @limit c.partnerId, c.id, c.nextActionAt FROM c ' +
      `WHERE c.type = @type AND c.nextActionAt <= @now${keyset} ORDER BY c.nextActionAt, c.id`,
    parameters: [
      { name: '@limit', value: limit },
      { name: '@type', value: kind },
      { name: '@now', value: now },
      ...position,
    ],
  };
};

/** A condition of a query, and the values of its parameters. */
type Condition = readonly [text: string, values: Readonly<Record<string, unknown>>];

const auditsFrom = ({ after, limit, entity, actor, from, to }: AuditQuery): SqlQuerySpec => {
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

const underwayFrom = ({ kind, until, limit }: UnderwayQuery): SqlQuerySpec => ({
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
const oldFrom = ({ kind, before, limit }: OldQuery): SqlQuerySpec => ({
  query:
    'SELECT TOP @limit c.partnerId, c.id, c._etag FROM c WHERE c.type = @type AND ' +
    (kind === 'audit'
      ? 'c.at < @before'
      : 'c.plannedAt < @before AND NOT IS_DEFINED(c.nextActionAt)'),
  parameters: [
    { name: '@limit', value: limit },
    { name: '@type', value: kind },
    { name: '@before', value: before },
  ],
});

/**
 * The outcome of a batch, from the statuses of its operations; the first one is the audit entry's.
 */
const outcomeOf = (statuses: readonly number[]): CommitOutcome => {
  if (statuses.every((status) => status < 300)) return 'committed';
  if (statuses[0] === 409) return 'repeated';
  if (statuses.some((status) => status === 404 || status === 409 || status === 412))
    return 'conflict';
  throw new StoreUnavailable(`the database answered a batch with ${statuses.join(', ')}`);
};

/** @param database as `openDatabase` returns it */
export const createPartnerStore = (database: Database): PartnerStore => {
  const container = database.container('partners');
  return {
    async read(partnerId, kind, id) {
      const document = await pointRead<Document>(container, partnerId, documentId(kind, id));
      return document === undefined ? undefined : fromDocument(kind, document);
    },

    async readAudit(partnerId, id) {
      const document = await pointRead<Audit>(container, partnerId, auditId(id));
      return document === undefined ? undefined : auditFromDocument(document);
    },

    async audits(partnerId, query) {
      const documents = await queryAll<Audit>(container, auditsFrom(query), {
        partitionKey: partnerId,
      });
      return documents.map((document) => auditFromDocument(document));
    },

    async list(partnerId, kinds) {
      const query = {
        query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@types, c.type)',
        parameters: [{ name: '@types', value: [...kinds] }],
      };
      const documents = await queryAll<Document>(container, query, { partitionKey: partnerId });
      return documents.map((document) =>
        fromDocument(document.type as (typeof kinds)[number], document),
      );
    },

    async commit(partnerId, entry, changes) {
      const results = await runBatch(container, partnerId, batchOf(partnerId, entry, changes));
      return results === 'unclear'
        ? 'unclear'
        : outcomeOf(results.map(({ statusCode }) => statusCode));
    },

    async replaceMail(partnerId, before, value) {
      const document = toDocument(partnerId, 'mail', value, before.rev + 1);
      try {
        await asked(() =>
          container.item(document.id, partnerId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          }),
        );
        return 'committed';
      } catch (error) {
        if (isStatus(error, 404, 412)) return 'conflict';
        if (isUnclear(error)) return 'unclear';
        throw writeFailure(error);
      }
    },

    async due(query) {
      const rows = await queryAll<{ partnerId: PartnerId; id: string; nextActionAt: Instant }>(
        container,
        dueFrom(query),
        maybeOlder,
      );
      return rows.map(({ partnerId, id, nextActionAt }): DueEntity => ({
        partnerId,
        id: keyFromId(id),
        dueAt: nextActionAt,
      }));
    },

    underway: (query) => queryAll<Underway>(container, underwayFrom(query), maybeOlder),

    async old(query) {
      const rows = await queryAll<{ partnerId: PartnerId; id: string; _etag: string }>(
        container,
        oldFrom(query),
        maybeOlder,
      );
      return rows.map(({ partnerId, id, _etag: etag }) => ({ partnerId, documentId: id, etag }));
    },

    async forget({ partnerId, documentId: id, etag }) {
      const accessCondition = { type: 'IfMatch', condition: etag };
      try {
        await asked(() => container.item(id, partnerId).delete({ accessCondition }));
      } catch (error) {
        if (!isStatus(error, 404, 412)) throw readFailure(error);
      }
    },

    async partners({ after, limit }) {
      const documents = await queryAll<Document>(container, {
        query:
          'SELECT TOP @limit * FROM c WHERE c.type = "partner" AND c.partnerId > @after ORDER BY c.partnerId',
        parameters: [
          { name: '@limit', value: limit },
          { name: '@after', value: after ?? '' },
        ],
      });
      return documents.map((document) => fromDocument('partner', document).value);
    },
  };
};
