// The functions of Cosmos' SQL that the local Cosmos supports. Knows values, not queries or
// documents. An argument of the wrong type gives undefined, as in the real service.

import type { Json } from '../contract/contract.ts';
import { isArray, isObject } from '../contract/json.ts';
import { equal } from './compare.ts';

type Value = Json | undefined;
type SqlFunction = (...values: readonly Value[]) => Value;

/** Tests one string against another, with Cosmos' optional third argument "ignore case". */
const stringTest =
  (test: (text: string, part: string) => boolean): SqlFunction =>
  (text, part, ignoreCase = false) => {
    if (typeof text !== 'string' || typeof part !== 'string') return undefined;
    if (typeof ignoreCase !== 'boolean') return undefined;
    return ignoreCase ? test(text.toLowerCase(), part.toLowerCase()) : test(text, part);
  };

/** Whether an object has at least the properties of another one. */
const covers = (whole: Value, part: Value): boolean =>
  isObject(whole) && isObject(part)
    ? Object.entries(part).every(([name, value]) => covers(whole[name], value))
    : equal(whole, part) === true;

const functions: Readonly<Record<string, SqlFunction>> = {
  IS_DEFINED: (value) => value !== undefined,
  LOWER: (text) => (typeof text === 'string' ? text.toLowerCase() : undefined),
  STARTSWITH: stringTest((text, part) => text.startsWith(part)),
  CONTAINS: stringTest((text, part) => text.includes(part)),
  ARRAY_CONTAINS: (list, wanted, partial = false) => {
    if (!isArray(list) || wanted === undefined) return undefined;
    const matches = partial === true ? covers : (one: Value, other: Value) => equal(one, other);
    return list.some((item) => matches(item, wanted) === true);
  },
};

export const functionNames: ReadonlySet<string> = new Set(Object.keys(functions));

/** Applies a function that the parser has accepted. */
export const call = (name: string, values: readonly Value[]): Value => functions[name]?.(...values);
