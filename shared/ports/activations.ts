// Port: the orchestrations behind activations. A lost start or wake-up only causes a delay.
import type { Activation } from '../domain/activation.ts';
import type { Failure } from '../domain/failed-run.ts';
import type { PartnerId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';

export type InstanceState = 'running' | 'ended' | 'missing';

/** A run that has failed and will not continue, and the activation that it belongs to. */
export interface FailedRun extends Failure {
  readonly partnerId: PartnerId;
}

export interface Activations {
  /** Starts the run that the activation names. `exists`: that instance exists already. */
  start(partnerId: PartnerId, activation: Activation): Promise<'started' | 'exists' | 'failed'>;
  /**
   * Tells the run to take a new snapshot. Never throws: the reconciler makes up for a lost wake-up.
   */
  wake(activation: Activation): Promise<void>;
  /** @throws when the durable store does not answer */
  state(activation: Activation): Promise<InstanceState>;
  /**
   * The failed runs among those that started since this instant. A run that an operator terminated
   * does not count.
   * @returns undefined when the engine does not answer. Never throws: the next sweep asks again
   */
  failedRuns(since: Instant): Promise<readonly FailedRun[] | undefined>;
}
