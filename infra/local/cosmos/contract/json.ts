// JSON values, looked at with care.
// Knows types only, not what any value means.

import type { Json, JsonObject } from './contract.ts';

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isArray(value);

/** Throws a SyntaxError for text that is no JSON. */
export const parseJson = (text: string): Json => {
  const value: Json = JSON.parse(text);
  return value;
};

/** For text this emulation has written itself: always an object. */
export const parseObject = (text: string): JsonObject => {
  const value = parseJson(text);
  if (!isObject(value)) throw new Error('The stored text is no JSON object.');
  return value;
};

/** The objects in a list; what is no list has none. */
export const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  isArray(value) ? value.filter(isObject) : [];
