// What can be known of instances from the calls of their orchestrators: how many there were, and the
// history that the last one was given. The real engine tells neither to a client.
import type { HistoryEvent } from '../local/durable/contract/history.ts';
import type { Call } from './worker.ts';

export interface Watched {
  /** How often the orchestrator was called before it was done; what follows is ignored. */
  readonly episodes: number;
  readonly history: readonly HistoryEvent[];
}

interface Trigger {
  readonly instanceId: string;
  readonly history: readonly HistoryEvent[];
}

const nothing: Watched & { readonly isDone: boolean } = { episodes: 0, history: [], isDone: false };

export const createWatch = () => {
  const instances = new Map<string, Watched & { readonly isDone: boolean }>();
  return {
    see: ({ kind, trigger, answer }: Call): void => {
      if (kind === 'activity' || trigger === null) return;
      const { instanceId, history }: Trigger = JSON.parse(trigger);
      const { episodes, isDone } = instances.get(instanceId) ?? nothing;
      if (isDone) return;
      const { isDone: now = true }: { isDone?: boolean } = JSON.parse(answer ?? '{}');
      instances.set(instanceId, { episodes: episodes + 1, history, isDone: now });
    },
    watched: (instanceId: string): Watched => instances.get(instanceId) ?? nothing,
  };
};
