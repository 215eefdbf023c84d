// The types of the local Cosmos for the rest of the local cloud and for tests. Types only: nothing
// here knows SQLite, HTTP or the client's internals.

import type { CosmosClientOptions } from '@azure/cosmos';
import type { Hanging } from '../../contract/hanging.ts';

/** Any JSON value, as documents hold them. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The operation of a request, one word each; counters and faults use these words. */
export type Operation =
  | 'readAccount'
  | 'createDatabase'
  | 'readDatabase'
  | 'createContainer'
  | 'readContainer'
  | 'readPartitionKeyRanges'
  | 'queryPlan'
  | 'query'
  | 'create'
  | 'read'
  | 'replace'
  | 'delete'
  | 'batch';

/** One request on arrival, before it is processed. */
export interface RequestInfo {
  /** 0, 1, 2, ... in order of arrival since creation or `faults.clear()`. */
  readonly index: number;
  readonly operation: Operation;
  readonly container?: string;
  /** The value of the partition key; absent for requests over all partitions. */
  readonly partitionKey?: Json;
  /** The document's id; absent for batches, queries and requests on containers. */
  readonly id?: string;
}

/** An answer with a failing status. */
export interface StatusFault {
  readonly status: number;
  readonly substatus?: number;
  readonly retryAfterMs?: number;
}

/**
 * `before`: nothing is done; the caller sees a reset connection or the status. `after`: the work is
 * committed; then the answer is lost (a reset connection) or replaced. `hang`: the request has no
 * answer until the caller gives up or the faults are cleared.
 */
export type Fault =
  | { readonly before: 'reset' | 'hang' | number | StatusFault }
  | { readonly after: 'lost' | 'hang' | number | StatusFault };

export type FaultHook = (info: RequestInfo) => Fault | undefined;

export interface Faults extends Pick<Hanging, 'hung'> {
  /** Is called for every request, unless a planned fault has already decided. */
  onRequest: FaultHook | undefined;
  /** Plans a fault for the next matching request (all given members must be equal). */
  next(fault: Fault, match?: Partial<RequestInfo>): void;
  /** Whether there is a plan or a hook. */
  readonly planned: boolean;
  /** How many faults were injected; a test that plans faults should check it. */
  readonly injected: number;
  /** How many requests have hung. */
  readonly hangs: number;
  /** Forgets plans, hook, `injected`, `hangs` and the request index; breaks hanging requests. */
  clear(): void;
}

/** The account's default consistency; a request may ask for a weaker one. */
export type Consistency = 'Session' | 'BoundedStaleness';

/** Replicas that lag behind: one of them may answer reads at session consistency or weaker. */
export interface StalenessOptions {
  readonly seed: number;
  /** The share of these reads that a replica answers, 0 to 1. */
  readonly share: number;
  /**
   * A replica shows a write after at most this many reads (default: 4). Infinity: only when it
   * must.
   */
  readonly lag?: number;
}

/** True: a replica answers this read. Undefined: a random number decides. */
export type ReadHook = (info: RequestInfo) => boolean | undefined;

export interface StaleReads {
  /** Is called for every read that a replica may answer; not called when there are no replicas. */
  onRead: ReadHook | undefined;
  /** How many reads were answered from an older state. */
  readonly served: number;
}

export interface Tally {
  readonly requests: number;
  readonly requestUnits: number;
}

export interface Counters {
  readonly total: Tally;
  /** The sum over the requests that match. */
  of(match: { readonly operation?: Operation; readonly container?: string }): Tally;
  reset(): void;
}

export interface DocumentQuery {
  readonly partitionKey?: Json;
  /** How many documents to skip, in order of creation; default 0. */
  readonly offset?: number;
  /** The most documents to return; default 100. */
  readonly limit?: number;
}

export interface ContainerSummary {
  readonly database: string;
  readonly container: string;
  readonly documents: number;
}

export interface LocalCosmos {
  /** The account's master key, base64. */
  readonly key: string;
  /** For `new CosmosClient(...)`: a client that is answered in process, without sockets. */
  readonly clientOptions: CosmosClientOptions;
  readonly counters: Counters;
  readonly faults: Faults;
  readonly staleReads: StaleReads;
  /** Serves the same data over HTTP on 127.0.0.1; port 0 takes a free one. */
  listen(port: number): Promise<{ readonly endpoint: string }>;
  /**
   * The smallest defined value at an indexed path over all partitions, in Cosmos' order of types.
   * With `after`, the smallest beyond it. Throws if the path is not in the indexing policy.
   */
  smallest(container: string, path: string, after?: Json): Json | undefined;
  /** Documents in order of creation, for display. */
  documents(container: string, query?: DocumentQuery): readonly JsonObject[];
  containers(): readonly ContainerSummary[];
  /** Stops listening and closes the files. */
  close(): Promise<void>;
}
