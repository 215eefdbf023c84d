// Local cloud, functions host: answers HTTP requests with the application's functions. Knows routes
// and the invoker; nothing of sockets, and nothing of what the functions do.
import type { Invoker } from '../contract/contract.ts';
import {
  bare,
  fromRequest,
  toResponse,
  type WireAnswer,
  type WireRequest,
} from '../contract/wire.ts';
import { fromHttpData, toHttpData } from './http-data.ts';
import { createRoutes } from './routes.ts';

export interface HttpHostOptions {
  readonly invoker: Invoker;
  /** `extensions.http.routePrefix` of host.json. */
  readonly routePrefix: string;
  readonly log?: ((line: string) => void) | undefined;
}

export interface HttpHost {
  /** Answers one request. */
  readonly answer: (request: WireRequest) => Promise<WireAnswer>;
  /** The same with the types of `fetch`; no socket is opened. */
  handle(request: Request): Promise<Response>;
  /** How many requests are running. */
  readonly running: number;
}

/** Continues the caller's trace, as the host does; the invoker adds a span of its own. */
const traceOf = ({ headers }: WireRequest) => {
  const { traceparent, tracestate } = headers;
  if (!/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(traceparent ?? '')) return {};
  return { traceContext: { traceParent: String(traceparent), traceState: tracestate ?? '' } };
};

/**
 * Makes the HTTP side of the host.
 * @throws Error naming what a function requires and this host does not emulate
 */
export const createHttpHost = ({ invoker, routePrefix, log }: HttpHostOptions): HttpHost => {
  const routeOf = createRoutes(invoker.functions, routePrefix);
  let running = 0;

  const call = async (request: WireRequest): Promise<WireAnswer> => {
    const match = routeOf(request.method, new URL(request.url).pathname);
    if (!match) return bare(404);
    const { functionName, bindingName, params } = match;
    try {
      const { returnValue } = await invoker.invoke({
        functionName,
        inputs: { [bindingName]: { http: toHttpData(request, params) } },
        ...traceOf(request),
      });
      return fromHttpData(returnValue);
    } catch (error) {
      log?.(`${functionName} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return bare(500);
    }
  };

  const answer = async (request: WireRequest): Promise<WireAnswer> => {
    running += 1;
    try {
      const { status, headers, body } = await call(request);
      return { status, headers, body: request.method === 'HEAD' ? new Uint8Array() : body };
    } finally {
      running -= 1;
    }
  };

  return {
    answer,
    handle: async (request) => toResponse(await answer(await fromRequest(request))),
    get running() {
      return running;
    },
  };
};
