// Checks all input of a request against the definition: the 400 answers of every route come from
// here.
import { z } from 'zod';
import type { FieldError, FailureOf } from '../../../shared/domain/failure.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { RouteDefinition } from '../definitions/definition.ts';
import type { Seal } from '../http/digest.ts';
import type { EdgeFailure } from '../problems/edge-failure.ts';
import { isTagList } from '../http/etag.ts';
import type { HttpRequest } from '../http/http.ts';
import { keyFromText, type ListScope } from '../definitions/page-link.ts';
import type { PageRequest } from '../definitions/paging.ts';
import { readQuery, type Query } from './read-query.ts';
import { parseJson } from './strict-json.ts';
import { targetOf } from '../http/target.ts';
import { validate } from './validate.ts';

export interface Input {
  readonly body: unknown;
  readonly query: Query;
  readonly page: PageRequest;
  readonly scope: ListScope;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

type Invalid =
  | FailureOf<'validationFailed'>
  | Extract<EdgeFailure, { kind: 'idempotencyKeyRequired' }>;

const nothing = z.strictObject({});
const keyForm = /^[\x21-\x7e]{1,255}$/;

const readBodyValue = (
  definition: RouteDefinition,
  bytes: Uint8Array,
): Result<unknown, readonly FieldError[]> => {
  const parsed = parseJson(bytes, definition.multiline);
  return parsed.ok ? validate(definition.body ?? nothing, parsed.value ?? {}) : parsed;
};

const badKey = (key: string | null): boolean => key !== null && !keyForm.test(key);
const badTags = (ifMatch: string | null): boolean => ifMatch !== null && !isTagList(ifMatch);

const headerError = (name: string, code = 'InvalidFormat'): FieldError => ({
  pointer: `/header/${name}`,
  code,
});

const readPage = async (
  seal: Seal,
  { size, pageToken }: Query,
  scope: ListScope,
): Promise<Result<PageRequest, readonly FieldError[]>> => {
  if (pageToken === undefined) return ok({ size });
  const after = await keyFromText(seal, scope, pageToken);
  return after === undefined
    ? refuse([{ pointer: '/query/skiptoken', code: 'SpoiledLink' }])
    : ok({ size, after });
};

const errorsIn = (result: Result<unknown, readonly FieldError[]>): readonly FieldError[] =>
  result.ok ? [] : result.failure;

/**
 * Reads body, query and headers.
 * @param reader the owner of valid links to a next page: a partner's id, or a fixed word for other
 * callers
 */
export const readInput = async (
  seal: Seal,
  definition: RouteDefinition,
  request: HttpRequest,
  bytes: Uint8Array,
  reader: string,
): Promise<Result<Input, Invalid>> => {
  const { path, query: queryText } = targetOf(request.url);
  const body = readBodyValue(definition, bytes);
  const query = readQuery(definition, queryText);
  const filters = query.ok ? query.value.filters : {};
  const scope: ListScope = { route: definition.name, path, reader, filters };
  const page = query.ok ? await readPage(seal, query.value, scope) : query;
  const key = definition.idempotencyKey ? request.headers.get('idempotency-key') : null;
  const ifMatch = definition.ifMatch ? request.headers.get('if-match') : null;
  if (!body.ok || !query.ok || !page.ok || badKey(key) || badTags(ifMatch)) {
    const errors = [...errorsIn(body), ...errorsIn(query), ...(query.ok ? errorsIn(page) : [])];
    if (badKey(key)) errors.push(headerError('Idempotency-Key'));
    if (badTags(ifMatch)) errors.push(headerError('If-Match'));
    return refuse({ kind: 'validationFailed', errors });
  }
  if (definition.idempotencyKey && key === null) return refuse({ kind: 'idempotencyKeyRequired' });
  return ok({
    body: body.value,
    query: query.value,
    page: page.value,
    scope,
    ...(key !== null && { idempotencyKey: key }),
    ...(ifMatch !== null && { ifMatch }),
  });
};
