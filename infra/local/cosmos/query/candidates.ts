// Finds the documents that a query may match, in the query's order, after a position. Knows tables
// and order, not selections, pages or charges.

import type { JsonObject } from '../contract/contract.ts';
import type { Sql } from '../storage/document-table.ts';
import { storedRow } from '../storage/document-table.ts';
import type { Seek } from './index-filter.ts';
import { indexFilter, joinSql } from './index-filter.ts';
import { boundsOf } from './index-range.ts';
import { compareEncoded, encode } from '../contract/order.ts';
import type { Order, Position } from './order-by.ts';
import { afterSql, orderSql, rangeAfter } from './order-by.ts';
import { stepsOf } from '../storage/indexing-policy.ts';
import { parseObject } from '../contract/json.ts';
import type { Row } from '../storage/row.ts';
import { keyIn } from '../storage/row.ts';
import type { Query } from '../sql/ast.ts';
import type { Parameters } from '../sql/evaluate.ts';
import { evaluate, follow } from '../sql/evaluate.ts';
import type { Container } from '../storage/store.ts';

export interface Candidate {
  readonly document: JsonObject;
  readonly size: number;
  readonly position: Position;
  /**
   * Whether the document matches the WHERE; a document that does not was loaded and charged all the
   * same.
   */
  readonly matches: boolean;
}

export interface Search {
  readonly container: Container;
  readonly query: Query;
  readonly parameters: Parameters;
  /** The encoded partition key; undefined: all partitions. */
  readonly partition: string | undefined;
  readonly after: Position | undefined;
}

const everything: Sql = { text: 'TRUE', values: [] };

/**
 * The columns by which SQLite may seek. If the first ORDER BY column is bounded, only that order's
 * columns: then one index serves both the filter and the order.
 */
const seekOf = ({ container, query, parameters, after }: Search, order: Order): Seek => {
  const { columns } = container.table;
  const [first = ''] = order.columns ?? [];
  const where = query.where?.expression;
  const bounded = where !== undefined && boundsOf(where, { columns, parameters }).has(first);
  const beside = after && rangeAfter(order, after, bounded);
  const seekable = bounded || beside !== undefined ? order.columns : columns.values();
  return { columns: new Set(seekable), beside };
};

const filterOf = (search: Search, order: Order): Sql => {
  const { container, query, parameters, partition } = search;
  const context = { columns: container.table.columns, parameters };
  const filter = indexFilter(query.where?.expression, context, seekOf(search, order));
  const own = partition === undefined ? [] : [{ text: 'partition = ?', values: [partition] }];
  const parts = [...own, ...filter];
  return parts.length === 0 ? everything : joinSql(parts, 'AND');
};

const load = (
  { query, parameters }: Search,
  columns: Row,
  keysOf: (document: JsonObject) => Position['keys'],
): Candidate => {
  const { row, size, body } = storedRow(columns);
  const document = parseObject(body);
  const { where } = query;
  return {
    document,
    size,
    position: { keys: keysOf(document), row },
    matches: where === undefined || evaluate(where.expression, document, parameters) === true,
  };
};

/** Sorts in memory where no column provides the order; this loads all candidates first. */
const sorted = (search: Search, order: Order): readonly Candidate[] => {
  const steps = order.items.map(({ path }) => stepsOf(path));
  const { after } = search;
  const compare = (one: Position, other: Position): number => {
    for (const [index, { descending }] of order.items.entries()) {
      const sign = compareEncoded(one.keys[index] ?? null, other.keys[index] ?? null);
      if (sign !== 0) return descending ? -sign : sign;
    }
    return order.rowDescending ? other.row - one.row : one.row - other.row;
  };
  const keysOf = (document: JsonObject): Position['keys'] =>
    steps.map((path) => encode(follow(path, document)));
  return [...search.container.table.scan(filterOf(search, order), 'row')]
    .map((row) => load(search, row, keysOf))
    .filter(({ position }) => after === undefined || compare(position, after) > 0)
    .toSorted((one, other) => compare(one.position, other.position));
};

/** The candidates one by one; the table is read only as far as they are consumed. */
export function* candidates(search: Search, order: Order): Generator<Candidate> {
  if (order.columns === undefined) {
    yield* sorted(search, order);
    return;
  }
  const filter = filterOf(search, order);
  const where = search.after ? joinSql([filter, afterSql(order, search.after)], 'AND') : filter;
  const { columns } = order;
  for (const row of search.container.table.scan(where, orderSql(order))) {
    yield load(search, row, () => columns.map((column) => keyIn(row, column)));
  }
}
