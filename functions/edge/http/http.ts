// HTTP as this application uses it: a minimal subset of the platform's own types. Must not import
// @azure/functions, so that tests and the simulator can call handlers directly.

export interface HttpRequest {
  readonly method: string;
  /** The absolute URL, with the query. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly params: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/**
 * One invocation; handlers log through it so that the platform can relate the lines to the request.
 */
export interface HttpContext {
  readonly invocationId: string;
  /** The platform's client for orchestrations; the edge passes it on without looking into it. */
  readonly orchestrations?: unknown;
  /** The platform's own span of the invocation (W3C traceparent). */
  readonly traceParent?: string | undefined;
  warn(line: string): void;
  error(line: string): void;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body?: string;
}

export type HttpHandler = (request: HttpRequest, context: HttpContext) => Promise<HttpResponse>;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What is registered with the platform: one method of one path. */
export interface Endpoint {
  readonly name: string;
  readonly method: Method;
  /** A template without leading slash: `api/v1/purchases/{purchaseId}`. */
  readonly path: string;
  readonly handler: HttpHandler;
}
