// Versions of an application that replace each other over the same instances, to rehearse
// deployments. The orchestration is the application's own; its steps only return fixed answers.
import { setTimeout as sleep } from 'node:timers/promises';
import * as durable from 'durable-functions';
import { loadApplication } from '../../infra/local/functions-host/core.ts';
import { createInvoker } from '../../infra/local/functions-host/invoke.ts';
import { rpcOf } from '../../infra/real-engine/client.ts';
import { activities, orchestrators, wakeEvent } from '../../orchestrations/contract.ts';
import type { Orchestrator } from '../../orchestrations/orchestrators.ts';
import type { StepResult, Waiting } from '../../shared/domain/step-result.ts';
import { clientOf, type Engine } from '../conformance/play.ts';

export interface Version {
  /** `defaultVersion` of its host.json. */
  readonly version: string;
  /** The code of the technical activation; absent: it is not registered. */
  readonly activation?: Orchestrator['handler'];
  /** Activities that are registered under another name. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const days = 86_400_000;

/** It waits after the first review, and is done after the second. */
const answers: Readonly<Record<string, () => StepResult>> = {
  [activities.begin]: () => ({
    next: 'wait',
    until: new Date(Date.now() + 5 * days).toISOString() as Waiting['until'],
  }),
  [activities.escalateOverdue]: () => ({ next: 'finish' }),
  [activities.review]: () => ({ next: 'finish' }),
};

const load = ({ activation, renamed = {} }: Version) =>
  createInvoker(
    loadApplication(() => {
      if (activation) durable.app.orchestration(orchestrators.technical, activation);
      for (const [name, handler] of Object.entries(answers))
        durable.app.activity(renamed[name] ?? name, { handler });
    }),
  );

/** The state of an instance. */
export interface Standing {
  readonly version: string | undefined;
  readonly status: string | undefined;
  /** What its code returned, or how it failed, as JSON text. */
  readonly output: string | undefined;
}

export interface Deployments {
  deploy(next: Version): Promise<void>;
  /** @param version a version other than the host's, which a start may request */
  start(instanceId: string, version?: string): Promise<void>;
  /** Raises the event for which an instance waits after its n-th review. */
  wake(instanceId: string, round: number): Promise<void>;
  look(instanceId: string): Promise<Standing>;
  /** Polls for ten seconds until the instance has that status; a new engine is slow at first. */
  becomes(instanceId: string, status: string): Promise<Standing>;
  /** The number of instances of a version that have not ended. */
  left(version: string): Promise<number>;
  close(): Promise<void>;
}

const ended = new Set(['Completed', 'Failed', 'Terminated']);

/** @param first the version that is deployed first */
export const deployments = async (engine: Engine, first: Version): Promise<Deployments> => {
  let deployed = first;
  const host = await engine.host({
    theCase: {
      name: 'deployments',
      app: () => ({ orchestrators: {} }),
      play: async () => undefined,
      alone: { defaultVersion: first.version },
    },
    invoker: () => load(deployed),
  });
  const client = () => clientOf(host.clientInput());
  const rpc = () => rpcOf(host.clientInput());
  const look = async (instanceId: string): Promise<Standing> => {
    const found = await rpc().look(instanceId);
    return { version: found?.version, status: found?.status, output: found?.output };
  };
  return {
    async deploy(next) {
      deployed = next;
      await host.rehost({ defaultVersion: next.version });
    },
    async start(instanceId, version) {
      const input = { partnerId: 'p', activationId: instanceId, run: 1 };
      const options = { instanceId, input, ...(version !== undefined && { version }) };
      await client().startNew(orchestrators.technical, options);
      await host.begun(instanceId, client());
    },
    async wake(instanceId, round) {
      await client().raiseEvent(instanceId, wakeEvent(round), null);
      await host.quiet();
    },
    look,
    async becomes(instanceId, status) {
      let seen = await look(instanceId);
      for (let again = 0; again < 100 && seen.status !== status; again += 1) {
        await sleep(100);
        seen = await look(instanceId);
      }
      return seen;
    },
    async left(version) {
      const all = await rpc().list();
      return all.filter((one) => one.version === version && !ended.has(one.status)).length;
    },
    close: host.close,
  };
};
