// Port: the orchestrations behind activations. A start or wake-up that is lost only delays.
import type { Activation } from '../domain/activation.ts';
import type { Failure } from '../domain/failed-run.ts';
import type { PartnerId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';

export type InstanceState = 'running' | 'ended' | 'missing';

/** A run that will never go on, and whose activation it is of. */
export interface FailedRun extends Failure {
  readonly partnerId: PartnerId;
}

export interface Activations {
  /** Starts the run that the activation names. `exists`: there is such an instance already. */
  start(partnerId: PartnerId, activation: Activation): Promise<'started' | 'exists' | 'failed'>;
  /** Tells the run to take a new snapshot. Never throws: the reconciler makes up for a lost one. */
  wake(activation: Activation): Promise<void>;
  /** @throws when the durable store does not answer */
  state(activation: Activation): Promise<InstanceState>;
  /**
   * The runs that have failed, of those begun since then. What an operator has terminated is none.
   * @returns undefined without an answer: nobody knows. Never throws, the next time will tell
   */
  failedRuns(since: Instant): Promise<readonly FailedRun[] | undefined>;
}
