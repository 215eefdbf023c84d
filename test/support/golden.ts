// Recorded histories of orchestrations, replayed against today's code: the actions must be the same.
// RECORD_GOLDEN=1 writes those that are missing, under today's version; what is there stays as it is.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import hostJson from '../../host.json' with { type: 'json' };
import type { Invoker } from '../../infra/local/contract/contract.ts';
import { callOrchestrator } from '../../infra/local/durable/engine/orchestrator-call.ts';
import type { HistoryEvent } from '../../infra/local/durable/contract/history.ts';
import { northbeam, type World } from './world/world.ts';

const folder = join(import.meta.dirname, '../orchestrations/golden');
const ending = `-${hostJson.extensions.durableTask.defaultVersion}.json`;

/** The first run of an activation's orchestration. */
export const instance = (activationId: string): string => `${activationId}-r1`;

interface Golden {
  readonly name: string;
  readonly instanceId: string;
  readonly input: string;
  readonly history: readonly HistoryEvent[];
  readonly actions: unknown;
}

/** Every recorded history there is, of whatever version, by the name of its file. */
export const goldenFiles = (prefix = ''): string[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(prefix))
    .toSorted();

export const goldenText = (file: string): string => readFileSync(join(folder, file), 'utf8');

const actionsOf = async (invoker: Invoker, { name, instanceId, input, history }: Golden) => {
  const answer = await callOrchestrator(invoker, { name, instanceId, input, history });
  return JSON.parse(JSON.stringify({ actions: answer.actions, isDone: answer.isDone }));
};

/** What a recorded history leads to in an application, and what it led to when it was recorded. */
export const replay = async (file: string, invoker: Invoker) => {
  const golden: Golden = JSON.parse(goldenText(file));
  return { actions: await actionsOf(invoker, golden), recorded: golden.actions };
};

interface Played {
  readonly world: World;
  readonly activationId: string;
}

/**
 * @param name of the orchestrator
 * @param prefix of its files
 */
export const goldenHistories = (name: string, prefix: string) => {
  const fileOf = (path: string): string => `${prefix}${path}${ending}`;
  return {
    files: (): string[] => goldenFiles(prefix),
    /** Those of today's version. */
    paths: (): string[] =>
      goldenFiles(prefix)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(prefix.length, -ending.length))
        .toSorted(),
    isRecorded: (path: string): boolean => existsSync(join(folder, fileOf(path))),
    async record(path: string, { world, activationId }: Played): Promise<void> {
      const instanceId = instance(activationId);
      const history = world.cloud.durable.instance(instanceId)?.history ?? [];
      const input = JSON.stringify({ partnerId: northbeam.partnerId, activationId, run: 1 });
      const golden = { name, instanceId, input, history, actions: {} };
      const actions = await actionsOf(world.cloud.invoker, golden);
      const text = JSON.stringify({ ...golden, actions }, null, 1);
      writeFileSync(join(folder, fileOf(path)), `${text}\n`);
    },
  };
};
