// Cosmos' total order of values, and the text form that SQLite sorts in that order.
// Knows no SQL and no documents.
//
// Order of types: undefined, null, false, true, numbers, strings, arrays, objects
// (Azure Cosmos DB documentation, "ORDER BY clause").

import type { Json } from './contract.ts';
import { isArray, parseJson } from './json.ts';

/** One character before each encoded value: the rank of its type. */
export const rank = {
  null: '1',
  false: '2',
  true: '3',
  number: '4',
  string: '5',
  array: '6',
  object: '7',
};

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const [low, high] = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? [0, 1] : [1, 0];

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** IEEE 754 bits, flipped so that text order equals numeric order. */
const encodeNumber = (value: number): string => {
  float[0] = value === 0 ? 0 : value;
  const upper = words[high] ?? 0;
  const lower = words[low] ?? 0;
  return upper >= 0x80000000 ? hex(~upper) + hex(~lower) : hex(upper ^ 0x80000000) + hex(lower);
};

const decodeNumber = (text: string): number => {
  const upper = Number.parseInt(text.slice(0, 8), 16);
  const lower = Number.parseInt(text.slice(8, 16), 16);
  const positive = upper >= 0x80000000;
  words[high] = positive ? upper ^ 0x80000000 : ~upper;
  words[low] = positive ? lower : ~lower;
  return float[0] ?? 0;
};

/** The sortable text of a value; undefined sorts first and is encoded as SQL's NULL. */
export const encode = (value: Json | undefined): string | null => {
  if (value === undefined) return null;
  if (typeof value === 'string') return rank.string + value;
  if (typeof value === 'number') return rank.number + encodeNumber(value);
  if (typeof value === 'boolean') return value ? rank.true : rank.false;
  if (value === null) return rank.null;
  return (isArray(value) ? rank.array : rank.object) + JSON.stringify(value);
};

/** Decodes a sortable text. */
export const decode = (text: string): Json => {
  const payload = text.slice(1);
  const type = text.charAt(0);
  if (type === rank.string) return payload;
  if (type === rank.number) return decodeNumber(payload);
  if (type === rank.array || type === rank.object) return parseJson(payload);
  return type === rank.null ? null : type === rank.true;
};

/** A surrogate is part of a code point greater than every single UTF-16 unit. */
const lifted = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Strings by code point, as their UTF-8 bytes sort (JavaScript's `<` sorts by UTF-16 unit). */
export const compareText = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const one = left.charCodeAt(index);
    const other = right.charCodeAt(index);
    if (one === other) continue;
    return lifted(one) - lifted(other);
  }
  return left.length - right.length;
};

/** Compares encoded values; null sorts first. */
export const compareEncoded = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return compareText(left, right);
};
