// Performs a request and returns its charge. Knows every operation by name; not authorisation,
// faults, counters or transports.

import { runBatch } from './batch.ts';
import type { Consistency, Json, JsonObject } from '../contract/contract.ts';
import type { Done, Place, Preconditions } from './documents.ts';
import {
  createDocument,
  deleteDocument,
  partitionOf,
  readDocument,
  replaceDocument,
} from './documents.ts';
import { answerPlan, answerQuery } from './answer-query.ts';
import { badRequest, notSupported } from '../contract/refusal.ts';
import {
  accountResource,
  containerResource,
  createContainer,
  createDatabase,
  databaseResource,
  partitionKeyRanges,
  theContainer,
  theDatabase,
} from './resources.ts';
import type { DocumentTable } from '../storage/document-table.ts';
import type { Container, Store } from '../storage/store.ts';
import type { Target, WireRequest } from '../contract/wire.ts';
import { parseBody, partitionKeyOf } from '../contract/wire.ts';

export interface Performed {
  readonly status: number;
  readonly charge: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** Reads of the account, its databases and containers have a separate budget: no charge. */
const free = (status: number, body: JsonObject): Performed => ({
  status,
  charge: 0,
  headers: typeof body['_etag'] === 'string' ? { etag: body['_etag'] } : {},
  body,
});

const onDocument = ({ status, charge, etag, document }: Done): Performed => ({
  status,
  charge,
  ...(etag === undefined ? {} : { headers: { etag } }),
  ...(document === undefined ? {} : { body: document }),
});

const placeOf = (store: Store, container: Container, request: WireRequest, ts: number): Place => {
  const partitionKey = partitionKeyOf(request.headers);
  if (partitionKey === undefined) {
    throw badRequest('PartitionKey value must be supplied for this operation.');
  }
  return { store, container, partitionKey: partitionKey.value, ts };
};

/** A write that is a transaction of its own. */
const alone = (place: Place, write: (place: Place) => Done): Performed => {
  const done = write(place);
  place.container.log.commit();
  return onDocument(done);
};

const preconditionsOf = ({ headers }: WireRequest): Preconditions => ({
  ifMatch: headers['if-match'],
  ifNoneMatch: headers['if-none-match'],
});

export interface Circumstances {
  /** The second for the timestamps of writes. */
  readonly ts: number;
  /** The account's consistency. */
  readonly consistency: Consistency;
  /** The table that reads use; absent: the newest state. */
  readonly older: DocumentTable | undefined;
}

/** Performs a request. */
export const perform = (
  store: Store,
  request: WireRequest,
  target: Target,
  { ts, consistency, older }: Circumstances,
): Performed => {
  const body = (): Json => parseBody(request.body);
  const container = (): Container => theContainer(store, target.database, target.container);
  const place = (): Place => placeOf(store, container(), request, ts);
  const seen = (): Container => (older ? { ...container(), table: older } : container());
  switch (target.operation) {
    case 'readAccount':
      return free(200, accountResource(request.endpoint, consistency));
    case 'createDatabase':
      return free(201, databaseResource(createDatabase(store, body(), ts)));
    case 'readDatabase':
      return free(200, databaseResource(theDatabase(store, target.database)));
    case 'createContainer': {
      const database = theDatabase(store, target.database);
      return free(201, containerResource(createContainer(store, database, body(), ts)));
    }
    case 'readContainer':
      return free(200, containerResource(container()));
    case 'readPartitionKeyRanges':
      return free(200, partitionKeyRanges(container()));
    case 'queryPlan':
      return free(200, answerPlan(container(), body()));
    case 'query': {
      const key = partitionKeyOf(request.headers);
      const partition = key === undefined ? undefined : partitionOf(key.value);
      return answerQuery(seen(), request.headers, partition, body());
    }
    case 'create':
      if (request.headers['x-ms-indexing-directive']) throw notSupported('indexing directives');
      return alone(place(), (at) => createDocument(at, body()));
    case 'read':
      return onDocument(
        readDocument({ ...place(), container: seen() }, target.id, preconditionsOf(request)),
      );
    case 'replace':
      return alone(place(), (at) =>
        replaceDocument(at, target.id, body(), preconditionsOf(request)),
      );
    case 'delete':
      return alone(place(), (at) => deleteDocument(at, target.id, preconditionsOf(request)));
    case 'batch': {
      const { status, charge, results } = runBatch(place(), body());
      return { status, charge, body: results };
    }
    default:
      return target.operation satisfies never;
  }
};
