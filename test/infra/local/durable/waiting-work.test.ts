// Work that a host cannot do waits for a host that can: unregistered activities, newer versions.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrchestrationContext } from 'durable-functions';
import { isNewer } from '../../../../infra/local/durable/engine/version.ts';
import { aWorld, closeWorlds, day, type Steps } from './world.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durable-'));
});
afterEach(async () => {
  await closeWorlds();
  await rm(folder, { recursive: true });
});

describe('an activity that nobody registered', () => {
  const orchestrators = {
    *o({ df }: OrchestrationContext): Steps {
      const event = df.waitForExternalEvent('go');
      const ghost = df.callActivity('ghost');
      yield df.Task.any([event, ghost]);
      return yield ghost;
    },
  };

  it('leaves its instance Running for ever, without holding up idle or time', async () => {
    const world = aWorld({ orchestrators }, { folder });
    await world.start();
    await world.advance(30 * day);
    await world.raise('go');
    expect(world.detail()).toMatchObject({ status: 'Running', episodes: 2 });
    expect(world.durable.ready()).toEqual([]);
    expect(world.durable.nextDue()).toBeUndefined();
    expect(world.lines).toEqual([
      'durable: instance "i" waits for the activity "ghost", which nobody has registered.',
    ]);
  });

  it('runs once a host has it', async () => {
    const first = aWorld({ orchestrators }, { folder });
    await first.start();
    await first.raise('go');
    await closeWorlds();
    const second = aWorld({ orchestrators, activities: { ghost: () => 'back' } }, { folder });
    await second.durable.idle();
    expect(second.output()).toBe('back');
  });
});

describe('an orchestrator that nobody registered', () => {
  it('is started all the same, and its instance fails with the name', async () => {
    const world = aWorld({ orchestrators: {} });
    await world.start({ name: 'ghost' });
    expect(world.detail().status).toBe('Failed');
    expect(world.output()).toBe(
      "Orchestrator function 'ghost' failed: The function 'ghost' doesn't exist, is disabled, or is not an orchestrator function.",
    );
  });
});

describe('an instance of a version newer than the host', () => {
  const app = {
    orchestrators: {
      *o({ df }: OrchestrationContext): Steps {
        yield df.waitForExternalEvent('go');
        return df.version;
      },
    },
  };

  it('stays Pending without holding up idle, and runs on a host of that version', async () => {
    const old = aWorld(app, { folder, defaultVersion: '1.9' });
    old.durable.start({ name: 'o', instanceId: 'i', version: '1.10' });
    await old.raise('go');
    expect(old.detail()).toMatchObject({ status: 'Pending', episodes: 0 });
    expect(old.durable.ready()).toEqual([]);
    expect(old.lines).toHaveLength(1);
    await closeWorlds();
    const next = aWorld(app, { folder, defaultVersion: '1.10' });
    await next.durable.idle();
    expect(next.output()).toBe('1.10');
  });

  it('that runs already goes no further on an older host', async () => {
    const first = aWorld(app, { folder, defaultVersion: '2.0' });
    await first.start();
    await closeWorlds();
    const older = aWorld(app, { folder, defaultVersion: '1.0' });
    await older.raise('go');
    expect(older.detail()).toMatchObject({ status: 'Running', episodes: 1 });
  });

  it.each([
    ['1.10', '1.9', true],
    ['1.9', '1.10', false],
    ['1.0', '1.0', false],
    ['1.0.0', '1.0', true],
    ['2', '1.0', true],
    ['10', '9', false],
    ['beta', 'Alpha', true],
    ['Beta', 'alpha', true],
    ['Beta', 'beta', false],
    ['', '1.0', false],
    [undefined, '1.0', false],
  ])('%s is newer than %s: %s', (version, current, expected) => {
    expect(isNewer(version, current)).toBe(expected);
  });
});
