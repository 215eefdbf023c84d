// Recorded histories of orchestrations, replayed against today's code: the actions must be the same.
// RECORD_GOLDEN=1 writes them anew: only for a path that is new.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callOrchestrator } from '../../infra/local/durable/orchestrator-call.ts';
import type { HistoryEvent } from '../../infra/local/durable/history.ts';
import { northbeam, type World } from './benefits-world.ts';

const folder = join(import.meta.dirname, '../orchestrations/golden');
const ending = '-1.0.json';

/** The first run of an activation's orchestration. */
export const instance = (activationId: string): string => `${activationId}-r1`;

interface Golden {
  readonly name: string;
  readonly instanceId: string;
  readonly input: string;
  readonly history: readonly HistoryEvent[];
  readonly actions: unknown;
}

const replayed = async (world: World, { name, instanceId, input, history }: Golden) => {
  const answer = await callOrchestrator(world.cloud.invoker, { name, instanceId, input, history });
  return JSON.parse(JSON.stringify({ actions: answer.actions, isDone: answer.isDone }));
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
  const fileOf = (path: string): string => join(folder, `${prefix}${path}${ending}`);
  return {
    paths: (): string[] =>
      readdirSync(folder)
        .filter((file) => file.startsWith(prefix))
        .map((file) => file.slice(prefix.length, -ending.length))
        .toSorted(),
    async record(path: string, { world, activationId }: Played): Promise<void> {
      const instanceId = instance(activationId);
      const history = world.cloud.durable.instance(instanceId)?.history ?? [];
      const input = JSON.stringify({ partnerId: northbeam.partnerId, activationId, run: 1 });
      const golden = { name, instanceId, input, history, actions: {} };
      const text = JSON.stringify({ ...golden, actions: await replayed(world, golden) }, null, 1);
      writeFileSync(fileOf(path), `${text}\n`);
    },
    async replay(path: string, world: World) {
      const golden: Golden = JSON.parse(readFileSync(fileOf(path), 'utf8'));
      return { actions: await replayed(world, golden), recorded: golden.actions };
    },
  };
};
