// Evaluates an expression for one document, with Cosmos' undefined. Knows no storage and no
// indexes.

import type { Json } from '../contract/contract.ts';
import { isArray, isObject } from '../contract/json.ts';
import { badRequest } from '../contract/refusal.ts';
import type { Expression, PathExpression, Query } from './ast.ts';
import { compare } from './compare.ts';
import { call } from './functions.ts';

export type Value = Json | undefined;
export type Parameters = ReadonlyMap<string, Value>;

/** The value at a path; undefined if the path does not exist. */
export const follow = (steps: PathExpression['steps'], document: Value): Value => {
  let value: Value = document;
  for (const step of steps) {
    if (typeof step === 'number') value = isArray(value) ? value[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
};

/**
 * Evaluates an expression.
 * @param document - undefined for an expression that must not read one (TOP, LIMIT)
 */
export const evaluate = (of: Expression, document: Value, parameters: Parameters): Value => {
  const inner = (expression: Expression): Value => evaluate(expression, document, parameters);
  switch (of.kind) {
    case 'literal':
      return of.value;
    case 'parameter':
      if (!parameters.has(of.name)) throw badRequest(`The parameter '${of.name}' has no value.`);
      return parameters.get(of.name);
    case 'path':
      return follow(of.steps, document);
    case 'array':
      return of.items.map(inner).filter((item) => item !== undefined);
    case 'object':
      return build(of.entries.map(([name, value]) => [name, inner(value)] as const));
    case 'and':
      return both(inner(of.left), () => inner(of.right), false);
    case 'or':
      return both(inner(of.left), () => inner(of.right), true);
    case 'not':
      return invert(inner(of.of));
    case 'compare':
      return compare(of.operator, inner(of.left), inner(of.right));
    case 'in':
      return isOneOf(inner(of.of), of.options.map(inner));
    case 'between':
      return both(
        compare('>=', inner(of.of), inner(of.low)),
        () => compare('<=', inner(of.of), inner(of.high)),
        false,
      );
    case 'call':
      return call(of.name, of.arguments.map(inner));
    case 'count':
      throw badRequest('COUNT can only be the whole of a SELECT VALUE.');
    default:
      return of satisfies never;
  }
};

/** Three-valued AND (`decisive` false) and OR (`decisive` true). */
const both = (left: Value, right: () => Value, decisive: boolean): boolean | undefined => {
  if (left === decisive) return decisive;
  const other = right();
  if (other === decisive) return decisive;
  return left === !decisive && other === !decisive ? !decisive : undefined;
};

const invert = (value: Value): boolean | undefined =>
  typeof value === 'boolean' ? !value : undefined;

const isOneOf = (value: Value, options: readonly Value[]): boolean | undefined => {
  const truths = options.map((option) => compare('=', value, option));
  if (truths.includes(true)) return true;
  return value === undefined ? undefined : false;
};

const build = (entries: readonly (readonly [string, Value])[]): Json => {
  const defined = entries.filter(
    (entry): entry is readonly [string, Json] => entry[1] !== undefined,
  );
  return Object.fromEntries(defined);
};

/** The result of a query's SELECT for a document; undefined if there is nothing to return. */
export const project = (query: Query, document: Json, parameters: Parameters): Value => {
  const { selection } = query;
  if (selection.kind === 'all') return document;
  if (selection.kind === 'value') return evaluate(selection.expression, document, parameters);
  return build(
    selection.items.map(
      (item) => [item.name, evaluate(item.expression, document, parameters)] as const,
    ),
  );
};
