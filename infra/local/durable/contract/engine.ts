// Local cloud, durable: what a local cloud asks of the engine that runs orchestrations, whichever it is:
// the local one, or the real one in a process of its own.
import type { Clock, Invoker, Part, SpanSink } from '../../contract/contract.ts';
import type { Interleave } from '../../contract/interleaving.ts';
import type { CommandAnswer, Faults, InstanceDetail, InstanceSummary } from './types.ts';

type Soon<T> = T | Promise<T>;

export interface DurableEngine extends Part {
  /** The durable client's input binding, as JSON text. */
  readonly clientInput: () => string;
  readonly instances: () => Soon<readonly InstanceSummary[]>;
  readonly instance: (instanceId: string) => Soon<InstanceDetail | undefined>;
  readonly suspend: (instanceId: string) => Soon<CommandAnswer>;
  readonly resume: (instanceId: string) => Soon<CommandAnswer>;
  /** How many instances have failed so far, as far as it knows: a sweep may have to follow them. */
  readonly failures: () => number;
  /** Where it can be made to fail on purpose; absent: it cannot. */
  readonly faults?: Faults;
  /** Why its time cannot be moved; absent: it keeps the local cloud's. */
  readonly ownTime?: string;
  readonly close: () => Promise<void>;
}

/** What an engine is made of. */
export interface EngineGiven {
  /** Where it may keep its histories; absent: in memory. */
  readonly folder: string | undefined;
  readonly clock: Clock;
  readonly invoker: Invoker;
  readonly taskHub: string;
  readonly defaultVersion?: string;
  readonly maxConcurrentActivities?: number;
  readonly span: SpanSink | undefined;
  readonly log: (line: string) => void;
  /** What happens around a call of the local engine's RPC. */
  readonly interleave: Interleave;
}

export type EngineMaker<Engine extends DurableEngine> = (given: EngineGiven) => Promise<Engine>;
