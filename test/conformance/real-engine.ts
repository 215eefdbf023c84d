// The real engine for the conformance suite: one process for all cases that can share it, and one
// for each case that cannot. It uses real time; a unit is a fraction of a second.
import { setTimeout as sleep } from 'node:timers/promises';
import type { DurableClient } from 'durable-functions';
import type { Invoker } from '../../infra/local/contract/contract.ts';
import {
  startEngine,
  type EngineConfig,
  type EngineProcess,
} from '../../infra/real-engine/engine.ts';
import { configOf } from '../../infra/real-engine/durable.ts';
import { serveFunctions, type Worker } from '../../infra/real-engine/worker.ts';
import type { Case, HostChange } from './case.ts';
import { type Engine, type Hosted, type Played } from './play.ts';
import { record, type Recorder } from './record.ts';

const unit = 600;
/** The unit for cases in which timers have hops of three units. */
const hopUnit = 900;
/** After this time without a call, the requested work counts as done. */
const still = 250;

const configFor = (
  worker: Worker,
  invoker: Invoker,
  { defaultVersion, hops = false }: NonNullable<Case['alone']> = {},
): EngineConfig => ({
  ...configOf(
    { invoker, taskHub: 'Conformance', ...(defaultVersion !== undefined && { defaultVersion }) },
    worker.url,
  ),
  ...(hops && { longestTimer: 6 * hopUnit, timerHop: 3 * hopUnit }),
});

/** Waits until there has been no call for a while; work that waits at a gate does not count. */
const quietOf = (recorder: () => Recorder) => async (): Promise<void> => {
  let before = -1;
  while (before !== recorder().total()) {
    before = recorder().total();
    await sleep(still);
  }
};

const ended = new Set(['Completed', 'Failed', 'Terminated']);

const statusOf = async (client: DurableClient, instanceId: string): Promise<string> =>
  (await client.getStatus(instanceId)).runtimeStatus;

/** Polls a condition for two seconds. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let look = 0; look < 20 && !(await holds()); look += 1) await sleep(100);
};

const timeOf = (recorder: () => Recorder) => {
  const quiet = quietOf(recorder);
  return {
    quiet,
    async begun(instanceId: string, client: DurableClient) {
      // The first instance of a new engine is slow; an instance of a newer version never starts.
      await until(async () => (await statusOf(client, instanceId)) !== 'Pending');
      await quiet();
    },
    ended: (instanceId: string, client: DurableClient) =>
      until(async () => ended.has(await statusOf(client, instanceId))),
    async pass(milliseconds: number) {
      await sleep(milliseconds);
      await quiet();
    },
  };
};

const alone = async ({ theCase, invoker }: Played): Promise<Hosted> => {
  const engine = startEngine();
  let recorder: Recorder;
  let worker: Worker | undefined;
  let client: string;
  const open = async (change: HostChange): Promise<void> => {
    recorder = record(invoker(change));
    const before = worker;
    worker = await serveFunctions(recorder.invoker, 0, () => undefined);
    client = await engine.host(
      configFor(worker, recorder.invoker, { ...theCase.alone, ...change }),
    );
    await before?.close();
  };
  await open(theCase.alone ?? {});
  const time = timeOf(() => recorder);
  return {
    ...time,
    recorder: () => recorder,
    clientInput: () => client,
    async rehost(change) {
      await open(change);
      await time.quiet();
    },
    async close() {
      await engine.close();
      await worker?.close();
    },
  };
};

/** The real engine for cases that cannot share one: each hosted application gets a process. */
export const engineOfOnesOwn: Engine = {
  unit: ({ alone: own }) => (own?.hops === true ? hopUnit : unit),
  host: alone,
};

export interface RealEngine extends Engine {
  close(): Promise<void>;
}

/**
 * Starts the process that cases share.
 * @param all every case that registers functions in it: the process needs their names at its start
 */
export const openRealEngine = async (
  cases: readonly Case[],
  all: (theCase: Case) => Invoker,
): Promise<RealEngine> => {
  /** By the full name of a function: the invoker of the case that is running. */
  const playing = new Map<string, Invoker>();
  const every = cases.filter((one) => one.alone === undefined).map(all);
  const shared: Invoker = {
    functions: every.flatMap(({ functions }) => functions),
    invoke(invocation) {
      const found = playing.get(invocation.functionName);
      if (!found) throw new Error(`Nobody plays a case with ${invocation.functionName}.`);
      return found.invoke(invocation);
    },
  };
  const engine: EngineProcess = startEngine();
  const worker = await serveFunctions(shared, 0, () => undefined);
  const client = await engine.host(configFor(worker, shared));
  return {
    unit: (theCase) => engineOfOnesOwn.unit(theCase),
    async host(played) {
      const { theCase, invoker } = played;
      if (theCase.alone !== undefined) return alone(played);
      const recorder = record(invoker({}));
      for (const { name } of recorder.invoker.functions) playing.set(name, recorder.invoker);
      return {
        recorder: () => recorder,
        clientInput: () => client,
        ...timeOf(() => recorder),
        rehost: () => Promise.reject(new Error('Only a case that is alone may change its host.')),
        close: async () => undefined,
      };
    },
    async close() {
      await engine.close();
      await worker.close();
    },
  };
};
