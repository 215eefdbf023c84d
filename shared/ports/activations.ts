// Port: the orchestrations behind activations. A start or wake-up that is lost only delays.
import type { Activation } from '../domain/activation.ts';
import type { PartnerId } from '../domain/ids.ts';

export type InstanceState = 'running' | 'ended' | 'missing';

export interface Activations {
  /** Starts the run that the activation names. `exists`: there is such an instance already. */
  start(partnerId: PartnerId, activation: Activation): Promise<'started' | 'exists' | 'failed'>;
  /** Tells the run to look at the truth. Never throws: the reconciler makes up for a lost one. */
  wake(activation: Activation): Promise<void>;
  /** @throws when the durable store does not answer */
  state(activation: Activation): Promise<InstanceState>;
}
