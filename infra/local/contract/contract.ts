// What the parts of the local cloud know of each other: types only, no part's inside.

/** Simulated time in milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
}

/** A part that has work of its own at known instants, so that `advance` can step to them. */
export interface Part {
  /** The earliest instant (ms) at which there is something to do, possibly past; none: undefined. */
  nextDue(): number | undefined;
  /** Does all that is due at the clock's now and returns when it is done. */
  runDue(): Promise<void>;
  /** Resolves when nothing is being worked on. */
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
  /** Values by binding key; the durable client's input is added by the host. */
  readonly inputs: Readonly<Record<string, TypedData>>;
  readonly triggerMetadata?: Readonly<Record<string, TypedData>>;
  /** The caller's trace, in W3C form, if the invocation is to continue it. */
  readonly traceContext?: { readonly traceParent: string; readonly traceState: string };
}

/** Something that took time, as it is told to operators. Instants are the local clock's, in ms. */
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
  /** Other traces that it has to do with. */
  readonly links: readonly string[];
}

/** Takes a span; one that is told again replaces the former. */
export type SpanSink = (span: TracedSpan) => void;

export interface InvocationResult {
  readonly returnValue?: TypedData | undefined;
  /** What the function returned, before it was encoded: orchestrator actions keep their identity. */
  readonly raw: unknown;
}

/** Runs the application's functions. Rejects with what the function threw. */
export interface Invoker {
  readonly functions: readonly RegisteredFunction[];
  invoke(invocation: Invocation): Promise<InvocationResult>;
}
