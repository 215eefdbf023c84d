// Local cloud, durable: the commands of a client: start, raise, terminate, suspend, purge, query.
// Only writes facts into inboxes and reads rows; it never calls an orchestrator.
import type { FaultSeam } from '../contract/faults.ts';
import { eventType, type Fact, isJson } from '../contract/history.ts';
import { createInspection, matches } from './inspect.ts';
import { isTerminal, type RuntimeStatus } from '../contract/runtime-status.ts';
import { createStart } from './start.ts';
import type { Store } from '../store/store.ts';
import type { CommandAnswer, DurableCommands, DurableOptions } from '../contract/types.ts';

type Fits = (status: RuntimeStatus) => boolean;

const inAnyState: Fits = () => true;

/** The SDK takes a name of digits for the id of a task, and the event would complete that task. */
const isEventName = (name: string): boolean => name !== '' && !/^\d+$/.test(name);

/** @param wake is called when there may be work */
export const createCommands = (
  store: Store,
  options: DurableOptions,
  seam: FaultSeam,
  wake: () => void,
): DurableCommands => {
  const answerFor = (instanceId: string, fits = inAnyState): CommandAnswer => {
    const status = store.instance(instanceId)?.status;
    if (status === undefined) {
      return 'notFound';
    }
    if (isTerminal(status)) {
      return 'gone';
    }
    return fits(status) ? 'accepted' : 'wrongState';
  };

  const post = (instanceId: string, fact: Fact, fits = inAnyState): CommandAnswer => {
    const answer = answerFor(instanceId, fits);
    if (answer === 'accepted') {
      store.post(instanceId, fact);
      wake();
    }
    return answer;
  };

  const purge = (instanceId: string): CommandAnswer => {
    const row = store.instance(instanceId);
    if (!row) {
      return 'notFound';
    }
    if (!isTerminal(row.status)) {
      return 'wrongState';
    }
    store.together(() => store.remove(instanceId));
    return 'accepted';
  };

  return {
    ...createInspection(store),
    start: createStart(store, options, seam, wake),
    raiseEvent: (instanceId, name, input = 'null') => {
      const answer = answerFor(instanceId);
      if (answer !== 'accepted') {
        return answer;
      }
      if (!isEventName(name) || !isJson(input)) {
        return 'refused';
      }
      const fault = seam.strike({ kind: 'event', name, instanceId });
      const fact = { EventType: eventType.eventRaised, Name: name, Input: input };
      if (fault === 'drop') {
        return 'accepted';
      }
      post(instanceId, fact);
      return fault === 'duplicate' ? post(instanceId, fact) : 'accepted';
    },
    terminate: (instanceId, reason) =>
      post(instanceId, {
        EventType: eventType.executionTerminated,
        Input: reason === undefined ? null : JSON.stringify(reason),
      }),
    suspend: (instanceId, reason) => {
      const fact = { EventType: eventType.executionSuspended, Reason: reason ?? '' };
      return post(instanceId, fact, (status) => status !== 'Suspended');
    },
    resume: (instanceId, reason) => {
      const fact = { EventType: eventType.executionResumed, Reason: reason ?? '' };
      return post(instanceId, fact, (status) => status === 'Suspended');
    },
    purge,
    purgeBy: (filter) =>
      store
        .instances()
        .filter(matches(filter))
        .filter((row) => purge(row.instanceId) === 'accepted').length,
  };
};
