// Local cloud, durable: starts an instance: writes its row, and the first event into its inbox.
// Validates the start's form; whether the orchestrator exists is found out by its first episode.
import { randomUUID } from 'node:crypto';
import type { FaultSeam } from '../contract/faults.ts';
import { eventType, isJson } from '../contract/history.ts';
import { tellInstance, traceFrom } from '../store/instance-span.ts';
import { newState } from '../store/instance-state.ts';
import { isTerminal } from '../contract/runtime-status.ts';
import type { InstanceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { DurableCommands, DurableOptions, StartRequest } from '../contract/types.ts';

/** Ids are used in paths and keys; those that begin with @ are reserved for entities. */
const isInstanceId = (id: string): boolean =>
  id.length > 0 && id.length <= 100 && !id.startsWith('@') && !/[/\\#?\p{Cc}]/u.test(id);

const newId = (): string => randomUUID().replaceAll('-', '');

/** @param wake is called when there is work */
export const createStart = (
  store: Store,
  options: DurableOptions,
  { strike }: FaultSeam,
  wake: () => void,
): DurableCommands['start'] => {
  const create = (request: StartRequest, instanceId: string): void => {
    const { name, input } = request;
    const version = request.version ?? options.defaultVersion;
    const now = options.clock.now();
    const row: InstanceRow = {
      instanceId,
      name,
      version,
      status: 'Pending',
      input,
      output: undefined,
      customStatus: undefined,
      createdAt: now,
      updatedAt: now,
      episodes: 0,
      state: newState(traceFrom(request.traceParent)),
    };
    store.together(() => {
      store.remove(instanceId);
      store.put(row);
      store.post(instanceId, {
        EventType: eventType.executionStarted,
        Name: name,
        Input: input ?? null,
        ...(version === undefined ? {} : { Version: version }),
      });
    });
    tellInstance(row, options.span);
    wake();
  };

  return (request) => {
    const { name, input, instanceId = newId() } = request;
    if (!isInstanceId(instanceId)) {
      return { kind: 'invalidId' };
    }
    if (input !== undefined && !isJson(input)) {
      return { kind: 'invalidInput' };
    }
    const existing = store.instance(instanceId);
    if (existing && !isTerminal(existing.status)) {
      return { kind: 'exists', instanceId, status: existing.status };
    }
    if (strike({ kind: 'start', name, instanceId }) !== 'drop') {
      create(request, instanceId);
    }
    return { kind: 'started', instanceId };
  };
};
