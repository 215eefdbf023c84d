// The partners container behind the port PartnerStore.
import type { Database } from '@azure/cosmos';
import type { Kind } from '../../domain/entity.ts';
import { partnerIdOf, type PartnerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type {
  CommitOutcome,
  DueEntity,
  DueQuery,
  Owned,
  PartnerStore,
  Underway,
  WaitingMail,
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
import {
  auditsFrom,
  dueFrom,
  failingFrom,
  mailStatusesFrom,
  idsFrom,
  kindsFrom,
  mailsOfFrom,
  oldFrom,
  underwayFrom,
  usersFrom,
} from './partner-queries.ts';
import { waitingMailsFrom } from './mail-queries.ts';
import {
  activationsFrom,
  mailsFrom,
  openPurchasesFrom,
  unappliedPaymentsFrom,
} from './operator-queries.ts';
import { pointRead } from './point-read.ts';
import { portionsOf } from '../../domain/portions.ts';
import { maybeOlder, queryAll } from './query-all.ts';
import { runBatch } from './run-batch.ts';

type Document = Parameters<typeof fromDocument>[1];
interface DueRow {
  readonly partnerId: PartnerId;
  readonly id: string;
  readonly nextActionAt: Instant;
  readonly failures?: number;
}
interface MailRow extends DueRow {
  readonly template: string;
  readonly status: string;
}
interface OldRow {
  readonly partnerId: PartnerId;
  readonly id: string;
  readonly since: Instant;
  readonly _etag: string;
}
type Audit = Parameters<typeof auditFromDocument>[0];

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

const ownedFrom = <K extends Kind>(kind: K, document: Document): Owned<K> => ({
  partnerId: partnerIdOf(document.partnerId),
  value: fromDocument(kind, document).value,
});

const dueFromRow = ({ partnerId, id, nextActionAt, failures }: DueRow): DueEntity => ({
  partnerId,
  id: keyFromId(id),
  dueAt: nextActionAt,
  ...(failures === undefined ? {} : { failures }),
});

/** So many documents are asked for by one query. */
const most = 100;

/** A query costs two requests and more than two point reads. */
const worthAQuery = 4;

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
      const documents = await queryAll<Document>(container, kindsFrom(kinds), {
        partitionKey: partnerId,
      });
      return documents.map((document) =>
        fromDocument(document.type as (typeof kinds)[number], document),
      );
    },

    async users(partnerId, query) {
      const documents = await queryAll<Document>(container, usersFrom(query), {
        partitionKey: partnerId,
      });
      return documents.map((document) => fromDocument('user', document).value);
    },

    async mailsOf(partnerId, person) {
      const documents = await queryAll<Document>(container, mailsOfFrom(person), {
        partitionKey: partnerId,
      });
      return documents.map((document) => fromDocument('mail', document));
    },

    async readMany(partnerId, kind, ids) {
      const found = await Promise.all(
        portionsOf([...new Set(ids)], most).map(async (portion) => {
          if (portion.length < worthAQuery)
            return Promise.all(
              portion.map((id) => pointRead<Document>(container, partnerId, documentId(kind, id))),
            );
          const documents = portion.map((id) => documentId(kind, id));
          return queryAll<Document>(container, idsFrom(documents), { partitionKey: partnerId });
        }),
      );
      return found
        .flat()
        .flatMap((document) => (document === undefined ? [] : [fromDocument(kind, document)]));
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

    async activations(query) {
      const documents = await queryAll<Document>(container, activationsFrom(query));
      return documents.map((document) => ownedFrom('activation', document));
    },

    async openPurchases(query) {
      const documents = await queryAll<Document>(container, openPurchasesFrom(query));
      return documents.map((document) => ownedFrom('purchase', document));
    },

    async unappliedPayments(query) {
      const documents = await queryAll<Document>(container, unappliedPaymentsFrom(query));
      return documents.map((document) => ownedFrom('unapplied-payment', document));
    },

    async mails(query) {
      const documents = await queryAll<Document>(container, mailsFrom(query));
      return documents.map((document) => ownedFrom('mail', document));
    },

    async purchasesOf(ids) {
      if (ids.length === 0) return [];
      const query = idsFrom([...new Set(ids)].map((id) => documentId('purchase', id)));
      const documents = await queryAll<Document>(container, query);
      return documents.map((document) => ownedFrom('purchase', document));
    },

    async due(query) {
      const rows = await queryAll<DueRow>(container, dueFrom(query), maybeOlder);
      return rows.map(dueFromRow);
    },

    async waitingMails(query) {
      const rows = await queryAll<MailRow>(container, waitingMailsFrom(query), maybeOlder);
      return rows.map(({ template, status, ...row }): WaitingMail => ({
        ...dueFromRow(row),
        template,
        status,
      }));
    },

    async failing(times) {
      const found = await queryAll<string>(container, failingFrom(times), maybeOlder);
      const many = (kind: DueQuery['kind']) => found.filter((type) => type === kind).length;
      return {
        activation: many('activation'),
        erasure: many('erasure'),
        mail: many('mail'),
        purchase: many('purchase'),
      };
    },

    mailStatuses: (statuses, since) =>
      queryAll<string>(container, mailStatusesFrom(statuses, since), maybeOlder),

    underway: (query) => queryAll<Underway>(container, underwayFrom(query), maybeOlder),

    async old(query) {
      const rows = await queryAll<OldRow>(container, oldFrom(query), maybeOlder);
      return rows.map(({ partnerId, id, since, _etag: etag }) => ({
        partnerId,
        documentId: id,
        since,
        etag,
      }));
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
