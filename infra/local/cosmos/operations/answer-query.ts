// Query and query-plan requests: their JSON, their headers, and what the gateway refuses to serve.
// Knows the protocol around a query, not how it is run.

import type { Json, JsonObject } from '../contract/contract.ts';
import { isObject, objectsIn } from '../contract/json.ts';
import { containerRid } from '../storage/names.ts';
import { orderOf } from '../query/order-by.ts';
import type { Performed } from './perform.ts';
import { isServableDirectly, queryPlan } from '../query/query-plan.ts';
import { badRequest, Refusal } from '../contract/refusal.ts';
import { runQuery } from '../query/run-query.ts';
import type { Query } from '../sql/ast.ts';
import type { Parameters } from '../sql/evaluate.ts';
import { parseQuery } from '../sql/parse-query.ts';
import type { Container } from '../storage/store.ts';
import type { WireRequest } from '../contract/wire.ts';

const defaultPage = 100;
/** The page size for "as many as fit" (-1). */
const largestPage = 1000;
const cacheSize = 500;

const parsed = new Map<string, Query>();

/** The same few queries are repeated, so their parsed form is cached. */
const parse = (text: string): Query => {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const query = parseQuery(text);
  if (parsed.size >= cacheSize) parsed.clear();
  parsed.set(text, query);
  return query;
};

const readBody = (body: Json): { query: Query; parameters: Parameters } => {
  if (!isObject(body) || typeof body['query'] !== 'string') {
    throw badRequest('The query text is missing.');
  }
  const parameters = objectsIn(body['parameters']).map(
    ({ name, value }) => [typeof name === 'string' ? name : '', value] as const,
  );
  return { query: parse(body['query']), parameters: new Map(parameters) };
};

/** The plan of a query, after the checks that the service makes before it returns one. */
export const answerPlan = (container: Container, body: Json): JsonObject => {
  const { query, parameters } = readBody(body);
  orderOf(query, container);
  return queryPlan(query, parameters);
};

const pageSize = (header: string | undefined): number => {
  const size = Number(header ?? defaultPage);
  if (!Number.isInteger(size) || size === 0 || size < -1) {
    throw badRequest('The page size must be -1 or positive.');
  }
  return size === -1 ? largestPage : size;
};

/** One page of a query, in one partition or, without one, across all. */
export const answerQuery = (
  container: Container,
  headers: WireRequest['headers'],
  partition: string | undefined,
  body: Json,
): Performed => {
  const { query, parameters } = readBody(body);
  const spread =
    partition === undefined && headers['x-ms-documentdb-partitionkeyrangeid'] === undefined;
  if (spread && !isServableDirectly(query)) {
    orderOf(query, container);
    // Clients react to this refusal by following the plan, partition by partition.
    throw new Refusal(
      400,
      'The provided cross partition query can not be directly served by the gateway.',
      { substatus: 1004, additionalErrorInfo: JSON.stringify(queryPlan(query, parameters)) },
    );
  }
  const page = runQuery(
    { container, query, parameters, partition },
    pageSize(headers['x-ms-max-item-count']),
    headers['x-ms-continuation'],
  );
  return {
    status: 200,
    charge: page.charge,
    headers: {
      'x-ms-item-count': String(page.items.length),
      ...(page.continuation === undefined ? {} : { 'x-ms-continuation': page.continuation }),
    },
    body: { _rid: containerRid(container), Documents: page.items, _count: page.items.length },
  };
};
