// Local cloud, durable: the interface of the durable host. Types only; knows nothing of storage, of
// the SDK or of HTTP.
import type { Clock, Invoker, Part, SpanSink } from '../../contract/contract.ts';
import type { Hanging } from '../../contract/hanging.ts';
import type { Interleave } from '../../contract/interleaving.ts';
import type { HistoryEvent } from './history.ts';
import type { RuntimeStatus } from './runtime-status.ts';

export interface DurableOptions {
  readonly clock: Clock;
  readonly invoker: Invoker;
  /** The folder for the histories; absent: in memory. */
  readonly folder?: string;
  readonly taskHub?: string;
  /**
   * `extensions.durableTask.defaultVersion` of host.json: the version of new instances. Instances
   * of a newer version wait for a host that supports it; without a default version, all run.
   */
  readonly defaultVersion?: string;
  readonly maxConcurrentActivities?: number;
  /** How many ms before its time a timer fires, as with Azure Storage (up to 1000); absent: 0. */
  readonly timersFireEarly?: number;
  /** Receives warnings and errors of the host; absent: standard error. */
  readonly log?: (line: string) => void;
  /** Receives each instance as a span, at its start and again at its end. */
  readonly span?: SpanSink | undefined;
  /** Nothing runs on its own: the caller takes work from `ready` and calls `run`. */
  readonly manual?: boolean;
  /** Waits around a call of the RPC; absent: none. */
  readonly interleave?: Interleave;
}

/** A piece of work that can be done now. */
export type WorkItem =
  | { readonly kind: 'episode'; readonly instanceId: string; readonly name: string }
  | {
      readonly kind: 'activity';
      readonly instanceId: string;
      readonly name: string;
      readonly work: number;
    };

/** The point where a fault may be injected. `attempt` counts from 1. */
export interface FaultPoint {
  readonly kind: 'start' | 'event' | 'activity' | 'episode' | 'rpc';
  readonly name: string;
  readonly instanceId: string;
  readonly attempt: number;
}

/**
 * The kinds of faults:
 * - `drop`: a start or event is accepted and lost; an activity or episode dies before it runs and
 * is delivered again; a call is answered 503 and not done.
 * - `duplicate`: it happens twice.
 * - `run-then-lose`: it is done, but the answer, the result or the commit is lost.
 * - `hang`, `run-then-hang`: a call gets no answer until the faults are cleared; the fault strikes
 * before
 * or after the call is done. For work without a waiting caller they act as `drop` and
 * `run-then-lose`.
 */
export type Fault = 'drop' | 'duplicate' | 'run-then-lose' | 'hang' | 'run-then-hang';

export interface Faults extends Pick<Hanging, 'hung'> {
  on: ((point: FaultPoint) => Fault | undefined) | undefined;
  /** Whether `on` is set. */
  readonly planned: boolean;
  /** How many calls have hung. */
  readonly hangs: number;
  /** Forgets `on` and `hangs`, breaks hanging calls; timers fire on time again. */
  clear(): void;
  /** Applies to timers that are set from now on; see `DurableOptions`. */
  timersFireEarly: number;
}

export interface StartRequest {
  readonly name: string;
  readonly instanceId?: string;
  /** JSON text, passed to the orchestrator unchanged. */
  readonly input?: string;
  readonly version?: string;
  /** The starter's trace (W3C); the instance continues it. */
  readonly traceParent?: string;
}

export type StartAnswer =
  | { readonly kind: 'started'; readonly instanceId: string }
  | { readonly kind: 'exists'; readonly instanceId: string; readonly status: RuntimeStatus }
  | { readonly kind: 'invalidInput' | 'invalidId' };

/**
 * `gone`: the instance has ended; `wrongState`: not possible in its current state; `refused`: not a
 * valid request.
 */
export type CommandAnswer = 'accepted' | 'notFound' | 'gone' | 'wrongState' | 'refused';

export interface InstanceFilter {
  readonly createdFrom?: number;
  readonly createdTo?: number;
  readonly statuses?: readonly string[];
}

export interface InstanceSummary {
  readonly instanceId: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly status: RuntimeStatus;
  /** JSON texts. */
  readonly input: string | undefined;
  readonly output: string | undefined;
  readonly customStatus: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** How often the orchestrator was called. */
  readonly episodes: number;
}

export interface InstanceDetail extends InstanceSummary {
  readonly history: readonly HistoryEvent[];
  /** Size of the history as JSON text, in bytes. */
  readonly historyBytes: number;
  /** The largest single input, result or event in it, in bytes. */
  readonly largestPayload: number;
  /** Timers that have not fired and were not cancelled: instants in ms. */
  readonly openTimers: readonly number[];
}

export interface RpcRequest {
  readonly method: string;
  /** As on the wire: still URL-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** The trace headers, if the request has them. */
  readonly traceParent?: string;
  readonly continuationToken?: string;
}

export interface RpcResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface DurableCommands {
  readonly start: (request: StartRequest) => StartAnswer;
  /** @param input JSON text; absent: `null`, because every event has data */
  readonly raiseEvent: (instanceId: string, name: string, input?: string) => CommandAnswer;
  readonly terminate: (instanceId: string, reason?: string) => CommandAnswer;
  readonly suspend: (instanceId: string, reason?: string) => CommandAnswer;
  readonly resume: (instanceId: string, reason?: string) => CommandAnswer;
  readonly purge: (instanceId: string) => CommandAnswer;
  /** @returns how many ended instances were deleted */
  readonly purgeBy: (filter: InstanceFilter) => number;
  readonly instances: (filter?: InstanceFilter) => InstanceSummary[];
  readonly instance: (instanceId: string) => InstanceDetail | undefined;
}

/** The durable host of the local cloud. */
export interface LocalDurable extends Part, DurableCommands {
  /** How many instances have failed since it was opened. */
  readonly failures: () => number;
  readonly faults: Faults;
  /** The work that could be done now but is not running. */
  readonly ready: () => WorkItem[];
  /** Does one piece of work from `ready`. */
  readonly run: (item: WorkItem) => Promise<void>;
  /** Answers one call of the local RPC. */
  readonly handleRpc: (request: RpcRequest) => Promise<RpcResponse>;
  /** Serves the RPC on 127.0.0.1. @param port 0: any free one */
  readonly listen: (port: number) => Promise<{ rpcBaseUrl: string }>;
  /**
   * Sets the URL at which another server passes calls on to `handleRpc`. @param rpcBaseUrl ends in
   * `/`
   */
  readonly mountAt: (rpcBaseUrl: string) => void;
  /** The durable client's input binding. @throws Error before `listen` or `mountAt` */
  readonly clientInput: () => string;
  /** Stops the server, waits for running work, and closes the store. */
  readonly close: () => Promise<void>;
}
