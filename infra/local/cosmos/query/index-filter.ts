// Translates the part of a WHERE that indexed columns can answer into SQL. The SQL selects a
// superset of the matches: the evaluator checks every document again.

import type { Sql } from '../storage/document-table.ts';
import type { Columns, Range } from './index-range.ts';
import { between, boundsOf, meet, rangeOf } from './index-range.ts';
import type { Expression } from '../sql/ast.ts';

export const joinSql = (parts: readonly Sql[], word: 'AND' | 'OR'): Sql => ({
  text: parts.map(({ text }) => `(${text})`).join(` ${word} `),
  values: parts.flatMap(({ values }) => values),
});

const rangeSql = (column: string, { low, lowOpen, high, highOpen, points }: Range): Sql => {
  if (points !== undefined) {
    return { text: `${column} IN (${points.map(() => '?').join(', ')})`, values: points };
  }
  if (low === high) return { text: `${column} = ?`, values: [low] };
  const from = `${column} ${lowOpen ? '>' : '>='} ?`;
  if (high === undefined) return { text: from, values: [low] };
  return { text: `${from} AND ${column} ${highOpen ? '<' : '<='} ?`, values: [low, high] };
};

/** SQL that is true wherever the condition is; undefined if the columns say nothing about it. */
const exactSql = (of: Expression, context: Columns): Sql | undefined => {
  if (of.kind === 'between') return exactSql(between(of), context);
  if (of.kind !== 'and' && of.kind !== 'or') {
    const range = rangeOf(of, context);
    // With `+k` SQLite uses no index for this term: the range per column, below, is the one to seek
    // by.
    return range && rangeSql(`+${range.column}`, range);
  }
  const left = exactSql(of.left, context);
  const right = exactSql(of.right, context);
  if (left !== undefined && right !== undefined) {
    return joinSql([left, right], of.kind === 'and' ? 'AND' : 'OR');
  }
  return of.kind === 'and' ? (left ?? right) : undefined;
};

export interface Seek {
  /** The columns that SQLite may seek by. */
  readonly columns: ReadonlySet<string>;
  /** An additional range: the position where the last page ended. */
  readonly beside: Range | undefined;
}

/** SQL for a superset of the condition's matches, with a range to seek by for each column. */
export const indexFilter = (
  of: Expression | undefined,
  context: Columns,
  seek: Seek,
): readonly Sql[] => {
  const bounds = of === undefined ? new Map<string, Range>() : boundsOf(of, context);
  const { beside } = seek;
  if (beside !== undefined) {
    const known = bounds.get(beside.column);
    bounds.set(beside.column, known === undefined ? beside : meet(known, beside));
  }
  const ranges = [...bounds]
    .filter(([column]) => seek.columns.has(column))
    .map(([column, range]) => rangeSql(column, range));
  const exact = of === undefined ? undefined : exactSql(of, context);
  return exact === undefined ? ranges : [...ranges, exact];
};
