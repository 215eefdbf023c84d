// Technical activations over HTTP on a fresh local cloud with the real engine, and their outcome.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './calls.ts';
import { ok } from '@oazapfts/runtime';
import { api, callerOf } from '../../../infra/clients/local/client.ts';
import { startCloudOn, type LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import type { DurableEngine } from '../../../infra/local/durable/contract/engine.ts';
import { seed } from '../../../infra/local/seed/seed.ts';
import { rehearsedEngine, type Backend, type RehearsedEngine } from './engine.ts';
import { lateness } from './timers.ts';

/** The time from the request to provisioning. */
const waitSeconds = 7.2;
const policy = { technical: { automaticAfterHours: waitSeconds / 3600 } };

/** The requests, in turn: each for another partner or another benefit. */
const asked = ['product-support-incidents', 'advisory-hours'].flatMap((item) =>
  ['northbeam-globalAdmin', 'lakeside-globalAdmin'].map((admin) => ({ admin, item })),
);

const subjects = /Product support incidents|Advisory hours/u;

export interface Outcome {
  /** The time from the first request to the end of the last run. */
  readonly seconds: number;
  /** The number of activations, and of their runs, with each status. */
  readonly activations: Readonly<Record<string, number>>;
  readonly runs: Readonly<Record<string, number>>;
  /** The lateness of each timer that fired, in ms; negative: early. */
  readonly timersLate: readonly number[];
  /** The number of episodes of each run. */
  readonly episodes: readonly number[];
  /** The number of audit entries of each activation. */
  readonly auditEntries: readonly number[];
  readonly activityCalls: Readonly<Record<string, number>>;
  /** Mails about the activations; each activation should have four. */
  readonly mails: number;
  readonly afterKill: ReturnType<RehearsedEngine['goneOn']>;
}

type Cloud = LocalCloud<DurableEngine>;

const activations = async (cloud: Cloud, count: number): Promise<string[]> => {
  const bought = new Map<string, string>();
  const ids: string[] = [];
  for (const { admin, item } of asked.slice(0, count)) {
    const as = await callerOf(cloud, admin);
    const payment = { method: 'card', reference: 'rehearsal' } as const;
    const buy = () =>
      ok(api.purchasePackage(randomUUID(), { packageId: 'action-pack', payment }, {}, as));
    const purchase = bought.get(admin) ?? (await buy()).id;
    bought.set(admin, purchase);
    ids.push((await ok(api.requestActivation(`${purchase}-${item}`, {}, {}, as))).id);
  }
  return ids;
};

const counted = (words: readonly unknown[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(words, (word) => word)].map(([word, of]) => [word, of.length]),
  );

const outcomeOf = async (
  cloud: Cloud,
  engine: RehearsedEngine,
  ids: readonly string[],
): Promise<Omit<Outcome, 'seconds'>> => {
  const documents = cloud.cosmos.documents('partners', { limit: 100_000 });
  const ofType = (wanted: string) => documents.filter(({ type }) => type === wanted);
  const audits = ofType('audit').map((entry) => JSON.stringify(entry));
  const runs = await cloud.durable.instances();
  const details = await Promise.all(
    runs.map(async ({ instanceId }) => cloud.durable.instance(instanceId)),
  );
  return {
    activations: counted(ofType('activation').map(({ status }) => status)),
    runs: counted(runs.map(({ status }) => status)),
    timersLate: details.flatMap((detail) => lateness(detail?.history ?? [])),
    episodes: runs.map(({ episodes }) => episodes),
    auditEntries: ids.map(
      (id) => audits.filter((audit) => audit.includes(`"activation:${id}"`)).length,
    ),
    activityCalls: counted(engine.calls.activities.map(({ name }) => name)),
    mails: cloud.outbox().filter(({ subject }) => subjects.test(subject)).length,
    afterKill: engine.goneOn(),
  };
};

export interface Rehearsal {
  readonly backend: Backend;
  /** A new hub for each rehearsal, without other instances. */
  readonly taskHub: string;
  readonly activations?: number;
  /** Runs once all activations have been requested. */
  readonly disturb?: (engine: RehearsedEngine) => Promise<void>;
  /** Are called right before the first request and after the last run has ended. */
  readonly began?: () => void;
  readonly ended?: () => Promise<void>;
}

/** Runs the rehearsal. @returns when all runs have ended */
export const rehearse = async (rehearsal: Rehearsal): Promise<Outcome> => {
  const { backend, taskHub, activations: count = 1, disturb, began, ended } = rehearsal;
  const engine = rehearsedEngine(backend);
  const settings = { POLICY: JSON.stringify(policy), TASKHUB_NAME: taskHub };
  const cloud = await startCloudOn(engine.make, { clock: { mode: 'ticking' }, settings });
  try {
    await seed(cloud);
    began?.();
    const start = Date.now();
    const ids = await activations(cloud, count);
    await disturb?.(engine);
    await until('every run has ended', () => engine.calls.ended.size >= count);
    const seconds = (Date.now() - start) / 1000;
    // Waits for the engine's last writes.
    await sleep(500);
    await ended?.();
    return { seconds, ...(await outcomeOf(cloud, engine, ids)) };
  } finally {
    await cloud.close();
  }
};
