// A case of the conformance suite: a small application, what is done with it, and what is looked at.
// It is written once and knows nothing of which engine runs it.
import type { ActivityHandler, DurableClient, OrchestrationContext, Task } from 'durable-functions';

export type Steps = Generator<Task, unknown, unknown>;
export type Orchestrator = (context: OrchestrationContext) => Steps;

export interface App {
  readonly orchestrators: Readonly<Record<string, Orchestrator>>;
  readonly activities?: Readonly<Record<string, ActivityHandler>>;
}

/** What an application and its case share, anew for each run of the case. */
export interface Stage {
  /** The full name of a function of this case: names of all cases meet in one host. */
  readonly named: (name: string) => string;
  /** Instants and durations are multiples of it: milliseconds on a real clock, more on a simulated one. */
  readonly unit: number;
  /** Notes something in the order in which it happens. */
  readonly note: (what: unknown) => void;
  /** Resolves when the case opens the gate of that name. */
  readonly gate: (name: string) => Promise<void>;
}

/** What the RPC answered. */
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

/** What a case does with its application. Ids are short: the engine's own prefix is added. */
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
  /** Raises an event, with `null` unless data is given. */
  raise(name: string, data?: unknown, id?: string): Promise<void>;
  /** Calls the RPC without the client. `{i}` in a path is the id of instance `i`. */
  rpc(method: string, path: string, body?: string): Promise<RpcAnswer>;
  open(gate: string): void;
  /** Waits until nothing is worked on. */
  quiet(): Promise<void>;
  /** Waits until instance `i` has ended; not for ever. */
  ended(): Promise<void>;
  /** Lets so many units of time pass, and what they bring be done. */
  pass(units: number): Promise<void>;
  /** Another host of this application in the place of the one before. */
  rehost(change: HostChange): Promise<void>;
}

/** JSON that both engines are compared by. */
export type Observation = Readonly<Record<string, unknown>>;

export interface Case {
  /** `[a-z0-9-]+`. */
  readonly name: string;
  readonly app: (stage: Stage) => App;
  /** What is done; what it returns is compared, too. */
  readonly play: (world: World) => Promise<Observation | void>;
  /** Needs an engine of its own: another version, other timers, a host that is replaced. */
  readonly alone?: HostChange & { readonly hops?: boolean };
  /** Why the local engine is kept different; its README names the case. */
  readonly differs?: string;
}
