// Computes the range of an indexed column's values that a condition allows. Knows conditions and
// the order of values, not SQL.

import type { Json } from '../contract/contract.ts';
import { compareText, encode, rank } from '../contract/order.ts';
import type { Comparison, Expression } from '../sql/ast.ts';
import { pathName } from '../sql/ast.ts';
import type { Parameters } from '../sql/evaluate.ts';
import { evaluate } from '../sql/evaluate.ts';

/** Encoded values of a column between two bounds; without `high` there is no upper bound. */
export interface Range {
  readonly column: string;
  readonly low: string;
  readonly lowOpen?: boolean;
  readonly high?: string;
  readonly highOpen?: boolean;
  /** If given, only these values within the range. */
  readonly points?: readonly string[];
}

export interface Columns {
  readonly columns: ReadonlyMap<string, string>;
  readonly parameters: Parameters;
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

/** The encoded scalar of an expression that does not read the document; undefined for others. */
const constant = (of: Expression | undefined, { parameters }: Columns): string | undefined => {
  if (of?.kind !== 'literal' && of?.kind !== 'parameter') return undefined;
  const value: Json | undefined = evaluate(of, undefined, parameters);
  if (typeof value === 'object' && value !== null) return undefined;
  return encode(value) ?? undefined;
};

/** The first text after all texts of a value's type. */
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

/** The range that a condition on one column allows; undefined if other columns are involved. */
export const rangeOf = (of: Expression, context: Columns): Range | undefined => {
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
  // No text contains the last code point, a noncharacter: it sorts after all texts with the prefix.
  return { column, low: prefix, high: `${prefix}\u{10ffff}` };
};

/** BETWEEN as the two comparisons that it stands for. */
export const between = (of: Extract<Expression, { kind: 'between' }>): Expression => ({
  kind: 'and',
  left: { kind: 'compare', operator: '>=', left: of.of, right: of.low },
  right: { kind: 'compare', operator: '<=', left: of.of, right: of.high },
});

const higher = (one: string, other: string): string => (compareText(one, other) > 0 ? one : other);
const lower = (one: string, other: string): string => (compareText(one, other) < 0 ? one : other);

const closed = (column: string, low: string, high: string | undefined): Range =>
  high === undefined ? { column, low } : { column, low, high };

/** The intersection of two ranges of a column. */
export const meet = (one: Range, other: Range): Range => {
  const high =
    one.high === undefined || other.high === undefined
      ? (one.high ?? other.high)
      : lower(one.high, other.high);
  return closed(one.column, higher(one.low, other.low), high);
};

/** The smallest range that covers two ranges of a column. */
const span = (one: Range, other: Range): Range => {
  const open = one.high === undefined || other.high === undefined;
  const high = open ? undefined : higher(one.high, other.high);
  return closed(one.column, lower(one.low, other.low), high);
};

/** For each column that a condition bounds, the closed range that covers all allowed values. */
export const boundsOf = (of: Expression, context: Columns): Map<string, Range> => {
  if (of.kind === 'between') return boundsOf(between(of), context);
  if (of.kind !== 'and' && of.kind !== 'or') {
    const range = rangeOf(of, context);
    return new Map(range && [[range.column, closed(range.column, range.low, range.high)]]);
  }
  const left = boundsOf(of.left, context);
  const right = boundsOf(of.right, context);
  const bounds = of.kind === 'and' ? new Map([...left, ...right]) : new Map<string, Range>();
  for (const [column, one] of left) {
    const other = right.get(column);
    if (other !== undefined) bounds.set(column, (of.kind === 'and' ? meet : span)(one, other));
  }
  return bounds;
};
