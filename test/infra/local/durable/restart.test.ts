// What the durable host stores on disk: a process that is killed at any moment loses nothing that
// it has committed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interruptible } from './interrupted.ts';
import { aWorld, begin, closeWorlds, day } from './world.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durable-'));
});
afterEach(async () => {
  await closeWorlds();
  await rm(folder, { recursive: true });
});

/**
 * Runs in a separate process, prints the activities that start, and never ends the slow activity.
 */
const script = `
  await import('./infra/local/functions-host/install.ts');
  const { interruptible } = await import('./test/infra/local/durable/interrupted.ts');
  const { aWorld } = await import('./test/infra/local/durable/world.ts');
  const never = () => new Promise(() => setInterval(() => undefined, 60_000));
  const app = interruptible(never, (name) => console.log(name, 'begun'));
  const { durable } = aWorld(app, { folder: process.argv[1] });
  durable.start({ name: 'sleeps', instanceId: 'sleeper' });
  durable.start({ name: 'listens', instanceId: 'listener' });
  durable.start({ name: 'works', instanceId: 'worker' });`;

const killedInMidActivity = async (): Promise<string | null> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const text of child.stdout) {
    said += String(text);
    if (said.includes('slow begun')) {
      child.kill('SIGKILL');
      break;
    }
  }
  if (child.signalCode === null && child.exitCode === null) {
    await once(child, 'exit');
  }
  return child.signalCode;
};

it('goes on where a killed process stopped: activities again, timers and waits kept', async () => {
  expect(await killedInMidActivity()).toBe('SIGKILL');
  const ran: string[] = [];
  const app = interruptible(
    () => 'two',
    (name) => ran.push(name),
  );
  const world = aWorld(app, { folder });
  await world.durable.idle();
  // The first activity had stored its result; the second had not.
  expect(ran).toEqual(['slow']);
  expect(world.output('worker')).toEqual(['one', 'two']);
  expect(world.detail('sleeper')).toMatchObject({ status: 'Running', openTimers: [begin + day] });
  await world.raise('go', 'heard', 'listener');
  expect(world.output('listener')).toBe('heard');
  await world.advance(day);
  expect(world.output('sleeper')).toBe('awake');
});

it('keeps ended instances with their histories', async () => {
  const app = interruptible(
    () => 'two',
    () => undefined,
  );
  const first = aWorld(app, { folder });
  await first.start({ name: 'works' });
  const before = first.detail();
  await closeWorlds();
  expect(aWorld(app, { folder }).detail()).toEqual(before);
});

it('never goes back in time within a history, even if the clock does', async () => {
  const app = interruptible(
    () => 'two',
    () => undefined,
  );
  const first = aWorld(app, { folder });
  first.clock.at = begin + day;
  await first.start({ name: 'listens' });
  await closeWorlds();
  const second = aWorld(app, { folder });
  await second.raise('go');
  const times = second.detail().history.map((event) => event.Timestamp);
  expect(times).toEqual(times.toSorted());
});
