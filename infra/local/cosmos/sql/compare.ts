// Cosmos' comparisons: only values of the same type can be compared; other comparisons are
// undefined, not false. Knows values only.

import type { Json, JsonObject } from '../contract/contract.ts';
import { isArray, isObject } from '../contract/json.ts';
import { compareText } from '../contract/order.ts';
import type { Comparison } from './ast.ts';

type Value = Json | undefined;

const typeOf = (value: Value): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const sameObject = (left: JsonObject, right: JsonObject): boolean => {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && equal(left[name], right[name]) === true)
  );
};

/** Deep equality; undefined where a side is undefined or the types differ. */
export const equal = (left: Value, right: Value): boolean | undefined => {
  if (left === undefined || right === undefined || typeOf(left) !== typeOf(right)) return undefined;
  if (left === right) return true;
  if (isArray(left) && isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => equal(item, right[index]) === true)
    );
  }
  return isObject(left) && isObject(right) && sameObject(left, right);
};

/**
 * Negative, zero or positive; undefined for values without an order: different types, arrays,
 * objects.
 */
const order = (left: Value, right: Value): number | undefined => {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return left === null && right === null ? 0 : undefined;
};

const negate = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

/** The result of a comparison, or undefined. */
export const compare = (operator: Comparison, left: Value, right: Value): boolean | undefined => {
  if (operator === '=') return equal(left, right);
  if (operator === '!=') return negate(equal(left, right));
  const sign = order(left, right);
  if (sign === undefined) return undefined;
  switch (operator) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    default:
      return operator satisfies never;
  }
};
