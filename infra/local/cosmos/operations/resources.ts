// The account, its databases and its containers: what a client reads before any document. Knows
// their JSON and the rules for creating them, not documents.

import type { Consistency, Json, JsonObject } from '../contract/contract.ts';
import { defaultPolicy, readPolicy } from '../storage/indexing-policy.ts';
import { isArray, isObject } from '../contract/json.ts';
import { containerRid, databaseRid, etagOf } from '../storage/names.ts';
import { badRequest, notSupported, Refusal } from '../contract/refusal.ts';
import type { Container, Store, StoredDatabase } from '../storage/store.ts';

/** A single write region; both locations are the endpoint that the caller used. */
export const accountResource = (endpoint: string, consistency: Consistency): JsonObject => {
  const location = [{ name: 'Local', databaseAccountEndpoint: endpoint }];
  return {
    _self: '',
    id: 'local-cosmos',
    _rid: 'local-cosmos',
    media: '//media/',
    addresses: '//addresses/',
    _dbs: '//dbs/',
    writableLocations: location,
    readableLocations: location,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: consistency },
    userReplicationPolicy: { asyncReplication: false, minReplicaSetSize: 1, maxReplicasetSize: 4 },
  };
};

export const databaseResource = (database: StoredDatabase): JsonObject => {
  const rid = databaseRid(database);
  const etag = etagOf(database.row);
  const feeds = { _colls: 'colls/', _users: 'users/' };
  return {
    id: database.id,
    _rid: rid,
    _self: `dbs/${rid}/`,
    _etag: etag,
    ...feeds,
    _ts: database.ts,
  };
};

export const containerResource = (container: Container): JsonObject => {
  const rid = containerRid(container);
  return {
    ...container.definition,
    _rid: rid,
    _self: `dbs/${databaseRid(container.database)}/colls/${rid}/`,
    _etag: etagOf(container.row),
    _docs: 'docs/',
    _sprocs: 'sprocs/',
    _triggers: 'triggers/',
    _udfs: 'udfs/',
    _conflicts: 'conflicts/',
    _ts: container.ts,
  };
};

/** There is one physical partition, which holds everything. */
export const partitionKeyRanges = (container: Container): JsonObject => {
  const rid = containerRid(container);
  const range = {
    _rid: `${rid}range`,
    id: '0',
    _etag: etagOf(container.row),
    minInclusive: '',
    maxExclusive: 'FF',
    ridPrefix: 0,
    _self: `dbs/${databaseRid(container.database)}/colls/${rid}/pkranges/0/`,
    throughputFraction: 1,
    status: 'online',
    parents: [],
    _ts: container.ts,
  };
  return { _rid: rid, PartitionKeyRanges: [range], _count: 1 };
};

const notFound = (): Refusal => new Refusal(404, 'Resource Not Found.');

export const theDatabase = (store: Store, id: string): StoredDatabase => {
  const database = store.database(id);
  if (database === undefined) throw notFound();
  return database;
};

export const theContainer = (store: Store, database: string, id: string): Container => {
  const container = store.container(theDatabase(store, database).id, id);
  if (container === undefined) throw notFound();
  return container;
};

const nameIn = (body: Json): { body: JsonObject; id: string } => {
  const id = isObject(body) ? body['id'] : undefined;
  if (!isObject(body) || typeof id !== 'string' || !/^[^/\\?#]{0,254}[^/\\?#\s]$/.test(id)) {
    throw badRequest('The input name is invalid. Ensure to provide a unique non-empty string.');
  }
  return { body, id };
};

const alreadyThere = (): Refusal =>
  new Refusal(409, 'Entity with the specified id already exists in the system.');

export const createDatabase = (store: Store, body: Json, ts: number): StoredDatabase => {
  const { id } = nameIn(body);
  if (store.database(id) !== undefined) throw alreadyThere();
  return store.createDatabase(id, ts);
};

const known = new Set(['id', 'partitionKey', 'indexingPolicy', 'conflictResolutionPolicy']);

const partitionKeyIn = (body: JsonObject): JsonObject => {
  const partitionKey = body['partitionKey'];
  const paths = isObject(partitionKey) ? partitionKey['paths'] : undefined;
  if (!isObject(partitionKey) || !isArray(paths)) {
    throw badRequest('The partition key definition is missing.');
  }
  const [path, ...more] = paths;
  if (more.length > 0) throw notSupported('hierarchical partition keys');
  if (typeof path !== 'string' || !/^(\/[^/]+)+$/.test(path)) {
    throw badRequest('The partition key path is invalid.');
  }
  return { kind: 'Hash', version: 2, ...partitionKey };
};

/** Creates a container; 501 for parts of a definition that are not emulated. */
export const createContainer = (
  store: Store,
  database: StoredDatabase,
  given: Json,
  ts: number,
): Container => {
  const { body, id } = nameIn(given);
  if (store.container(database.id, id) !== undefined) throw alreadyThere();
  for (const name of Object.keys(body)) {
    if (!known.has(name)) throw notSupported(`containers with ${name}`);
  }
  const partitionKey = partitionKeyIn(body);
  const policy = body['indexingPolicy'];
  const indexingPolicy = { ...defaultPolicy, ...(isObject(policy) ? policy : {}) };
  readPolicy(indexingPolicy);
  return store.createContainer(database, { ...body, id, indexingPolicy, partitionKey }, ts);
};
