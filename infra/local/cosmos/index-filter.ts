// Turns as much of a WHERE as the indexed columns can answer into SQL.
// What it lets through is a superset: the evaluator has the last word on every document.

import type { Json } from './contract.ts';
import type { Sql } from './document-table.ts';
import { compareText, encode, rank } from './order.ts';
import type { Comparison, Expression } from './sql/ast.ts';
import { pathName } from './sql/ast.ts';
import type { Parameters } from './sql/evaluate.ts';
import { evaluate } from './sql/evaluate.ts';

/** Encoded values of a column between two ends; no `high` is no end. */
interface Range {
  readonly column: string;
  readonly low: string;
  readonly lowOpen?: boolean;
  readonly high?: string;
  readonly highOpen?: boolean;
  /** If given, only these within the range. */
  readonly points?: readonly string[];
}

export interface Columns {
  readonly columns: ReadonlyMap<string, string>;
  readonly parameters: Parameters;
  /** The columns whose conditions may choose SQLite's index; absent: all. */
  readonly seek?: ReadonlySet<string> | undefined;
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const columnOf = (expression: Expression | undefined, { columns }: Columns): string | undefined => {
  const path = expression?.kind === 'path' ? pathName(expression) : undefined;
  return path === undefined ? undefined : columns.get(path);
};

/** The encoded scalar of an expression that reads no document; undefined for anything else. */
const constant = (of: Expression | undefined, { parameters }: Columns): string | undefined => {
  if (of?.kind !== 'literal' && of?.kind !== 'parameter') return undefined;
  const value: Json | undefined = evaluate(of, undefined, parameters);
  if (typeof value === 'object' && value !== null) return undefined;
  return encode(value) ?? undefined;
};

/** The first text above all of a value's type. */
const typeEnd = (text: string): string =>
  text < rank.number ? rank.number : String(Number(text[0]) + 1);
/** The first text of a value's type; booleans are one type with two ranks. */
const typeStart = (text: string): string => (text[0] === rank.true ? rank.false : text.charAt(0));

const compared = (column: string, operator: Comparison, value: string): Range | undefined => {
  switch (operator) {
    case '=':
      return { column, low: value, high: value };
    case '<':
      return { column, low: typeStart(value), high: value, highOpen: true };
    case '<=':
      return { column, low: typeStart(value), high: value };
    case '>':
      return { column, low: value, lowOpen: true, high: typeEnd(value), highOpen: true };
    case '>=':
      return { column, low: value, high: typeEnd(value), highOpen: true };
    case '!=':
      return undefined;
    default:
      return operator satisfies never;
  }
};

/** The range of one column a condition allows; undefined if it is not about one column alone. */
const rangeOf = (of: Expression, context: Columns): Range | undefined => {
  if (of.kind === 'compare') {
    const flipped = columnOf(of.left, context) === undefined;
    const column = columnOf(flipped ? of.right : of.left, context);
    const value = constant(flipped ? of.left : of.right, context);
    if (column === undefined || value === undefined) return undefined;
    return compared(column, flipped ? mirrored[of.operator] : of.operator, value);
  }
  if (of.kind === 'in') {
    const column = columnOf(of.of, context);
    const points = of.options.map((option) => constant(option, context) ?? '');
    const [low, high] = points
      .toSorted(compareText)
      .filter((_, at, { length }) => at === 0 || at === length - 1);
    if (column === undefined || low === undefined || points.includes('')) return undefined;
    return { column, low, high: high ?? low, points };
  }
  if (of.kind !== 'call') return undefined;
  const [first, second, ...rest] = of.arguments;
  const column = columnOf(first, context);
  if (column === undefined) return undefined;
  if (of.name === 'IS_DEFINED') return { column, low: rank.null };
  const prefix = constant(second, context);
  if (of.name !== 'STARTSWITH' || rest.length > 0 || prefix?.[0] !== rank.string) return undefined;
  // No text holds the last code point, a noncharacter: it ends all that begin with the prefix.
  return { column, low: prefix, high: `${prefix}\u{10ffff}` };
};

const between = (of: Extract<Expression, { kind: 'between' }>): Expression => ({
  kind: 'and',
  left: { kind: 'compare', operator: '>=', left: of.of, right: of.low },
  right: { kind: 'compare', operator: '<=', left: of.of, right: of.high },
});

const rangeSql = (range: Range, { seek }: Columns): Sql => {
  const { low, lowOpen, high, highOpen, points } = range;
  // SQLite chooses no index by an expression, and `+k` is one.
  const column = seek === undefined || seek.has(range.column) ? range.column : `+${range.column}`;
  if (points !== undefined) {
    return { text: `${column} IN (${points.map(() => '?').join(', ')})`, values: points };
  }
  if (low === high) return { text: `${column} = ?`, values: [low] };
  const from = `${column} ${lowOpen ? '>' : '>='} ?`;
  if (high === undefined) return { text: from, values: [low] };
  return { text: `${from} AND ${column} ${highOpen ? '<' : '<='} ?`, values: [low, high] };
};

export const joinSql = (parts: readonly Sql[], word: 'AND' | 'OR'): Sql => ({
  text: parts.map(({ text }) => `(${text})`).join(` ${word} `),
  values: parts.flatMap(({ values }) => values),
});

/** The range around everything a condition allows, for each column it bounds. */
const hull = (of: Expression, context: Columns): Map<string, Range> => {
  if (of.kind === 'between') return hull(between(of), context);
  if (of.kind !== 'and' && of.kind !== 'or') {
    const range = rangeOf(of, context);
    return new Map(range === undefined ? [] : [[range.column, range]]);
  }
  const left = hull(of.left, context);
  const right = hull(of.right, context);
  // Of two ranges that both hold, either is a bound.
  if (of.kind === 'and') return new Map([...right, ...left]);
  const around = new Map<string, Range>();
  for (const [column, one] of left) {
    const other = right.get(column);
    if (other === undefined) continue;
    const low = compareText(one.low, other.low) < 0 ? one.low : other.low;
    const ends = one.high === undefined || other.high === undefined ? [] : [one.high, other.high];
    const [, high] = ends.toSorted(compareText);
    around.set(column, { column, low, ...(high === undefined ? {} : { high }) });
  }
  return around;
};

/** Whether a condition bounds a column. */
export const isBounded = (of: Expression, column: string, context: Columns): boolean =>
  hull(of, context).has(column);

/** SQL that holds wherever the condition does; undefined if the columns say nothing about it. */
export const indexFilter = (of: Expression, context: Columns): Sql | undefined => {
  if (of.kind === 'between') return indexFilter(between(of), context);
  if (of.kind !== 'and' && of.kind !== 'or') {
    const range = rangeOf(of, context);
    return range === undefined ? undefined : rangeSql(range, context);
  }
  const left = indexFilter(of.left, context);
  const right = indexFilter(of.right, context);
  if (of.kind === 'and') {
    if (left === undefined || right === undefined) return left ?? right;
    return joinSql([left, right], 'AND');
  }
  if (left === undefined || right === undefined) return undefined;
  // SQLite seeks by a plain range, not by an OR: the range around both comes with it.
  const around = [...hull(of, context).values()].map((range) => rangeSql(range, context));
  return joinSql([...around, joinSql([left, right], 'OR')], 'AND');
};
