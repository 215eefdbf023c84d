// The form of a case of the conformance suite: a small application, what a caller does with it, and
// what is observed. A case is written once and does not know which engine runs it.
import type { ActivityHandler, DurableClient, OrchestrationContext, Task } from 'durable-functions';

export type Steps = Generator<Task, unknown, unknown>;
export type Orchestrator = (context: OrchestrationContext) => Steps;

export interface App {
  readonly orchestrators: Readonly<Record<string, Orchestrator>>;
  readonly activities?: Readonly<Record<string, ActivityHandler>>;
}

/** What an application and its case share; each run of the case has a new one. */
export interface Stage {
  /** The full name of a function of this case; the functions of all cases share one host. */
  readonly named: (name: string) => string;
  /**
   * The unit of instants and durations: some milliseconds on a real clock, more on a simulated one.
   */
  readonly unit: number;
  /** Records an observation, in the order of the calls. */
  readonly note: (what: unknown) => void;
  /** Resolves when the case opens the gate of that name. */
  readonly gate: (name: string) => Promise<void>;
}

/** An answer of the RPC. */
export interface RpcAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface HostChange {
  /** Functions that this host does not register. */
  readonly without?: readonly string[];
  readonly defaultVersion?: string;
}

/**
 * What a case can do with its application. It uses short ids, to which the engine's prefix is
 * added.
 */
export interface World extends Stage {
  readonly client: DurableClient;
  /** The full id of an instance. */
  readonly id: (short: string) => string;
  /** Starts instance `i` (or another) of orchestrator `o` (or another). */
  start(options?: {
    readonly name?: string;
    readonly id?: string;
    readonly input?: unknown;
    readonly version?: string;
  }): Promise<void>;
  /** Raises an event; without data, its value is `null`. */
  raise(name: string, data?: unknown, id?: string): Promise<void>;
  /** Calls the RPC directly, without the client. `{i}` in a path is the id of instance `i`. */
  rpc(method: string, path: string, body?: string): Promise<RpcAnswer>;
  open(gate: string): void;
  /** Waits until no work is running. */
  quiet(): Promise<void>;
  /** Waits until instance `i` has ended, up to a time limit. */
  ended(): Promise<void>;
  /** Lets this many units of time pass and waits for the work that becomes due. */
  pass(units: number): Promise<void>;
  /** Replaces the current host of this application by another one. */
  rehost(change: HostChange): Promise<void>;
}

/** JSON by which the two engines are compared. */
export type Observation = Readonly<Record<string, unknown>>;

export interface Case {
  /** Consists of `[a-z0-9-]+`. */
  readonly name: string;
  readonly app: (stage: Stage) => App;
  /** Performs the case; its return value is compared, too. */
  readonly play: (world: World) => Promise<Observation | void>;
  /**
   * Set if the case needs an engine of its own: another version, other timers, a host that is
   * replaced.
   */
  readonly alone?: HostChange & { readonly hops?: boolean };
  /** The reason why the local engine differs on purpose; its README names the case. */
  readonly differs?: string;
}
