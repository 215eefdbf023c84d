// After a failure in Task.all the code continues at once, but its next requests wait for the
// siblings.
import { RetryOptions } from 'durable-functions';
import {
  aWorld,
  closeWorlds,
  day,
  idsMade,
  minute,
  type Orchestrator,
  type World,
} from './world.ts';

afterEach(closeWorlds);

/** A world in which the test decides when the activity `slow` ends. */
const slowly = (o: Orchestrator) => {
  const gate = Promise.withResolvers<void>();
  const ran: string[] = [];
  let flaky = 0;
  const world = aWorld({
    orchestrators: { o },
    activities: {
      fails: () => Promise.reject(new Error('no luck')),
      slow: () => gate.promise,
      flaky: () => {
        flaky += 1;
        return flaky < 2 ? Promise.reject(new Error('not yet')) : 'at last';
      },
      next: () => {
        ran.push('next');
      },
    },
  });
  return { world, ran, letGo: () => gate.resolve() };
};

/** Starts the instance and lets all other work run while an activity hangs. */
const startAndSettle = async ({ durable }: World): Promise<void> => {
  durable.start({ name: 'o', instanceId: 'i' });
  await settled();
};

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Waits for all of them, and continues when one has failed. */
const afterAll = (siblings: (df: Parameters<Orchestrator>[0]['df']) => object[]): Orchestrator =>
  function* ({ df }) {
    try {
      yield df.Task.all(siblings(df) as Parameters<typeof df.Task.all>[0]);
    } catch {
      df.setCustomStatus('went on');
    }
    yield df.callActivity('next');
    return 'end';
  };

it('the next activity begins only when the slow sibling has ended, under the id of its turn', async () => {
  const { world, ran, letGo } = slowly(
    afterAll((df) => [df.callActivity('fails'), df.callActivity('slow')]),
  );
  await startAndSettle(world);
  // The code has continued, but its request has not been carried out.
  expect(world.detail().customStatus).toBe('"went on"');
  expect(ran).toEqual([]);
  letGo();
  await world.durable.idle();
  expect(world.output()).toBe('end');
  expect(idsMade(world.detail())).toEqual(['0 fails', '1 slow', '2 next']);
});

it('an event is a sibling, too, and so is a timer', async () => {
  const { world, ran } = slowly(
    afterAll((df) => [
      df.callActivity('fails'),
      df.waitForExternalEvent('go'),
      df.createTimer(new Date(df.currentUtcDateTime.getTime() + day)),
    ]),
  );
  await world.start();
  await world.raise('go');
  expect(ran).toEqual([]);
  await world.advance(day);
  expect(ran).toEqual(['next']);
});

it('an event that never comes holds up what follows for ever', async () => {
  const { world, ran } = slowly(
    afterAll((df) => [df.callActivity('fails'), df.waitForExternalEvent('go')]),
  );
  await world.start();
  await world.raise('other');
  await world.advance(30 * day);
  expect(ran).toEqual([]);
  await world.raise('go');
  expect(ran).toEqual(['next']);
});

it('a retried sibling counts when it has succeeded, and ids go on by the SDK', async () => {
  const { world, ran } = slowly(
    afterAll((df) => [
      df.callActivity('fails'),
      df.callActivityWithRetry('flaky', new RetryOptions(minute, 3)),
    ]),
  );
  await world.start();
  expect(ran).toEqual([]);
  await world.advance(minute);
  expect(world.output()).toBe('end');
  expect(idsMade(world.detail()).toSorted()).toEqual([
    '0 fails',
    '1 flaky',
    '2 next',
    '3 timer',
    '4 flaky',
  ]);
});

it('within Task.any, another winner lets go on', async () => {
  const { world, ran, letGo } = slowly(function* ({ df }) {
    const both = df.Task.all([df.callActivity('fails'), df.callActivity('slow')]);
    yield df.Task.any([both, df.waitForExternalEvent('go')]);
    yield df.callActivity('next');
    return 'end';
  });
  await startAndSettle(world);
  expect(ran).toEqual([]);
  world.durable.raiseEvent('i', 'go');
  await settled();
  expect(ran).toEqual(['next']);
  letGo();
  await world.durable.idle();
  expect(world.output()).toBe('end');
});

it('code that returns meanwhile leaves its instance Running until what it asked for is through', async () => {
  const { world, ran, letGo } = slowly(function* ({ df }) {
    try {
      yield df.Task.all([df.callActivity('fails'), df.callActivity('slow')]);
    } catch {
      yield df.Task.any([df.callActivity('next'), df.waitForExternalEvent('go')]);
    }
    return 'end';
  });
  await startAndSettle(world);
  world.durable.raiseEvent('i', 'go');
  await settled();
  expect(world.detail().status).toBe('Running');
  expect(ran).toEqual([]);
  letGo();
  await world.durable.idle();
  expect(ran).toEqual(['next']);
  expect(world.output()).toBe('end');
});

it('a timer that is cancelled while it waits is set and taken back', async () => {
  const { world, letGo } = slowly(function* ({ df }) {
    try {
      yield df.Task.all([df.callActivity('fails'), df.callActivity('slow')]);
    } catch {
      const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + day));
      yield df.Task.any([timer, df.waitForExternalEvent('go')]);
      timer.cancel();
    }
    return 'end';
  });
  await startAndSettle(world);
  world.durable.raiseEvent('i', 'go');
  letGo();
  await world.durable.idle();
  expect(world.output()).toBe('end');
  expect(world.durable.nextDue()).toBeUndefined();
});

it('two failures and no success hold up nothing', async () => {
  const { world, ran } = slowly(
    afterAll((df) => [df.callActivity('fails'), df.callActivity('fails')]),
  );
  await world.start();
  expect(ran).toEqual(['next']);
});
