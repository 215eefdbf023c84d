// The catch-all endpoint: it answers every path and method that no other endpoint takes. It must be
// registered for all methods.
import { catchAll } from '../../edge/routing/catch-all.ts';
import type { Settings } from '../../edge/routing/exchange.ts';
import type { Endpoint, HttpHandler } from '../../edge/http/http.ts';

export interface CatchAllEndpoint {
  readonly name: 'not-found';
  readonly path: '{*path}';
  readonly methods: readonly (Endpoint['method'] | 'HEAD' | 'OPTIONS')[];
  readonly handler: HttpHandler;
}

/** @param endpoints all other endpoints, from which `Allow` and HEAD are answered */
export const notFound = (edge: Settings, endpoints: readonly Endpoint[]): CatchAllEndpoint => ({
  name: 'not-found',
  path: '{*path}',
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  handler: catchAll(edge, endpoints),
});
