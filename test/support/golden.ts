// Replays recorded histories of orchestrations against the current code: the actions must be the
// same. RECORD_GOLDEN=1 records the missing ones, under the current version; recorded ones are
// never changed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import hostJson from '../../host.json' with { type: 'json' };
import type { Invoker } from '../../infra/local/contract/contract.ts';
import { callOrchestrator } from '../../infra/local/durable/engine/orchestrator-call.ts';
import type { HistoryEvent } from '../../infra/local/durable/contract/history.ts';
import { northbeam, type World } from './world/world.ts';

const folder = join(import.meta.dirname, '../orchestrations/golden');
const ending = `-${hostJson.extensions.durableTask.defaultVersion}.json`;

/** The instance id of an activation's first run. */
export const instance = (activationId: string): string => `${activationId}-r1`;

interface Golden {
  readonly name: string;
  readonly instanceId: string;
  readonly input: string;
  readonly history: readonly HistoryEvent[];
  readonly actions: unknown;
}

/** Every recorded history of all versions, by its file name. */
export const goldenFiles = (prefix = ''): string[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(prefix))
    .toSorted();

export const goldenText = (file: string): string => readFileSync(join(folder, file), 'utf8');

const actionsOf = async (invoker: Invoker, { name, instanceId, input, history }: Golden) => {
  const answer = await callOrchestrator(invoker, { name, instanceId, input, history });
  return JSON.parse(JSON.stringify({ actions: answer.actions, isDone: answer.isDone }));
};

/** The actions that a recorded history causes now, and the recorded ones. */
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
 * @param prefix of the names of its files
 */
export const goldenHistories = (name: string, prefix: string) => {
  const fileOf = (path: string): string => `${prefix}${path}${ending}`;
  return {
    files: (): string[] => goldenFiles(prefix),
    /** The files of the current version. */
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
