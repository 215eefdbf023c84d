// A request and an answer as both ways in see them, and what a request's path and headers ask for.
// Knows names on the wire, not what is done about them.

import type { Json, Operation, RequestInfo } from './contract.ts';
import { isArray, isObject, parseJson } from './json.ts';
import { badRequest, notSupported } from './refusal.ts';

export interface WireRequest {
  readonly method: string;
  /** From the root, percent-encoded; the account is `/`. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** How the caller reached the service. */
  readonly endpoint: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** What a request is about. */
export interface Target {
  readonly operation: Operation;
  readonly database: string;
  readonly container: string;
  readonly id: string;
  /** The type and name the master key signs for. */
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

/** Undoes percent-encoding; 400 where it is broken. */
export const decodePart = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The percent-encoding is invalid.');
  }
};

/** Reads what a request asks for; answers 501 to what is not served here. */
export const targetOf = (request: WireRequest): Target => {
  const { method, path } = request;
  const segments = path.split('/').filter(Boolean).map(decodePart);
  const shape = segments.map((segment, index) => (index % 2 === 0 ? segment : '*')).join('/');
  const operation =
    shape === 'dbs/*/colls/*/docs' ? onDocuments(request) : byShape[`${method} ${shape}`];
  if (operation === undefined) throw notSupported(`${method} ${path}`);
  // A feed is named by its parent, a resource by itself.
  const named = segments.length % 2 === 0 ? segments : segments.slice(0, -1);
  const [, database = '', , container = '', , id = ''] = segments;
  const resourceType = segments[segments.length - (segments.length % 2 === 0 ? 2 : 1)] ?? '';
  return { operation, database, container, id, resourceType, resourceId: named.join('/') };
};

/** The partition key header: the value, `undefined` inside for documents without one; or absent. */
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
  // `{}` is the service's way to write "none".
  return { value: isObject(value) ? undefined : value };
};

/** Parses JSON from outside; 400 if it is none. */
export const parseBody = (text: string | undefined): Json => {
  try {
    return parseJson(text ?? '');
  } catch {
    throw badRequest('The request payload is invalid. Ensure to provide a valid request payload.');
  }
};

/** What counters and faults are told about a request. */
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
