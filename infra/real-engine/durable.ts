// The real Durable extension as the engine of a local cloud: `DURABLE=real npm start`. Composes
// process, worker and RPC; the engine uses the machine's clock.
import type { Clock, Invoker } from '../local/contract/contract.ts';
import type { DurableEngine, EngineGiven, EngineMaker } from '../local/durable/contract/engine.ts';
import { rpcOf } from './client.ts';
import { startEngine, type EngineConfig } from './engine.ts';
import { buildProgram, noDotnet } from './program.ts';
import { createWatch } from './watched.ts';
import { serveFunctions, type Worker } from './worker.ts';

/** The message for callers that try to move its clock. */
const ownTime =
  'The real Durable engine keeps the machine’s time, which cannot be moved. Use a POLICY of short times, or the local engine (DURABLE=local).';

/**
 * The largest accepted difference between the local cloud's clock and the machine's, in
 * milliseconds.
 */
const slack = 1000;

const demandMachinesTime = (clock: Clock): void => {
  if (Math.abs(clock.now() - Date.now()) <= slack) return;
  throw new Error(
    'The real Durable engine keeps the machine’s time, and the clock of this store is ahead of it. Begin with an empty store (npm start -- --fresh) or another LOCAL_STORE.',
  );
};

const bytes = (value: string | null | undefined): number => Buffer.byteLength(value ?? '');

/** The names of an application's functions with that type of trigger. */
const named = ({ functions }: Pick<Invoker, 'functions'>, trigger: string): string[] =>
  functions
    .filter(({ bindings }) => Object.values(bindings).some(({ type }) => type === trigger))
    .map(({ name }) => name);

/** The part of an application that an engine has to know. */
export const configOf = (
  {
    invoker,
    taskHub,
    defaultVersion,
    maxConcurrentActivities,
  }: Pick<EngineGiven, 'invoker' | 'taskHub' | 'defaultVersion' | 'maxConcurrentActivities'>,
  worker: string,
): EngineConfig => ({
  worker,
  orchestrators: named(invoker, 'orchestrationTrigger'),
  activities: named(invoker, 'activityTrigger'),
  taskHub,
  defaultVersion,
  maxConcurrentActivities,
});

/** Awaits the opening; if it fails, closes what was opened for it. */
const orElse = async <T>(opening: Promise<T>, close: () => Promise<void>): Promise<T> => {
  try {
    return await opening;
  } catch (error) {
    await close();
    throw error;
  }
};

/** A connection to the engine, for callers that bring their own worker. */
export interface Connection {
  /** The durable client's input binding, as JSON text; it changes when the engine is restarted. */
  readonly client: () => string;
  readonly end: () => Promise<void>;
}

/**
 * @param connect registers the worker's functions with the engine
 * @param port of the worker; 0 for any free one
 */
export const engineOver =
  (
    connect: (given: EngineGiven, worker: Worker) => Promise<Connection>,
    port = 0,
  ): EngineMaker<DurableEngine> =>
  async (given) => {
    demandMachinesTime(given.clock);
    const { see, watched } = createWatch();
    const worker = await serveFunctions(given.invoker, port, see);
    const { client, end } = await orElse(connect(given, worker), worker.close);
    const rpc = () => rpcOf(client());
    return {
      ownTime,
      clientInput: client,
      instances: async () =>
        (await rpc().list()).map((one) => ({ ...one, episodes: watched(one.instanceId).episodes })),
      async instance(instanceId) {
        const found = await rpc().look(instanceId);
        if (found === undefined) return undefined;
        const { episodes, history } = watched(instanceId);
        const payloads = history.flatMap(({ Input, Result }) => [bytes(Input), bytes(Result)]);
        return {
          ...found,
          episodes,
          history,
          historyBytes: bytes(JSON.stringify(history)),
          largestPayload: Math.max(0, ...payloads),
          // The engine does not report its open timers.
          openTimers: [],
        };
      },
      // On the machine's clock no ticks are skipped, so failures need not be reported.
      failures: () => 0,
      suspend: (instanceId) => rpc().command(instanceId, 'suspend'),
      resume: (instanceId) => rpc().command(instanceId, 'resume'),
      // The engine works on its own; this process cannot tell when it is idle.
      nextDue: () => undefined,
      runDue: async () => undefined,
      idle: async () => undefined,
      async close() {
        await end();
        await worker.close();
      },
    };
  };

/** Starts an engine process of its own, which ends together with the local cloud. */
export const realEngine: EngineMaker<DurableEngine> = engineOver(async (given, worker) => {
  const engine = startEngine();
  const client = await orElse(engine.host(configOf(given, worker.url)), engine.close);
  void engine.lost.then(() =>
    given.log('The real Durable engine has ended: nothing goes on until this is started again.'),
  );
  return { client: () => client, end: engine.close };
});

/** @throws Error where .NET is missing, or the program could not be built */
export const built = (): EngineMaker<DurableEngine> => {
  const outcome = buildProgram();
  if (outcome === 'noDotnet') throw new Error(noDotnet);
  if (outcome === 'failed') throw new Error('The real Durable engine could not be built.');
  return realEngine;
};
