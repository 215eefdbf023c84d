// Durable Functions behind the port Activations. Ids and event names contain only characters that
// this application chose, because the client puts them into URLs unescaped.
import { OrchestrationRuntimeStatus, type DurableClient } from 'durable-functions';
import {
  orchestrators,
  wakeEvent,
  type ActivationInput,
} from '../../../orchestrations/contract.ts';
import type { Activation } from '../../domain/activation.ts';
import { instanceIdOf } from '../../domain/ids.ts';
import { dateOf } from '../../domain/time.ts';
import type { Activations } from '../../ports/activations.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import { calls } from '../system/budgets.ts';
import { bounded } from '../system/deadline.ts';
import { failedRunsIn } from './failed-runs.ts';

/** The part of the SDK's client that is used; a client exists only inside an invocation. */
export type OrchestrationClient = Pick<
  DurableClient,
  'startNew' | 'raiseEvent' | 'getStatus' | 'getStatusBy'
>;

/** Makes one call to the client, which takes no signal and has no time limit of its own. */
const asked = <T>(call: () => Promise<T>): Promise<T> => bounded(calls.durable, call);

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const instanceOf = (activation: Activation) => instanceIdOf(activation.id, activation.run);

/**
 * @param client the client of this invocation
 * @param telemetry continues the trace in which the activation was requested, and counts lost calls
 * @param warn is called for each lost call
 */
export const createActivations = (
  client: OrchestrationClient,
  telemetry: Pick<Telemetry, 'current' | 'within' | 'count'>,
  warn: (line: string) => void,
): Activations => {
  const lost = (call: 'start' | 'event' | 'list', line: string, error: unknown): void => {
    telemetry.count('benefits.wakeups.lost', 1, { call });
    warn(`${line}: ${messageOf(error)}`);
  };

  return {
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
          asked(() => client.startNew(orchestrators[kind], { instanceId, input })),
        );
        return 'started';
      } catch (error) {
        // Only the error's message distinguishes an instance that already exists from other
        // failures.
        if (messageOf(error).includes('status code: 409')) return 'exists';
        lost('start', `start of ${instanceId} was lost, the reconciler will see to it`, error);
        return 'failed';
      }
    },

    async wake(activation) {
      const instanceId = instanceOf(activation);
      try {
        // Without a value the SDK sends no body, and the engine refuses that: the event is lost.
        await asked(() => client.raiseEvent(instanceId, wakeEvent(activation.round), null));
      } catch (error) {
        lost('event', `wake-up of ${instanceId} was lost, the reconciler will see to it`, error);
      }
    },

    async state(activation) {
      const instanceId = instanceOf(activation);
      try {
        const { runtimeStatus } = await asked(() => client.getStatus(instanceId));
        return ['Pending', 'Running', 'Suspended'].includes(runtimeStatus) ? 'running' : 'ended';
      } catch (error) {
        if (messageOf(error).includes('404')) return 'missing';
        throw error;
      }
    },

    async failedRuns(since) {
      try {
        const listed = await bounded(calls.durableList, () =>
          client.getStatusBy({
            createdTimeFrom: dateOf(since),
            runtimeStatus: [OrchestrationRuntimeStatus.Failed],
          }),
        );
        return failedRunsIn(listed);
      } catch (error) {
        lost('list', 'the list of failed runs could not be had, the next time will tell', error);
        return undefined;
      }
    },
  };
};
