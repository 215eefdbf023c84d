// Point operations on documents: create, read, replace, delete, with their preconditions. Knows one
// document at a time, not headers, batches or transports. Each returns its charge.

import {
  changedTerms,
  createCharge,
  deleteCharge,
  readCharge,
  replaceCharge,
} from '../contract/charge.ts';
import type { Json, JsonObject } from '../contract/contract.ts';
import type { StoredDocument } from '../storage/document-table.ts';
import { stepsOf } from '../storage/indexing-policy.ts';
import { isObject, parseObject } from '../contract/json.ts';
import { documentSystem, etagOf } from '../storage/names.ts';
import { encode } from '../contract/order.ts';
import { badRequest, Refusal } from '../contract/refusal.ts';
import { follow } from '../sql/evaluate.ts';
import type { Container, Store } from '../storage/store.ts';

export interface Done {
  readonly status: 200 | 201 | 204;
  readonly charge: number;
  readonly etag?: string;
  readonly document?: JsonObject;
}

/** The container and partition in which an operation works. */
export interface Place {
  readonly store: Store;
  readonly container: Container;
  /** The value of the partition key; undefined for documents without one. */
  readonly partitionKey: Json | undefined;
  /** Seconds since 1970. */
  readonly ts: number;
}

export interface Preconditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

const maxBytes = 2 * 1024 * 1024;
const noPartition = '0';

/** The text that identifies a partition in the tables. */
export const partitionOf = (partitionKey: Json | undefined): string =>
  encode(partitionKey) ?? noPartition;

const notThere = (): Refusal =>
  new Refusal(404, 'Entity with the specified id does not exist in the system.');

const preconditionFailed = (): Refusal =>
  new Refusal(412, 'One of the specified pre-condition is not met.');

const find = ({ container, partitionKey }: Place, id: string): StoredDocument => {
  const found = container.table.find(partitionOf(partitionKey), id);
  if (found === undefined) throw notThere();
  return found;
};

const check = (found: StoredDocument, ifMatch: string | undefined): void => {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etagOf(found.lsn)) {
    throw preconditionFailed();
  }
};

/** Validates a caller's document for its container and partition. */
const accept = ({ container, partitionKey }: Place, given: Json | undefined): JsonObject => {
  if (!isObject(given)) {
    throw badRequest('The input content is invalid because it is not an object.');
  }
  const { id } = given;
  if (typeof id !== 'string' || id === '' || Buffer.byteLength(id) > 1023 || /[/\\]/.test(id)) {
    throw badRequest(
      "The input content is invalid because the required property 'id' is missing or invalid.",
    );
  }
  const own = follow(stepsOf(container.partitionKeyPath), given);
  if (partitionOf(own) !== partitionOf(partitionKey)) {
    throw badRequest(
      "PartitionKey extracted from document doesn't match the one specified in the header",
      1001,
    );
  }
  return given;
};

/** The document as it is stored, with the service's properties. */
const written = (
  { container, partitionKey, ts }: Place,
  document: JsonObject,
  row: number,
  lsn: number,
): {
  row: number;
  lsn: number;
  partition: string;
  document: JsonObject;
  body: string;
  size: number;
} => {
  const full = { ...document, ...documentSystem(container, row, lsn, ts) };
  const body = JSON.stringify(full);
  const size = Buffer.byteLength(body);
  if (size > maxBytes) throw new Refusal(413, 'Request size is too large');
  return { row, lsn, partition: partitionOf(partitionKey), document: full, body, size };
};

/** 409 if the partition has a document with that id. */
export const createDocument = (place: Place, given: Json | undefined): Done => {
  const document = accept(place, given);
  const { container, store } = place;
  const lsn = store.nextLsn();
  const added = written(place, document, lsn, lsn);
  if (!container.table.insert(added)) {
    throw new Refusal(409, 'Entity with the specified id already exists in the system.');
  }
  const terms = container.policy.terms(added.document).size;
  const charge = createCharge(added.size, terms);
  return { status: 201, charge, etag: etagOf(lsn), document: added.document };
};

/** 404 if it does not exist, 304 if its ETag is the one in If-None-Match. */
export const readDocument = (place: Place, id: string, { ifNoneMatch }: Preconditions): Done => {
  const found = find(place, id);
  const etag = etagOf(found.lsn);
  if (ifNoneMatch === etag || ifNoneMatch === '*') throw new Refusal(304, 'Not Modified');
  const document = parseObject(found.body);
  return { status: 200, charge: readCharge(found.size), etag, document };
};

/** 404 if it does not exist, 412 if its ETag is not the one in If-Match. */
export const replaceDocument = (
  place: Place,
  id: string,
  given: Json | undefined,
  { ifMatch }: Preconditions,
): Done => {
  const document = accept(place, given);
  if (document['id'] !== id) throw badRequest('The id of a document cannot be changed.');
  const found = find(place, id);
  check(found, ifMatch);
  const { container, store } = place;
  const lsn = store.nextLsn();
  const changed = written(place, document, found.row, lsn);
  container.table.replace(changed);
  const { policy } = container;
  const before = policy.terms(parseObject(found.body));
  const charge = replaceCharge(changed.size, changedTerms(before, policy.terms(changed.document)));
  return { status: 200, charge, etag: etagOf(lsn), document: changed.document };
};

/** 404 if it does not exist, 412 if its ETag is not the one in If-Match. */
export const deleteDocument = (place: Place, id: string, { ifMatch }: Preconditions): Done => {
  const found = find(place, id);
  check(found, ifMatch);
  place.store.nextLsn();
  place.container.table.remove(found.row);
  const terms = place.container.policy.terms(parseObject(found.body)).size;
  return { status: 204, charge: deleteCharge(found.size, terms) };
};
