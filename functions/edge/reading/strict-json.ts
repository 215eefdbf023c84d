// JSON from strangers: everything that two readers could understand differently is refused.
// Knows text and values, not what a route expects of them.
import type { FieldError } from '../../../shared/domain/failure.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { flawOf, pointerTo } from '../http/text-flaw.ts';

/** Nesting beyond this is nobody's honest request. */
const maxDepth = 20;
const errorLimit = 20;

const wrong = (code: string, pointer = '') => refuse([{ pointer, code }]);

/** Piece by piece from the beginning: nothing is looked at twice. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^"{}[\],:]+/gy;

/** What grammar allows and we do not, in text already known to be JSON. */
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

/** The names, texts and numbers in a value that may not be there. */
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
 * Reads a body.
 * @param multiline top-level members whose text may have line breaks
 * @returns undefined for no bytes; else the value, or all that is wrong with it
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
