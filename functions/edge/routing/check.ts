// The checks that every request passes, in the documented order. A call that passed needs no
// further checks by the endpoint.
import { allowed } from '../../../shared/domain/access.ts';
import type { Command } from '../../../shared/domain/audit.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Caller } from '../identity/caller.ts';
import { commandOf } from '../reading/command.ts';
import type { RouteAction, RouteDefinition } from '../definitions/definition.ts';
import type { Edge } from '../identity/edge.ts';
import type { AnyFailure } from '../problems/edge-failure.ts';
import { preconditionOf, type Precondition } from '../http/etag.ts';
import type { HttpRequest } from '../http/http.ts';
import type { ListScope } from '../definitions/page-link.ts';
import type { PageRequest } from '../definitions/paging.ts';
import { readBody } from '../reading/read-body.ts';
import { readInput, type Input } from '../reading/read-input.ts';
import { resolveCaller } from '../identity/resolve-caller.ts';
import type { Principal } from '../identity/token.ts';

/** A call with erased types; the definition knows them. */
export interface CheckedCall {
  readonly caller: Caller | undefined;
  readonly command: Command;
  readonly path: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly page: PageRequest;
  readonly ifMatch?: Precondition;
}

export interface Checked {
  readonly call: CheckedCall;
  /** What the link to the next page is made from. */
  readonly list: { readonly scope: ListScope; readonly sizeText: string | undefined };
}

type Step<T> = Promise<Result<T, AnyFailure>>;

/** Who is not known counts by address: nobody who is known waits for others behind the same one. */
const authenticate = async (
  edge: Edge,
  action: RouteAction,
  { headers }: HttpRequest,
): Step<Principal | undefined> => {
  const verified =
    action === 'anyone' ? ok(undefined) : await edge.tokens(headers.get('authorization'));
  const isKnown = verified.ok ? verified.value !== undefined : false;
  if (isKnown || (!verified.ok && verified.failure.kind !== 'unauthenticated')) return verified;
  const retryAfterSeconds = edge.addressLimit(headers);
  return retryAfterSeconds === undefined
    ? verified
    : refuse({ kind: 'tooManyRequests', retryAfterSeconds });
};

const authorise = async (
  edge: Edge,
  action: RouteAction,
  principal: Principal | undefined,
): Step<Caller | undefined> =>
  action === 'anyone' || principal === undefined
    ? ok(undefined)
    : resolveCaller(edge, principal, action);

/** Checks permissions that depend on the body. */
const authoriseBody = (edge: Edge, definition: RouteDefinition, caller: Caller, body: unknown) => {
  const roles = caller.kind === 'user' ? caller.roles : ['operator' as const];
  for (const { action, applies } of definition.bodyActions ?? []) {
    const may = applies(body) ? allowed(edge.access, action, roles) : ok(action);
    if (!may.ok) return may;
  }
  return ok(undefined);
};

const readerOf = (caller: Caller | undefined): string =>
  caller?.kind === 'user' ? caller.partnerId : (caller?.kind ?? 'anyone');

const idForm = /^[a-z0-9-]{1,100}$/;

const complete = async (
  edge: Edge,
  definition: RouteDefinition,
  path: HttpRequest['params'],
  caller: Caller | undefined,
  input: Input,
): Promise<Checked> => {
  const { body, query, page, scope, ifMatch } = input;
  const command = await commandOf(edge, definition, { ...input, caller, path });
  const call: CheckedCall = {
    caller,
    command,
    path,
    body,
    page,
    query: query.values,
    ...(ifMatch !== undefined && { ifMatch: preconditionOf(ifMatch) }),
  };
  return { call, list: { scope, sizeText: query.sizeText } };
};

/** Checks a request and returns the call, or the first refusal in the documented order. */
export const check = async (
  edge: Edge,
  definition: RouteDefinition,
  request: HttpRequest,
): Step<Checked> => {
  const principal = await authenticate(edge, definition.action, request);
  if (!principal.ok) return principal;
  const bytes = await readBody(request, definition.mergePatch === true);
  if (!bytes.ok) return bytes;
  const identified = await authorise(edge, definition.action, principal.value);
  if (!identified.ok) return identified;
  const caller = identified.value;
  const input = await readInput(edge.seal, definition, request, bytes.value, readerOf(caller));
  if (!input.ok) return input;
  if (caller !== undefined) {
    const may = authoriseBody(edge, definition, caller, input.value.body);
    if (!may.ok) return may;
    const retryAfterSeconds = edge.rateLimit(caller);
    if (retryAfterSeconds !== undefined)
      return refuse({ kind: 'tooManyRequests', retryAfterSeconds });
  }
  const { params } = request;
  if (!Object.values(params).every((id) => idForm.test(id))) return refuse({ kind: 'notFound' });
  return ok(await complete(edge, definition, { ...params }, caller, input.value));
};
