// Answers requests that match no endpoint: unknown paths, wrong methods, HEAD and a browser's
// OPTIONS. Knows the endpoints as data only.
import { preflightHeaders } from '../http/cors.ts';
import { openExchange, type Settings } from './exchange.ts';
import type { Endpoint, HttpHandler, HttpResponse, Method } from '../http/http.ts';
import { matches, type Match } from '../http/route-match.ts';
import { targetOf } from '../http/target.ts';

type Allowed = Method | 'HEAD';

const methodsOf = (found: readonly Match[]): readonly Allowed[] => {
  const methods = new Set<Allowed>(found.map(({ endpoint }) => endpoint.method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].toSorted();
};

const withoutBody = ({ status, headers }: HttpResponse): HttpResponse => ({ status, headers });

/** Answers every request that the platform could not match to an endpoint. */
export const catchAll =
  (edge: Settings, endpoints: readonly Endpoint[]): HttpHandler =>
  async (request, context) => {
    const exchange = openExchange(edge, request, {
      route: 'not-found',
      traceParent: context.traceParent,
    });
    const { method, url, headers, body } = request;
    const found = matches(endpoints, targetOf(url).path);
    if (found.length === 0) {
      const answer = exchange.refuse({ kind: 'notFound' });
      return method === 'HEAD' ? withoutBody(answer) : answer;
    }
    const readable = found.find(({ endpoint }) => endpoint.method === 'GET');
    if (method === 'HEAD' && readable !== undefined) {
      const { endpoint, params } = readable;
      const asked = { method: 'GET', url, headers, body, params };
      return withoutBody(await endpoint.handler(asked, context));
    }
    const allow = methodsOf(found);
    const preflight = preflightHeaders(edge.corsOrigins, request, allow);
    if (preflight !== undefined) return exchange.send({ status: 204, headers: preflight });
    const answer = exchange.refuse({ kind: 'methodNotAllowed', allow });
    return method === 'HEAD' ? withoutBody(answer) : answer;
  };
