// Local cloud, durable: decides what may run now: one episode per instance, and a limited number of
// activities. Knows running and ready work; not what an episode or activity does.
import { callActivity, deliver } from './activity.ts';
import type { FaultSeam } from '../contract/faults.ts';
import { type EpisodeOptions, runEpisode } from './episode.ts';
import { createRunnable } from './runnable.ts';
import type { Woken, Work } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { DurableOptions, WorkItem } from '../contract/types.ts';

export interface Dispatcher {
  readonly ready: () => WorkItem[];
  readonly run: (item: WorkItem) => Promise<void>;
  /** Tells the dispatcher that there may be work. */
  readonly wake: () => void;
  readonly idle: () => Promise<void>;
  /** Starts nothing more and waits for running work. */
  readonly stop: () => Promise<void>;
}

const keyOf = (item: WorkItem): string =>
  item.kind === 'episode' ? item.instanceId : `work ${item.work}`;

const episodeOf = ({ instanceId, name }: Woken): WorkItem => ({
  kind: 'episode',
  instanceId,
  name,
});

const activityOf = (work: Work): WorkItem => ({
  kind: 'activity',
  instanceId: work.id,
  name: work.name,
  work: work.work,
});

/** How many activities run at once by default: the default on a Consumption plan. */
const defaultLimit = 10;

export const createDispatcher = (
  store: Store,
  options: DurableOptions & Pick<EpisodeOptions, 'failed'>,
  { strike, faults }: FaultSeam,
): Dispatcher => {
  const running = new Map<string, Promise<void>>();
  /** Work that made the host itself fail; it is not retried, because it would fail for ever. */
  const broken = new Set<string>();
  const runnable = createRunnable(options);
  const limit = options.maxConcurrentActivities ?? defaultLimit;
  let pumping = false;
  let stopped = false;
  let waiting: (() => void)[] = [];

  const ready = (): WorkItem[] =>
    [
      ...store.woken().filter(runnable.episode).map(episodeOf),
      ...store.allWork().filter(runnable.activity).map(activityOf),
    ].filter((item) => !running.has(keyOf(item)) && !broken.has(keyOf(item)));

  const episode = async (item: WorkItem): Promise<void> => {
    const { kind, name, instanceId } = item;
    const fault = strike({ kind, name, instanceId });
    if (fault === 'drop') {
      return;
    }
    const loses = fault === 'run-then-lose' || fault === 'duplicate';
    const { timersFireEarly } = faults;
    await runEpisode(store, instanceId, { ...options, timersFireEarly }, !loses);
    if (fault === 'duplicate') {
      await runEpisode(store, instanceId, { ...options, timersFireEarly }, true);
    }
  };

  const activity = async (item: WorkItem & { kind: 'activity' }): Promise<void> => {
    const { kind, name, instanceId } = item;
    store.begun(item.work);
    const work = store.work(item.work);
    if (!work) {
      return;
    }
    const fault = strike({ kind, name, instanceId }, work.attempt);
    if (fault === 'drop') {
      return;
    }
    const { trace } = store.instance(instanceId)?.state ?? {};
    const results = [await callActivity(options.invoker, work, trace)];
    if (fault === 'duplicate') {
      results.push(await callActivity(options.invoker, work, trace));
    }
    if (fault !== 'run-then-lose') {
      results.forEach((result) => deliver(store, work, result));
    }
  };

  const activitiesRunning = (): number =>
    [...running.keys()].filter((key) => key.startsWith('work ')).length;

  const settleIfQuiet = (): void => {
    const quiet = running.size === 0 && !pumping;
    if (quiet && (stopped || options.manual === true || ready().length === 0)) {
      waiting.splice(0).forEach((resolve) => resolve());
    }
  };

  const run = (item: WorkItem): Promise<void> => {
    const key = keyOf(item);
    const already = running.get(key);
    if (already) {
      return already;
    }
    const work = item.kind === 'episode' ? episode(item) : activity(item);
    const done = work.finally(() => {
      running.delete(key);
      wake();
      settleIfQuiet();
    });
    running.set(key, done);
    return done;
  };

  const surface = (item: WorkItem, error: unknown): void => {
    broken.add(keyOf(item));
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    options.log?.(`durable: the host itself failed: ${words}`);
  };

  const pump = (): void => {
    pumping = false;
    if (stopped) {
      settleIfQuiet();
      return;
    }
    for (const item of ready()) {
      if (item.kind === 'episode' || activitiesRunning() < limit) {
        run(item).catch((error: unknown) => surface(item, error));
      }
    }
    settleIfQuiet();
  };

  const wake = (): void => {
    if (pumping || stopped || options.manual === true) {
      return;
    }
    pumping = true;
    setImmediate(pump);
  };

  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      settleIfQuiet();
    });

  return {
    ready,
    run,
    wake,
    idle,
    stop: async () => {
      stopped = true;
      await idle();
    },
  };
};
