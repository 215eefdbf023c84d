// Local cloud, durable: what the outside may ask of the durable host, and what it answers.
// Types only; knows nothing of storage, of the SDK or of HTTP.
import type { Clock, Invoker, Part, SpanSink } from '../../contract/contract.ts';
import type { Hanging } from '../../contract/hanging.ts';
import type { HistoryEvent } from './history.ts';
import type { RuntimeStatus } from './runtime-status.ts';

export interface DurableOptions {
  readonly clock: Clock;
  readonly invoker: Invoker;
  /** Where the histories are kept; absent: in memory. */
  readonly folder?: string;
  readonly taskHub?: string;
  /**
   * `extensions.durableTask.defaultVersion` of host.json: what instances are started as. Those of a
   * newer version wait for a host that has it; without it, all run.
   */
  readonly defaultVersion?: string;
  readonly maxConcurrentActivities?: number;
  /** So many ms before its instant a timer fires, as over Azure Storage (up to 1000); absent: 0. */
  readonly timersFireEarly?: number;
  /** Gets what must not pass unseen; absent: standard error. */
  readonly log?: (line: string) => void;
  /** Hears of every instance as a span, when it is started and when it has ended. */
  readonly span?: SpanSink | undefined;
  /** Nothing runs by itself: the caller takes from `ready` and calls `run`. */
  readonly manual?: boolean;
}

/** A piece of work that could be done now. */
export type WorkItem =
  | { readonly kind: 'episode'; readonly instanceId: string; readonly name: string }
  | {
      readonly kind: 'activity';
      readonly instanceId: string;
      readonly name: string;
      readonly work: number;
    };

/** Where a fault may strike. `attempt` counts from 1. */
export interface FaultPoint {
  readonly kind: 'start' | 'event' | 'activity' | 'episode' | 'rpc';
  readonly name: string;
  readonly instanceId: string;
  readonly attempt: number;
}

/**
 * What goes wrong there:
 * - `drop`: a start or event is accepted and lost; an activity or episode dies before it runs and
 *   is delivered again; a call is answered 503 and not done.
 * - `duplicate`: it happens twice.
 * - `run-then-lose`: it is done, but the answer, the result or the commit is lost.
 * - `hang`, `run-then-hang`: a call is never answered, until the faults are cleared; before it is done,
 *   or after. Elsewhere, where nobody waits for an answer, as `drop` and `run-then-lose`.
 */
export type Fault = 'drop' | 'duplicate' | 'run-then-lose' | 'hang' | 'run-then-hang';

export interface Faults extends Pick<Hanging, 'hung'> {
  on: ((point: FaultPoint) => Fault | undefined) | undefined;
  /** How many calls have hung. */
  readonly hangs: number;
  /** Forgets `on` and `hangs`, breaks what hangs; timers fire in time. */
  clear(): void;
  /** For timers that are set from now on; see `DurableOptions`. */
  timersFireEarly: number;
}

export interface StartRequest {
  readonly name: string;
  readonly instanceId?: string;
  /** JSON text, given to the orchestrator as it is. */
  readonly input?: string;
  readonly version?: string;
  /** The starter's trace (W3C); the instance goes on in it. */
  readonly traceParent?: string;
}

export type StartAnswer =
  | { readonly kind: 'started'; readonly instanceId: string }
  | { readonly kind: 'exists'; readonly instanceId: string; readonly status: RuntimeStatus }
  | { readonly kind: 'invalidInput' | 'invalidId' };

/** `gone`: the instance has ended; `wrongState`: not now; `refused`: not a valid request. */
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
  /** How often the orchestrator was woken. */
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
  /** The headers of those names, if there are any. */
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
  /** @param input JSON text; absent: `null`, as there is no event without data */
  readonly raiseEvent: (instanceId: string, name: string, input?: string) => CommandAnswer;
  readonly terminate: (instanceId: string, reason?: string) => CommandAnswer;
  readonly suspend: (instanceId: string, reason?: string) => CommandAnswer;
  readonly resume: (instanceId: string, reason?: string) => CommandAnswer;
  readonly purge: (instanceId: string) => CommandAnswer;
  /** @returns how many ended instances are gone */
  readonly purgeBy: (filter: InstanceFilter) => number;
  readonly instances: (filter?: InstanceFilter) => InstanceSummary[];
  readonly instance: (instanceId: string) => InstanceDetail | undefined;
}

/** The durable host of the local cloud. */
export interface LocalDurable extends Part, DurableCommands {
  /** How many instances have failed since it was opened. */
  readonly failures: () => number;
  readonly faults: Faults;
  /** What could be worked on now and is not. */
  readonly ready: () => WorkItem[];
  /** Does one piece of work that `ready` named. */
  readonly run: (item: WorkItem) => Promise<void>;
  /** Answers one call of the local RPC. */
  readonly handleRpc: (request: RpcRequest) => Promise<RpcResponse>;
  /** Serves the RPC on 127.0.0.1. @param port 0: any free one */
  readonly listen: (port: number) => Promise<{ rpcBaseUrl: string }>;
  /** Says where another server passes calls on to `handleRpc`. @param rpcBaseUrl ends in `/` */
  readonly mountAt: (rpcBaseUrl: string) => void;
  /** The durable client's input binding. @throws Error before `listen` or `mountAt` */
  readonly clientInput: () => string;
  /** Ends the server and lets go of the store when what is running has finished. */
  readonly close: () => Promise<void>;
}
