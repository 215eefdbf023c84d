// The keys container behind the port KeyStore. A pool is a partition: it holds keys, the claims on
// them, and the audit entries of imports.
import type { Database, SqlQuerySpec } from '@azure/cosmos';
import type { CommandId } from '../../domain/ids.ts';
import type { KeyClaim, PoolKey } from '../../domain/key.ts';
import type { Instant } from '../../domain/time.ts';
import type {
  ClaimOutcome,
  DueClaim,
  KeyImport,
  KeyStore,
  Versioned,
} from '../../ports/key-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { pointRead } from './point-read.ts';
import { maybeOlder, queryAll } from './query-all.ts';
import { runBatch, type BatchResults } from './run-batch.ts';

const schemaVersion = 1;

/** Properties that the service adds. */
interface Added {
  readonly _etag: string;
}

const claimDocumentId = ({ benefitId, number }: Pick<KeyClaim, 'benefitId' | 'number'>): string =>
  `claim:${benefitId}:${number}`;

const keyDocument = (key: PoolKey) => ({ ...key, type: 'key', schemaVersion });
const claimDocument = (claim: KeyClaim) => ({
  ...claim,
  id: claimDocumentId(claim),
  type: 'claim',
  schemaVersion,
});

const keyFrom = ({ _etag: etag, ...document }: PoolKey & Added): Versioned<PoolKey> => {
  const { id, poolId, kind, activationsAllowed, sealed, status, importedAt } = document;
  const value = {
    id,
    poolId,
    kind,
    sealed,
    status,
    importedAt,
    ...(activationsAllowed === undefined ? {} : { activationsAllowed }),
  };
  return { value, etag };
};

const claimFrom = ({ _etag: etag, ...document }: KeyClaim & Added): Versioned<KeyClaim> => {
  const { claimId, poolId, benefitId, partnerId, number, keyId, claimedAt, nextActionAt, failing } =
    document;
  const value = {
    claimId,
    poolId,
    benefitId,
    partnerId,
    number,
    keyId,
    claimedAt,
    ...(nextActionAt === undefined ? {} : { nextActionAt }),
    ...(failing === undefined ? {} : { failing }),
  };
  return { value, etag };
};

const importDocumentId = (id: CommandId): string => `audit:${id}`;

const importDocument = (poolId: string, { id, ...entry }: KeyImport) => ({
  ...entry,
  id: importDocumentId(id),
  poolId,
  type: 'audit',
  action: 'importKeys',
  schemaVersion,
});

const importFrom = (id: CommandId, document: KeyImport & Added): Versioned<KeyImport> => {
  const { at, actor, imported, duplicates, _etag: etag } = document;
  return { value: { id, at, actor, imported, duplicates }, etag };
};

const replaceKey = ({ value, etag }: Versioned<PoolKey>, status: PoolKey['status']) => ({
  operationType: 'Replace' as const,
  id: value.id,
  ifMatch: etag,
  resourceBody: keyDocument({ ...value, status }) as never,
});

const isDone = (results: BatchResults): boolean => {
  if (results === 'unclear')
    throw new StoreUnavailable('the database did not answer a write to a pool');
  const statuses = results.map(({ statusCode }) => statusCode);
  if (statuses.every((status) => status < 300)) return true;
  if (statuses.some((status) => status === 404 || status === 412)) return false;
  throw new StoreUnavailable(`the database answered a batch with ${statuses.join(', ')}`);
};

const claimOutcome = (results: BatchResults, claim: KeyClaim, key: PoolKey): ClaimOutcome => {
  if (results === 'unclear') return 'unclear';
  const [created, replaced] = results;
  if (created?.statusCode === 409) return 'exists';
  if (!isDone(results)) return 'taken';
  return {
    claim: { value: claim, etag: created?.eTag ?? '' },
    key: { value: { ...key, status: 'claimed' }, etag: replaced?.eTag ?? '' },
  };
};

const dueFrom = ({ now, after, limit }: Parameters<KeyStore['due']>[0]): SqlQuerySpec => ({
  query:
    'SELECT TOP @limit c.poolId, c.partnerId, c.id, c.nextActionAt FROM c ' +
    'WHERE c.type = "claim" AND c.nextActionAt <= @now' +
    (after === undefined
      ? ''
      : ' AND (c.nextActionAt > @at OR (c.nextActionAt = @at AND c.id > @id))') +
    ' ORDER BY c.nextActionAt, c.id',
  parameters: [
    { name: '@limit', value: limit },
    { name: '@now', value: now },
    ...(after === undefined
      ? []
      : [
          { name: '@at', value: after.dueAt },
          { name: '@id', value: after.id },
        ]),
  ],
});

const countOf = (status: PoolKey['status']): SqlQuerySpec => ({
  query: 'SELECT VALUE COUNT(1) FROM c WHERE c.type = "key" AND c.status = @status',
  parameters: [{ name: '@status', value: status }],
});

/** The number of free keys that are read; concurrent commands choose one of them at random. */
const choice = 8;
const freeFrom: SqlQuerySpec = {
  query: `SELECT TOP ${choice} * FROM c WHERE c.type = "key" AND c.status = "free"`,
};

/** @param database as `openDatabase` returns it */
export const createKeyStore = (database: Database): KeyStore => {
  const container = database.container('keys');

  const readClaim = async (poolId: string, id: string) => {
    const document = await pointRead<KeyClaim & Added>(container, poolId, id);
    return document && claimFrom(document);
  };

  return {
    claimOf: (poolId, benefitId, number) =>
      readClaim(poolId, claimDocumentId({ benefitId, number })),

    dueClaimOf: ({ poolId, id }) => readClaim(poolId, id),

    async key(poolId, keyId) {
      const document = await pointRead<PoolKey & Added>(container, poolId, keyId);
      return document && keyFrom(document);
    },

    freeKeys: async (poolId) =>
      (await queryAll<PoolKey & Added>(container, freeFrom, { partitionKey: poolId })).map(
        (document) => keyFrom(document),
      ),

    async claim(claim, key) {
      const results = await runBatch(container, claim.poolId, [
        { operationType: 'Create', resourceBody: claimDocument(claim) },
        replaceKey(key, 'claimed'),
      ]);
      return claimOutcome(results, claim, key.value);
    },

    async settle({ value, etag }, key) {
      const { nextActionAt: _, failing: _failing, ...settled } = value;
      const results = await runBatch(container, value.poolId, [
        {
          operationType: 'Replace',
          id: claimDocumentId(value),
          ifMatch: etag,
          resourceBody: claimDocument(settled),
        },
        replaceKey(key, 'revealed'),
      ]);
      return isDone(results);
    },

    async release({ value, etag }, key) {
      // The service does support this condition on a delete; only the SDK's type lacks it.
      const conditional = {
        operationType: 'Delete' as const,
        id: claimDocumentId(value),
        ifMatch: etag,
      };
      return isDone(
        await runBatch(container, value.poolId, [conditional, replaceKey(key, 'free')]),
      );
    },

    async importOf(poolId, id) {
      const document = await pointRead<KeyImport & Added>(container, poolId, importDocumentId(id));
      return document && importFrom(id, document);
    },
    async replaceClaim({ etag, value: before }, value) {
      const replace = {
        operationType: 'Replace' as const,
        id: claimDocumentId(before),
        ifMatch: etag,
        resourceBody: claimDocument(value) as never,
      };
      return isDone(await runBatch(container, before.poolId, [replace]));
    },

    async failing(times) {
      const query = {
        query: 'SELECT VALUE COUNT(1) FROM c WHERE c.failing.times >= @times',
        parameters: [{ name: '@times', value: times }],
      };
      return (await queryAll<number>(container, query, maybeOlder))[0] ?? 0;
    },

    async addAll(poolId, keys, entry, before) {
      const document = importDocument(poolId, entry);
      const results = await runBatch(container, poolId, [
        before === undefined
          ? { operationType: 'Create', resourceBody: document }
          : {
              operationType: 'Replace',
              id: document.id,
              ifMatch: before.etag,
              resourceBody: document,
            },
        ...keys.map((key) => ({
          operationType: 'Create' as const,
          resourceBody: keyDocument(key) as never,
        })),
      ]);
      if (results === 'unclear') return 'unclear';
      if (results.some(({ statusCode }) => statusCode === 409)) return 'changed';
      return isDone(results) ? 'added' : 'changed';
    },

    async levels(poolId) {
      const [free = 0, claimed = 0, revealed = 0] = await Promise.all(
        (['free', 'claimed', 'revealed'] as const).map(
          async (status) =>
            (await queryAll<number>(container, countOf(status), { partitionKey: poolId }))[0],
        ),
      );
      return { free, claimed, revealed };
    },

    async due(query) {
      const rows = await queryAll<Pick<DueClaim, 'poolId' | 'partnerId' | 'id'> & DueRow>(
        container,
        dueFrom(query),
        maybeOlder,
      );
      return rows.map(({ poolId, partnerId, id, nextActionAt }) => ({
        poolId,
        partnerId,
        id,
        dueAt: nextActionAt,
      }));
    },
  };
};

interface DueRow {
  readonly nextActionAt: Instant;
}
