// One request and its answer: adds what every answer of the application has.
import type { Answer } from '../definitions/answer.ts';
import { correlationOf } from '../http/correlation.ts';
import { corsHeaders } from '../http/cors.ts';
import type { Edge } from '../identity/edge.ts';
import type { AnyFailure } from '../problems/edge-failure.ts';
import { etagOf, isKnown } from '../http/etag.ts';
import type { HttpRequest, HttpResponse } from '../http/http.ts';
import { keyToText, nextLink, type ListScope } from '../definitions/page-link.ts';
import { problemOf } from '../problems/problem.ts';
import { codeOf } from '../../../shared/domain/failure.ts';
import { instanceOf, targetOf } from '../http/target.ts';

const security = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

const apiBase = '/api/v1';

/** What is added to an answer: links for a list, an entity tag for a resource. */
export type Dress =
  | { readonly kind: 'resource' }
  | { readonly kind: 'list'; readonly scope: ListScope; readonly sizeText: string | undefined };

export interface Exchange {
  readonly traceId: string;
  refuse(failure: AnyFailure): HttpResponse;
  answer(answer: Answer, dress: Dress): Promise<HttpResponse>;
  /** Adds the common headers. */
  send(response: HttpResponse): HttpResponse;
}

/** The parts of the edge that an exchange uses. */
export type Settings = Pick<Edge, 'publicBaseUrl' | 'corsOrigins' | 'seal' | 'refused'>;

/** The requested route, and the trace in which the platform handles it. */
export interface Asked {
  readonly route: string;
  readonly traceParent?: string | undefined;
}

const answerHeaders = (baseUrl: string, answer: Answer): Record<string, string> => {
  const { location, operationLocation, retryAfterSeconds, replayed } = answer;
  const under = (path: string) => `${baseUrl}${apiBase}${path}`;
  return {
    ...(location !== undefined && { location: under(location) }),
    ...(operationLocation !== undefined && { 'operation-location': under(operationLocation) }),
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    ...(replayed && { 'idempotent-replayed': 'true' }),
  };
};

const listBody = async (
  { seal, publicBaseUrl }: Settings,
  { body, next }: Answer,
  { scope, sizeText }: Extract<Dress, { kind: 'list' }>,
): Promise<unknown> => {
  if (next === undefined || body === null || typeof body !== 'object') return body;
  const token = await keyToText(seal, scope, next);
  return { ...body, nextLink: nextLink(publicBaseUrl, scope, sizeText, token) };
};

const json = (status: number, headers: Record<string, string>, body: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const write = async (
  settings: Settings,
  request: HttpRequest,
  answer: Answer,
  dress: Dress,
): Promise<HttpResponse> => {
  const headers = answerHeaders(settings.publicBaseUrl, answer);
  if (answer.body === undefined) return { status: answer.status, headers };
  if (dress.kind === 'list')
    return json(answer.status, headers, await listBody(settings, answer, dress));
  const etag = await etagOf(answer.body);
  if (typeof answer.body === 'string' && answer.contentType !== undefined)
    return isKnown(request.headers.get('if-none-match'), etag)
      ? { status: 304, headers: { etag } }
      : {
          status: answer.status,
          headers: { etag, 'content-type': answer.contentType, ...headers },
          body: answer.body,
        };
  return request.method === 'GET' && isKnown(request.headers.get('if-none-match'), etag)
    ? { status: 304, headers: { etag } }
    : json(answer.status, { etag, ...headers }, answer.body);
};

/** Starts the answer to a request. */
export const openExchange = (
  settings: Settings,
  request: HttpRequest,
  { route, traceParent }: Asked,
): Exchange => {
  const { traceId, clientRequestId } = correlationOf(request.headers, traceParent);
  const instance = instanceOf(targetOf(request.url).path);
  const common = {
    ...security,
    ...corsHeaders(settings.corsOrigins, request),
    ...(clientRequestId !== undefined && { 'x-ms-client-request-id': clientRequestId }),
  };
  const send = (response: HttpResponse): HttpResponse => ({
    ...response,
    headers: { ...common, ...response.headers },
  });
  return {
    traceId,
    send,
    refuse(failure) {
      settings.refused(codeOf(failure.kind), route);
      return send(problemOf(failure, { traceId, instance }));
    },
    answer: async (answer, dress) => send(await write(settings, request, answer, dress)),
  };
};
