// The real engine in a rehearsal: on storage or in memory, with its calls watched; it can be killed
// and started again over the same instances.
import type { DurableEngine, EngineMaker } from '../../../infra/local/durable/contract/engine.ts';
import { configOf, engineOver } from '../../../infra/real-engine/durable.ts';
import {
  startEngine,
  type EngineConfig,
  type EngineProcess,
} from '../../../infra/real-engine/engine.ts';
import { watchCalls } from './calls.ts';

export type Backend = Pick<EngineConfig, 'storage' | 'storageProvider'>;

export interface RehearsedEngine {
  readonly calls: ReturnType<typeof watchCalls>;
  readonly make: EngineMaker<DurableEngine>;
  /** Kills the process (SIGKILL) and starts another one in its place. */
  replace(): Promise<void>;
  /** How long the new process took, in seconds from the kill; absent: there was no kill. */
  goneOn(): { readonly engineUp: number; readonly nextActivity: number } | undefined;
}

/** An engine whose process exists once a local cloud has been made on it. */
export const rehearsedEngine = (backend: Backend): RehearsedEngine => {
  const calls = watchCalls();
  let running: { readonly process: EngineProcess; readonly client: string } | undefined;
  let config: EngineConfig | undefined;
  let killed: { readonly at: number; readonly upAt: number } | undefined;

  const engineNow = () => {
    if (running === undefined) throw new Error('The engine has not been started.');
    return running;
  };
  const start = async (given: EngineConfig): Promise<void> => {
    config = given;
    const process = startEngine();
    running = { process, client: await process.host(given) };
  };
  const over = engineOver(async (given, worker) => {
    await start({ ...configOf(given, worker.url), ...backend });
    // The process is killed because its data is not needed, and an orderly end on storage takes
    // half a minute.
    return { client: () => engineNow().client, end: () => engineNow().process.kill() };
  });
  return {
    calls,
    make: (given) => over({ ...given, invoker: calls.watching(given.invoker) }),
    async replace() {
      const at = Date.now();
      await engineNow().process.kill();
      if (config !== undefined) await start(config);
      killed = { at, upAt: Date.now() };
    },
    goneOn() {
      if (killed === undefined) return undefined;
      const { at, upAt } = killed;
      const next = calls.activities.find((call) => call.at > at);
      const seconds = (later: number) => (later - at) / 1000;
      return { engineUp: seconds(upAt), nextActivity: seconds(next?.at ?? Number.NaN) };
    },
  };
};
