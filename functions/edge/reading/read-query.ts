// Reads the query: each parameter must be known, given once, not empty, and plain text.
import { z } from 'zod';
import type { FieldError } from '../../../shared/domain/failure.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { RouteDefinition } from '../definitions/definition.ts';
import { keyParameter, sizeParameter } from '../definitions/page-link.ts';
import { flawOf, pointerTo } from '../http/text-flaw.ts';
import { validate } from './validate.ts';

const defaultSize = 50;

const paging = {
  [sizeParameter]: z
    .string()
    .regex(/^(?:[1-9][0-9]?|1[0-9]{2}|200)$/)
    .transform(Number)
    .exactOptional(),
  [keyParameter]: z.string().exactOptional(),
};

export interface Query {
  /** The values of the definition's own parameters. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The same parameters as text, as they were sent. */
  readonly filters: Readonly<Record<string, string>>;
  readonly size: number;
  /** `maxpagesize` as sent; absent: the default applies. */
  readonly sizeText?: string;
  readonly pageToken?: string;
}

/** The longest accepted query, in characters; links to a next page are always shorter. */
export const queryLimit = 4096;

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const singles = (text: string): Result<ReadonlyMap<string, string>, readonly FieldError[]> => {
  if (text.length > queryLimit) return refuse([{ pointer: '/query', code: 'TooLarge' }]);
  if (!isDecodable(text)) return refuse([{ pointer: '/query', code: 'MalformedText' }]);
  const seen = new Map<string, string>();
  const errors: FieldError[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    const pointer = `/query${pointerTo([name])}`;
    const flaw = flawOf(value) ?? (flawOf(name) && 'NameNotAllowed');
    if (seen.has(name)) errors.push({ pointer, code: 'Repeated' });
    else if (value === '') errors.push({ pointer, code: 'Empty' });
    else if (flaw !== undefined) errors.push({ pointer: '/query', code: flaw });
    seen.set(name, value);
  }
  return errors.length === 0 ? ok(seen) : refuse(errors.slice(0, 20));
};

const schemas = new WeakMap<object, z.ZodObject>();

/** Made once for each definition, because making a schema costs more than using it. */
const schemaOf = (definition: Pick<RouteDefinition, 'list' | 'query'>): z.ZodObject => {
  const known = schemas.get(definition);
  if (known !== undefined) return known;
  const made = z.strictObject({ ...definition.query, ...(definition.list && paging) });
  schemas.set(definition, made);
  return made;
};

/** Reads a query as the definition says; `text` is the part after the question mark. */
export const readQuery = (
  definition: Pick<RouteDefinition, 'list' | 'query'>,
  text: string,
): Result<Query, readonly FieldError[]> => {
  const sent = singles(text);
  if (!sent.ok) return sent;
  const read = validate(schemaOf(definition), Object.fromEntries(sent.value), '/query');
  if (!read.ok) return read;
  const { [sizeParameter]: size, [keyParameter]: pageToken, ...values } = read.value;
  const sizeText = sent.value.get(sizeParameter);
  const filters = [...sent.value].filter(
    ([name]) => name !== sizeParameter && name !== keyParameter,
  );
  return ok({
    values,
    filters: Object.fromEntries(filters),
    size: typeof size === 'number' ? size : defaultSize,
    ...(sizeText !== undefined && { sizeText }),
    ...(typeof pageToken === 'string' && { pageToken }),
  });
};
