// A request and an answer as HTTP server and plugin see them, and the meaning of a request's path
// and headers. Knows names on the wire, not how requests are processed.

import type { Json, Operation, RequestInfo } from './contract.ts';
import { isArray, isObject, parseJson } from './json.ts';
import { badRequest, notSupported } from './refusal.ts';

export interface WireRequest {
  readonly method: string;
  /** The path from the root, percent-encoded; the account is `/`. */
  readonly path: string;
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The endpoint that the caller used. */
  readonly endpoint: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** The resource and operation of a request. */
export interface Target {
  readonly operation: Operation;
  readonly database: string;
  readonly container: string;
  readonly id: string;
  /** The resource type and name that the signature covers. */
  readonly resourceType: string;
  readonly resourceId: string;
}

const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

const onDocuments = ({ method, path, headers }: WireRequest): Operation => {
  if (method !== 'POST') throw notSupported(`${method} ${path}`);
  if (isTrue(headers['x-ms-cosmos-is-batch-request'])) {
    if (!isTrue(headers['x-ms-cosmos-batch-atomic'])) throw notSupported('bulk operations');
    return 'batch';
  }
  if (isTrue(headers['x-ms-cosmos-is-query-plan-request'])) return 'queryPlan';
  if (isTrue(headers['x-ms-documentdb-isquery'])) return 'query';
  if (isTrue(headers['x-ms-documentdb-is-upsert'])) throw notSupported('upsert');
  return 'create';
};

const byShape: Readonly<Record<string, Operation>> = {
  'GET ': 'readAccount',
  'POST dbs': 'createDatabase',
  'GET dbs/*': 'readDatabase',
  'POST dbs/*/colls': 'createContainer',
  'GET dbs/*/colls/*': 'readContainer',
  'GET dbs/*/colls/*/pkranges': 'readPartitionKeyRanges',
  'GET dbs/*/colls/*/docs/*': 'read',
  'PUT dbs/*/colls/*/docs/*': 'replace',
  'DELETE dbs/*/colls/*/docs/*': 'delete',
};

/** Percent-decodes a part; 400 if its encoding is malformed. */
export const decodePart = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The percent-encoding is invalid.');
  }
};

/** Reads the target of a request; refuses with 501 what is not emulated. */
export const targetOf = (request: WireRequest): Target => {
  const { method, path } = request;
  const segments = path.split('/').filter(Boolean).map(decodePart);
  const shape = segments.map((segment, index) => (index % 2 === 0 ? segment : '*')).join('/');
  const operation =
    shape === 'dbs/*/colls/*/docs' ? onDocuments(request) : byShape[`${method} ${shape}`];
  if (operation === undefined) throw notSupported(`${method} ${path}`);
  // The name of a feed is its parent's, that of a resource its own.
  const named = segments.length % 2 === 0 ? segments : segments.slice(0, -1);
  const [, database = '', , container = '', , id = ''] = segments;
  const resourceType = segments[segments.length - (segments.length % 2 === 0 ? 2 : 1)] ?? '';
  return { operation, database, container, id, resourceType, resourceId: named.join('/') };
};

/**
 * The partition key header: its value (`undefined` inside for documents without one); or absent.
 */
export const partitionKeyOf = (
  headers: WireRequest['headers'],
): { readonly value: Json | undefined } | undefined => {
  const text = headers['x-ms-documentdb-partitionkey'];
  if (text === undefined) return undefined;
  const values = parseBody(text);
  if (!isArray(values)) throw badRequest('Partition key is invalid.');
  if (values.length !== 1) throw notSupported('hierarchical partition keys');
  const [value] = values;
  if (isArray(value)) throw badRequest('Partition key is invalid.');
  // The service writes `{}` for "none".
  return { value: isObject(value) ? undefined : value };
};

/** Parses JSON from a caller; 400 if it is malformed. */
export const parseBody = (text: string | undefined): Json => {
  try {
    return parseJson(text ?? '');
  } catch {
    throw badRequest('The request payload is invalid. Ensure to provide a valid request payload.');
  }
};

/** The description of a request for counters and faults. */
export const infoOf = (request: WireRequest, target: Target, index: number): RequestInfo => {
  const { operation, container, id } = target;
  const value = partitionKeyOf(request.headers)?.value;
  return {
    index,
    operation,
    ...(container === '' ? {} : { container }),
    ...(value === undefined ? {} : { partitionKey: value }),
    ...(id === '' ? {} : { id }),
  };
};
