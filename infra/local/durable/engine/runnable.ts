// Local cloud, durable: work that this host cannot run: an activity that is not registered, an
// instance of a newer version. As in Azure it waits for a host that can; the developer is told.
import { triggerKey } from './orchestrator-call.ts';
import type { Woken, Work } from '../store/rows.ts';
import type { DurableOptions } from '../contract/types.ts';
import { isNewer } from './version.ts';

export interface Runnable {
  readonly episode: (woken: Woken) => boolean;
  readonly activity: (work: Work) => boolean;
}

export const createRunnable = ({ invoker, defaultVersion, log }: DurableOptions): Runnable => {
  const said = new Set<string>();
  const waits = (words: string): false => {
    if (!said.has(words)) log?.(`durable: ${words}`);
    said.add(words);
    return false;
  };
  return {
    episode: ({ instanceId, version }) =>
      defaultVersion === undefined ||
      !isNewer(version, defaultVersion) ||
      waits(
        `instance "${instanceId}" of version ${version} waits for a host of that version; this one has ${defaultVersion}.`,
      ),
    activity: ({ id, name }) =>
      triggerKey(invoker, name, 'activityTrigger') !== undefined ||
      waits(`instance "${id}" waits for the activity "${name}", which nobody has registered.`),
  };
};
