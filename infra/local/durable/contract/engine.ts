// Local cloud, durable: what a local cloud needs from the engine that runs orchestrations: the
// local one, or the real one in a process of its own.
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
  /**
   * How many instances have failed so far, if the engine knows: a sweep may have to follow them.
   */
  readonly failures: () => number;
  /** Injects faults; absent: the engine does not support it. */
  readonly faults?: Faults;
  /** Why its clock cannot be moved; absent: it uses the local cloud's clock. */
  readonly ownTime?: string;
  readonly close: () => Promise<void>;
}

/** What an engine is created from. */
export interface EngineGiven {
  /** The folder for its histories; absent: in memory. */
  readonly folder: string | undefined;
  readonly clock: Clock;
  readonly invoker: Invoker;
  readonly taskHub: string;
  readonly defaultVersion?: string;
  readonly maxConcurrentActivities?: number;
  readonly span: SpanSink | undefined;
  readonly log: (line: string) => void;
  /** Waits around a call of the local engine's RPC. */
  readonly interleave: Interleave;
}

export type EngineMaker<Engine extends DurableEngine> = (given: EngineGiven) => Promise<Engine>;
