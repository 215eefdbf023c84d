// Durable Functions behind the port Activations. Ids and event names are ours alone: the client
// puts them into URLs as they are.
import type { DurableClient } from 'durable-functions';
import {
  orchestrators,
  wakeEvent,
  type ActivationInput,
} from '../../../orchestrations/contract.ts';
import type { Activation } from '../../domain/activation.ts';
import { instanceIdOf } from '../../domain/ids.ts';
import type { Activations } from '../../ports/activations.ts';
import type { Telemetry } from '../../ports/telemetry.ts';

/** The part of the SDK's client that is used; it exists only inside an invocation. */
export type OrchestrationClient = Pick<DurableClient, 'startNew' | 'raiseEvent' | 'getStatus'>;

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const instanceOf = (activation: Activation) => instanceIdOf(activation.id, activation.run);

/**
 * @param client of this invocation
 * @param telemetry a run goes on in the trace in which its activation was asked for
 * @param warn hears of starts and wake-ups that were lost
 */
export const createActivations = (
  client: OrchestrationClient,
  telemetry: Pick<Telemetry, 'current' | 'within'>,
  warn: (line: string) => void,
): Activations => ({
  async start(partnerId, activation) {
    const instanceId = instanceOf(activation);
    const { id: activationId, run, kind, trace = telemetry.current() } = activation;
    const input: ActivationInput = {
      partnerId,
      activationId,
      run,
      ...(trace !== undefined && { trace }),
    };
    try {
      await telemetry.within(trace, () =>
        client.startNew(orchestrators[kind], { instanceId, input }),
      );
      return 'started';
    } catch (error) {
      // The SDK tells a rival's instance from other failures by its message alone.
      if (messageOf(error).includes('status code: 409')) return 'exists';
      warn(`start of ${instanceId} was lost, the reconciler will see to it: ${messageOf(error)}`);
      return 'failed';
    }
  },

  async wake(activation) {
    const instanceId = instanceOf(activation);
    try {
      await client.raiseEvent(instanceId, wakeEvent(activation.round), null);
    } catch (error) {
      warn(`wake-up of ${instanceId} was lost, the reconciler will see to it: ${messageOf(error)}`);
    }
  },

  async state(activation) {
    const instanceId = instanceOf(activation);
    try {
      const { runtimeStatus } = await client.getStatus(instanceId);
      return ['Pending', 'Running', 'Suspended'].includes(runtimeStatus) ? 'running' : 'ended';
    } catch (error) {
      if (messageOf(error).includes('404')) return 'missing';
      throw error;
    }
  },
});
