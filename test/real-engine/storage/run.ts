// `npm run rehearse:storage`: runs the application on the real Durable extension with Azure
// Storage, by hand before a release. infra/real-engine/STORAGE.md describes the procedure and its
// results.
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './calls.ts';
import { inspect, parseArgs } from 'node:util';
import { buildProgram, noDotnet } from '../../../infra/real-engine/program.ts';
import { rehearse, type Rehearsal } from './activation.ts';
import { startAzurite, type Azurite } from './azurite.ts';
import type { RehearsedEngine } from './engine.ts';
import { tallyOf, type Tally } from './requests.ts';

const minute = 60_000;

const tell = (title: string, facts: object): void => {
  const lines = inspect(facts, { breakLength: 110 }).replaceAll('\n', '\n  ');
  process.stdout.write(`${title}\n  ${lines}\n`);
};

/** Kills the engine while the run sleeps. */
const inTheWait = async (engine: RehearsedEngine): Promise<void> => {
  await until('two activities have run', () => engine.calls.activities.length >= 2);
  await sleep(1500);
  await engine.replace();
};

/** Kills the engine when an activity has handed mails over but has not answered. */
const inAnActivity = async (engine: RehearsedEngine): Promise<void> => {
  const { reached, release } = engine.calls.holdNext('deliver-mail');
  await reached;
  await engine.replace();
  release();
};

/** Runs a rehearsal on storage, and prints its outcome and its requests to storage. */
const playerOn =
  ({ connectionString: storage, requests }: Azurite) =>
  async (title: string, { backend, ...rehearsal }: Rehearsal, restAfterwards = false) => {
    let mark = 0;
    let asked: Tally | undefined;
    const outcome = await rehearse({
      ...rehearsal,
      backend: { ...backend, storage },
      began: () => (mark = requests.length),
      async ended() {
        asked = tallyOf(requests.slice(mark));
        if (!restAfterwards) return;
        await sleep(minute);
        mark = requests.length;
        await sleep(minute);
        tell('A minute in which nothing happens', tallyOf(requests.slice(mark)));
      },
    });
    tell(title, { ...outcome, requests: asked });
  };

/** A busy hub looks for messages all the time; an idle one, in the end, only every 30 seconds. */
const busy = { maxQueuePollingInterval: '00:00:00.1' };

/** @param minutes for which storage hides a message after it was read: 1 to 60 */
const hidden = (minutes: string) => ({
  controlQueueVisibilityTimeout: `00:${minutes.padStart(2, '0')}:00`,
  workItemQueueVisibilityTimeout: `00:${minutes.padStart(2, '0')}:00`,
});

const rehearseAll = async (azurite: Azurite, minutes: string) => {
  const play = playerOn(azurite);
  const backend = { storageProvider: hidden(minutes) };
  tell('In memory', await rehearse({ backend: {}, taskHub: 'Memory', activations: 4 }));
  await play('One', { backend, taskHub: 'One' });
  const often = { storageProvider: { ...hidden(minutes), ...busy } };
  await play('Four, looked for all the time', { backend: often, taskHub: 'Busy', activations: 4 });
  await play('Four', { backend, taskHub: 'Four', activations: 4 }, true);
  await play('Killed in the wait', { backend, taskHub: 'Wait', disturb: inTheWait });
  await play('Killed in an activity', { backend, taskHub: 'Activity', disturb: inAnActivity });
};

const wrong = (message: string): void => {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
};

const run = async (): Promise<void> => {
  const { AZURITE } = process.env;
  const { values } = parseArgs({ options: { hidden: { type: 'string', default: '5' } } });
  if (!AZURITE) return wrong('AZURITE is not set: the path of the command `azurite`.');
  const built = buildProgram();
  if (built !== 'built') return wrong(built === 'noDotnet' ? noDotnet : 'It could not be built.');
  const azurite = await startAzurite(AZURITE);
  try {
    await rehearseAll(azurite, values.hidden);
  } finally {
    await azurite.close();
  }
};

await run();
