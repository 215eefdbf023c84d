// Decides how a query's ORDER BY is served: by SQLite's indexes or by sorting in memory; and
// whether the service allows it. Knows policies and columns, not requests.

import type { CompositePath } from '../storage/indexing-policy.ts';
import type { Container } from '../storage/store.ts';
import type { Sql } from '../storage/document-table.ts';
import { joinSql } from './index-filter.ts';
import type { Range } from './index-range.ts';
import { rank } from '../contract/order.ts';
import { badRequest, notSupported } from '../contract/refusal.ts';
import type { Query } from '../sql/ast.ts';
import { pathName } from '../sql/ast.ts';

/** The position where a page ended: the encoded sort keys, and the row that breaks ties. */
export interface Position {
  readonly keys: readonly (string | null)[];
  readonly row: number;
}

export interface Order {
  readonly items: readonly CompositePath[];
  /** Ties are broken by order of creation, in this direction. */
  readonly rowDescending: boolean;
  /** The columns in order; undefined if a path has no column and the sorting is done in memory. */
  readonly columns: readonly string[] | undefined;
}

/** +1: the same directions; -1: all reversed; undefined: this composite index does not fit. */
const direction = (
  composite: readonly CompositePath[],
  items: readonly CompositePath[],
): 1 | -1 | undefined => {
  if (composite.length !== items.length) return undefined;
  const turned = composite.map(({ path, descending }, index) => {
    const item = items[index];
    return item?.path === path ? item.descending !== descending : undefined;
  });
  if (turned.every((turn) => turn === false)) return 1;
  return turned.every((turn) => turn === true) ? -1 : undefined;
};

/**
 * Checks an ORDER BY against the indexing policy, as the service does: one path must be indexed;
 * several need a composite index of exactly these paths, in these directions or all reversed.
 */
export const orderOf = (query: Query, { policy, table }: Container): Order => {
  const items = query.orderBy.map(({ path, descending }) => {
    const name = pathName(path);
    if (name === undefined) throw notSupported('ORDER BY an array element');
    return { path: name, descending };
  });
  const [only] = items;
  let rowDescending = false;
  if (items.length > 1) {
    const turns = new Set(policy.composites.map((composite) => direction(composite, items)));
    if (!turns.has(1) && !turns.has(-1)) {
      throw badRequest(
        'The order by query does not have a corresponding composite index that it can be served from.',
      );
    }
    rowDescending = !turns.has(1);
  } else if (only !== undefined) {
    if (!policy.indexes(only.path)) {
      throw badRequest('The index path corresponding to the specified order-by item is excluded.');
    }
    rowDescending = only.descending;
  }
  const columns = items.map(({ path }) => table.columns.get(path));
  const complete = columns.every((column) => column !== undefined);
  return { items, rowDescending, columns: complete ? columns : undefined };
};

/** SQL's ORDER BY; only for an order whose columns are known. */
export const orderSql = ({ items, columns = [], rowDescending }: Order): string =>
  [
    ...columns.map((column, index) => `${column} ${items[index]?.descending ? 'DESC' : 'ASC'}`),
    `row ${rowDescending ? 'DESC' : 'ASC'}`,
  ].join(', ');

/** The condition for values after the given one in one direction; NULL (undefined) sorts first. */
const beyond = (column: string, value: string | null, descending: boolean): Sql => {
  if (value === null) return { text: descending ? 'FALSE' : `+${column} IS NOT NULL`, values: [] };
  if (!descending) return { text: `+${column} > ?`, values: [value] };
  return { text: `+${column} < ? OR +${column} IS NULL`, values: [value] };
};

const same = (column: string, value: string | null): Sql =>
  value === null
    ? { text: `+${column} IS NULL`, values: [] }
    : { text: `+${column} = ?`, values: [value] };

/** SQL for the rows after a position; only for an order whose columns are known. */
export const afterSql = (order: Order, { keys, row }: Position): Sql => {
  const columns = order.columns ?? [];
  const equal = columns.map((column, index) => same(column, keys[index] ?? null));
  const steps = columns.map((column, index) => {
    const descending = order.items[index]?.descending === true;
    return joinSql(
      [...equal.slice(0, index), beyond(column, keys[index] ?? null, descending)],
      'AND',
    );
  });
  // When creation is the only order, the row is the only column to seek by.
  const place = columns.length === 0 ? 'row' : '+row';
  const last: Sql = { text: `${place} ${order.rowDescending ? '<' : '>'} ?`, values: [row] };
  return joinSql([...steps, joinSql([...equal, last], 'AND')], 'OR');
};

/** The range of the first column after a position; undefined if it may include NULL. */
export const rangeAfter = (
  order: Order,
  { keys }: Position,
  bounded: boolean,
): Range | undefined => {
  const [column] = order.columns ?? [];
  const key = keys[0] ?? null;
  if (column === undefined || key === null) return undefined;
  if (order.items[0]?.descending !== true) return { column, low: key };
  return bounded ? { column, low: rank.null, high: key } : undefined;
};
