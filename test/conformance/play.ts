// Runs a case on an engine and collects its observations. Knows the durable client; `Engine` covers
// the differences between engines.
import { InvocationContext } from '@azure/functions';
import { getClient, input, type DurableClient } from 'durable-functions';
import * as durable from 'durable-functions';
import type { Invoker } from '../../infra/local/contract/contract.ts';
import { loadApplication } from '../../infra/local/functions-host/core.ts';
import { createInvoker } from '../../infra/local/functions-host/invoke.ts';
import type { App, Case, HostChange, Observation, RpcAnswer, Stage, World } from './case.ts';
import type { Recorder } from './record.ts';

/** An engine that runs the functions of cases. */
export interface Engine {
  /** The value of `Stage.unit` for a case, in milliseconds. */
  unit(theCase: Case): number;
  /** Hosts an application. Several can be hosted at once, each with its own names. */
  host(played: Played): Promise<Hosted>;
}

/** A case together with its application. */
export interface Played {
  readonly theCase: Case;
  readonly invoker: (change: HostChange) => Invoker;
}

export interface Hosted {
  readonly recorder: () => Recorder;
  /** The durable client's input binding. */
  readonly clientInput: () => string;
  readonly quiet: () => Promise<void>;
  /**
   * Waits until an instance has taken its first step and no work is running, up to a time limit.
   */
  readonly begun: (instanceId: string, client: DurableClient) => Promise<void>;
  readonly ended: (instanceId: string, client: DurableClient) => Promise<void>;
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly rehost: (change: HostChange) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const clientOf = (binding: string): DurableClient => {
  const client = input.durableClient();
  const context = new InvocationContext({ options: { extraInputs: [client] } });
  context.extraInputs.set(client, JSON.parse(binding));
  return getClient(context);
};

/** Makes an invoker of an application's functions, without some of them. */
export const invokerOf = (
  { orchestrators, activities = {} }: App,
  named: (name: string) => string,
  without: readonly string[] = [],
): Invoker =>
  createInvoker(
    loadApplication(() => {
      for (const [name, handler] of Object.entries(orchestrators))
        if (!without.includes(name)) durable.app.orchestration(named(name), handler);
      for (const [name, handler] of Object.entries(activities))
        if (!without.includes(name)) durable.app.activity(named(name), { handler });
    }),
  );

const createStage = (theCase: Case, unit: number) => {
  const notes: unknown[] = [];
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const gate = (name: string) => {
    const known = gates.get(name) ?? Promise.withResolvers<void>();
    gates.set(name, known);
    return known;
  };
  const stage: Stage = {
    named: (name) => `${theCase.name}-${name}`,
    unit,
    note: (what) => notes.push(what),
    gate: (name) => gate(name).promise,
  };
  return { stage, notes, open: (name: string) => gate(name).resolve() };
};

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const worldOf = (
  hosted: Hosted,
  stage: Stage,
  open: (gate: string) => void,
  prefix: string,
): World => {
  const id = (short: string): string => prefix + short;
  const client = (): DurableClient => clientOf(hosted.clientInput());
  const rpcBase = (): string => String(JSON.parse(hosted.clientInput()).rpcBaseUrl);
  return {
    ...stage,
    get client() {
      return client();
    },
    id,
    open,
    quiet: hosted.quiet,
    ended: () => hosted.ended(id('i'), client()),
    pass: (units) => hosted.pass(units * stage.unit),
    rehost: hosted.rehost,
    async start({ name = 'o', id: short = 'i', ...options } = {}) {
      await client().startNew(stage.named(name), { instanceId: id(short), ...options });
      await hosted.begun(id(short), client());
    },
    async raise(name, data = null, short = 'i') {
      await client().raiseEvent(id(short), name, data);
      await hosted.quiet();
    },
    async rpc(method, path, body): Promise<RpcAnswer> {
      const url = rpcBase() + path.replace(/\{(\w+)\}/gu, (_, short: string) => id(short));
      const answer = await fetch(url, {
        method,
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
      });
      const text = await answer.text();
      await hosted.quiet();
      return {
        status: answer.status,
        body: bodyOf(text),
        headers: Object.fromEntries(answer.headers),
      };
    },
  };
};

/** The status of an instance, in the form of an observation. */
const statusOf = async (world: World, short: string): Promise<object> => {
  const { status, body } = await world.rpc('GET', `instances/{${short}}`);
  if (status === 404 || typeof body !== 'object' || body === null) return { answered: status };
  const { runtimeStatus, output, customStatus } = body as Record<string, unknown>;
  return { answered: status, runtimeStatus, output, customStatus };
};

/** Removes the prefixes that separate cases from each other. */
const plain = <T>(value: T, prefixes: readonly string[]): T =>
  JSON.parse(prefixes.reduce((text, prefix) => text.replaceAll(prefix, ''), JSON.stringify(value)));

let runs = 0;

/** Runs the case once. @returns the observations to compare */
export const play = async (engine: Engine, theCase: Case): Promise<Observation> => {
  runs += 1;
  const prefix = `x${runs}-`;
  const { stage, notes, open } = createStage(theCase, engine.unit(theCase));
  const app = theCase.app(stage);
  const invoker = (change: HostChange) => invokerOf(app, stage.named, change.without);
  const hosted = await engine.host({ theCase, invoker });
  try {
    const world = worldOf(hosted, stage, open, prefix);
    const seen = await theCase.play(world);
    await hosted.quiet();
    const instances: Record<string, object> = {};
    for (const short of ['i', 'j']) {
      const recorded = hosted.recorder().recordOf(prefix + short);
      const status = await statusOf(world, short);
      if (recorded !== undefined || !('answered' in status && status.answered === 404))
        instances[short] = { ...status, ...recorded };
    }
    return plain({ ...instances, ...(notes.length > 0 && { notes }), ...seen }, [
      `${theCase.name}-`,
      prefix,
    ]);
  } finally {
    await hosted.close();
  }
};
