// The real engine under a rehearsal: over storage or in memory, its calls watched, and to be killed and
// started again over the same instances.
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
  /** SIGKILL, and another process in its place. */
  replace(): Promise<void>;
  /** What came of that, in seconds from the kill; absent: nobody was killed. */
  goneOn(): { readonly engineUp: number; readonly nextActivity: number } | undefined;
}

/** An engine that is there once a local cloud was made on it. */
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
    // Nothing is kept, and an orderly end over storage takes half a minute.
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
