// A route: its definition and its handler. Every endpoint of the API is made here, so all pass the
// same checks and answer in the same form. Knows no endpoint and no use case.
import type { z } from 'zod';
import type { RefusalCode } from '../problems/edge-failure.ts';
import { check, type CheckedCall } from './check.ts';
import type {
  AnswerSchemas,
  Call,
  NoBody,
  NoQuery,
  QueryShape,
  Reply,
  RouteAction,
  RouteDefinition,
} from '../definitions/definition.ts';
import type { Edge } from '../identity/edge.ts';
import { openExchange } from './exchange.ts';
import type { Endpoint, HttpContext, HttpHandler } from '../http/http.ts';
import { unexpectedError } from '../problems/unexpected-error.ts';

/** A route that has not got its dependencies yet. */
export interface Route<Use> {
  readonly definition: RouteDefinition;
  /**
   * Makes an endpoint that can be registered.
   * @param useFor makes what the endpoint calls, anew for each invocation
   */
  bind(edge: Edge, useFor: (context: HttpContext) => Use): Endpoint;
}

type Handle = (call: CheckedCall) => Promise<Reply<AnswerSchemas, RefusalCode>>;

const outageLine = (route: string, traceId: string): string =>
  JSON.stringify({ event: 'caller could not be identified', route, traceId });

const guarded =
  (
    edge: Edge,
    definition: RouteDefinition,
    handleFor: (context: HttpContext) => Handle,
  ): HttpHandler =>
  async (request, context) => {
    const exchange = openExchange(edge, request, {
      route: definition.name,
      traceParent: context.traceParent,
    });
    try {
      const checked = await check(edge, definition, request);
      if (!checked.ok) {
        if (checked.failure.kind === 'serviceUnavailable')
          context.warn(outageLine(definition.name, exchange.traceId));
        return exchange.refuse(checked.failure);
      }
      const { call, list } = checked.value;
      const reply = await handleFor(context)(call);
      if ('failure' in reply) return exchange.refuse(reply.failure);
      return await exchange.answer(
        reply,
        definition.list ? { kind: 'list', ...list } : { kind: 'resource' },
      );
    } catch (error) {
      const { traceId } = exchange;
      return exchange.refuse(
        unexpectedError(error, { routeName: definition.name, traceId }, context),
      );
    }
  };

/**
 * Defines a route.
 * @param definition what callers may send and what they are answered
 * @param build takes the use cases and returns the handler of a checked request
 */
export const route = <
  const Path extends string,
  const Act extends RouteAction,
  const Answers extends AnswerSchemas,
  Use,
  Body extends z.ZodType = NoBody,
  Query extends QueryShape = NoQuery,
  const Refuses extends RefusalCode = never,
>(
  definition: RouteDefinition<Path, Act, Body, Query, Answers, Refuses>,
  build: (use: Use) => (call: Call<Path, Act, Body, Query>) => Promise<Reply<Answers, Refuses>>,
): Route<Use> => ({
  definition,
  bind: (edge, useFor) => ({
    name: definition.name,
    method: definition.method,
    path: definition.path,
    handler: guarded(edge, definition, (context) => {
      const handle = build(useFor(context));
      // `check` made the call from this very definition.
      return (call) => handle(call as Call<Path, Act, Body, Query>);
    }),
  }),
});
