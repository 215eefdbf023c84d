// The plan that a client requests before it sends a query to the partitions, and the rewritten
// query for them: sort keys beside the payload, counts wrapped, offsets left to the client. Knows
// the client's conventions (as @azure/cosmos reads them), not storage.

import type { Json, JsonObject } from '../contract/contract.ts';
import { countOf, isCount } from './run-query.ts';
import type { Query, Selection } from '../sql/ast.ts';
import type { Parameters } from '../sql/evaluate.ts';

/** Where the client inserts a condition when it resumes. */
const filterPlaceholder = '{documentdb-formattableorderbyquery-filter}';

/** Whether the gateway serves the query across partitions without the client's help. */
export const isServableDirectly = (query: Query): boolean =>
  query.orderBy.length === 0 &&
  query.top === undefined &&
  query.offset === undefined &&
  !isCount(query);

const payload = (selection: Selection, alias: string): string => {
  if (selection.kind === 'all') return alias;
  if (selection.kind === 'value') return selection.text;
  const items = selection.items.map(({ name, text }) => `${JSON.stringify(name)}: ${text}`);
  return `{${items.join(', ')}}`;
};

const rewrite = (query: Query, parameters: Parameters): string => {
  const { alias, selection, orderBy, where } = query;
  const condition = where === undefined ? '' : ` WHERE ${where.text}`;
  if (selection.kind === 'value' && isCount(query)) {
    return `SELECT VALUE [{"item": ${selection.text}}] FROM ${query.from}${condition}`;
  }
  const offset = countOf(query.offset, parameters);
  const limit = countOf(query.limit, parameters) ?? 0;
  const page = offset === undefined ? '' : ` OFFSET 0 LIMIT ${offset + limit}`;
  const top = query.top === undefined ? '' : `TOP ${countOf(query.top, parameters)} `;
  if (orderBy.length === 0) {
    const selected = selection.kind === 'all' ? '*' : `VALUE ${payload(selection, alias)}`;
    return `SELECT ${top}${selected} FROM ${query.from}${condition}${page}`;
  }
  const keys = orderBy.map(({ text }) => `{"item": ${text}}`).join(', ');
  const order = orderBy.map(({ text, descending }) => `${text} ${descending ? 'DESC' : 'ASC'}`);
  const filtered = where === undefined ? '' : `(${where.text}) AND `;
  return (
    `SELECT ${top}${alias}._rid, [${keys}] AS orderByItems, ${payload(selection, alias)} AS payload ` +
    `FROM ${query.from} WHERE ${filtered}${filterPlaceholder} ORDER BY ${order.join(', ')}${page}`
  );
};

/** The service's answer to a query-plan request, for one physical partition. */
export const queryPlan = (query: Query, parameters: Parameters): JsonObject => {
  const optional = (of: Query['top']): Json => countOf(of, parameters) ?? null;
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: optional(query.top),
      offset: optional(query.offset),
      limit: optional(query.limit),
      orderBy: query.orderBy.map(({ descending }) => (descending ? 'Descending' : 'Ascending')),
      orderByExpressions: query.orderBy.map(({ text }) => text),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: isCount(query) ? ['Count'] : [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: isServableDirectly(query) ? '' : rewrite(query, parameters),
      hasSelectValue: query.selection.kind === 'value',
      dCountInfo: null,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
};
