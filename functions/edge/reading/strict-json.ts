// Strict JSON: refuses whatever two parsers could understand differently. Knows text and values,
// not what a route expects of them.
import type { FieldError } from '../../../shared/domain/failure.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { flawOf, pointerTo } from '../http/text-flaw.ts';

/** No honest request nests deeper than this. */
const maxDepth = 20;
const errorLimit = 20;

const wrong = (code: string, pointer = '') => refuse([{ pointer, code }]);

/** Matches token after token from the beginning, so that no character is scanned twice. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^"{}[\],:]+/gy;

/** Finds what JSON's grammar allows but this API refuses, in text already known to be JSON. */
const structuralFlaw = (text: string): 'TooDeep' | 'DuplicateName' | undefined => {
  const names: (Set<unknown> | undefined)[] = [];
  let lastText = '';
  for (const [piece] of text.matchAll(token)) {
    if (piece === '{' || piece === '[') {
      names.push(piece === '{' ? new Set() : undefined);
      if (names.length > maxDepth) return 'TooDeep';
    } else if (piece === '}' || piece === ']') {
      names.pop();
    } else if (piece === ':') {
      const name: unknown = JSON.parse(lastText);
      const seen = names.at(-1);
      if (seen?.has(name)) return 'DuplicateName';
      seen?.add(name);
    } else if (piece.startsWith('"')) {
      lastText = piece;
    }
  }
  return undefined;
};

type Path = readonly (string | number)[];

/** Finds the names, texts and numbers in a value that are not acceptable. */
const valueFlaws = (value: unknown, path: Path, multiline: readonly string[]): FieldError[] => {
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ pointer: pointerTo(path), code: 'OutOfRange' }];
  if (typeof value === 'string') {
    const code = flawOf(value, path.length === 1 && multiline.includes(String(path[0])));
    return code === undefined ? [] : [{ pointer: pointerTo(path), code }];
  }
  if (Array.isArray(value))
    return value.flatMap((member, index) => valueFlaws(member, [...path, index], multiline));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '__proto__' || flawOf(name) !== undefined
      ? [{ pointer: pointerTo(path), code: 'NameNotAllowed' }]
      : valueFlaws(member, [...path, name], multiline),
  );
};

/**
 * Parses a body.
 * @param multiline top-level members whose text may contain line breaks
 * @returns undefined for an empty body; else the value, or all errors in it
 */
export const parseJson = (
  bytes: Uint8Array,
  multiline: readonly string[] = [],
): Result<unknown, readonly FieldError[]> => {
  if (bytes.length === 0) return ok(undefined);
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return wrong('MalformedJson');
  }
  const flaw = structuralFlaw(text);
  if (flaw !== undefined) return wrong(flaw);
  const flaws = valueFlaws(value, [], multiline);
  return flaws.length === 0 ? ok(value) : refuse(flaws.slice(0, errorLimit));
};
