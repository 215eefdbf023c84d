// The types that the parts of the local cloud share: types only, nothing of any part's inside.

/** Simulated time in milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
}

/** A part with work at known instants, so that `advance` can step to them. */
export interface Part {
  /**
   * The earliest instant (ms) at which something is due, possibly in the past; undefined: nothing
   * is.
   */
  nextDue(): number | undefined;
  /** Runs everything that is due at the clock's current time, and resolves when it is done. */
  runDue(): Promise<void>;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
}

/** One value on the wire between host and worker. */
export type TypedData =
  | { string: string }
  | { json: string }
  | { bytes: Uint8Array }
  | { int: number }
  | { double: number }
  | { http: HttpData };

export interface HttpData {
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  params?: Record<string, string>;
  body?: TypedData;
  statusCode?: string;
  [key: string]: unknown;
}

export interface Binding {
  readonly type: string;
  readonly direction?: string;
  readonly [key: string]: unknown;
}

/** A function as the application registered it. */
export interface RegisteredFunction {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

export interface Invocation {
  readonly functionName: string;
  /** Values by binding key; the host adds the durable client's input. */
  readonly inputs: Readonly<Record<string, TypedData>>;
  readonly triggerMetadata?: Readonly<Record<string, TypedData>>;
  /** The caller's trace, in W3C form, if the invocation is to continue it. */
  readonly traceContext?: { readonly traceParent: string; readonly traceState: string };
}

/** A timed operation, reported to operators. Instants are the local clock's, in ms. */
export interface TracedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  readonly by: 'application' | 'functions-host' | 'durable';
  readonly startedAt: number;
  readonly endedAt: number;
  readonly failed: boolean;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** Other traces that the span links to. */
  readonly links: readonly string[];
}

/** Receives a span; a span with the same id replaces the earlier one. */
export type SpanSink = (span: TracedSpan) => void;

export interface InvocationResult {
  readonly returnValue?: TypedData | undefined;
  /**
   * The function's return value before encoding: orchestrator actions keep their object identity.
   */
  readonly raw: unknown;
}

/** Runs the application's functions. Rejects with the error that the function threw. */
export interface Invoker {
  readonly functions: readonly RegisteredFunction[];
  invoke(invocation: Invocation): Promise<InvocationResult>;
}
