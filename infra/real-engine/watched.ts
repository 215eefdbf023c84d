// What the calls of orchestrators show about instances: how many episodes there were, and the
// history of the last one. The real engine does not tell clients either of these.
import type { HistoryEvent } from '../local/durable/contract/history.ts';
import type { Call } from './worker.ts';

export interface Watched {
  /** How often the orchestrator was called before it completed; later calls are ignored. */
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
