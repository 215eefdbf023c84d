// JSON values with their types checked. Knows types only, not what any value means.

import type { Json, JsonObject } from './contract.ts';

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isArray(value);

/** Throws a SyntaxError for text that is not JSON. */
export const parseJson = (text: string): Json => {
  const value: Json = JSON.parse(text);
  return value;
};

/** For text that this emulation wrote itself, which is always an object. */
export const parseObject = (text: string): JsonObject => {
  const value = parseJson(text);
  if (!isObject(value)) throw new Error('The stored text is no JSON object.');
  return value;
};

/** The objects in a list; an empty list for any other value. */
export const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  isArray(value) ? value.filter(isObject) : [];
