// Retried activities on the local durable host: when they run again, and the ids that this uses.
import { RetryOptions } from 'durable-functions';
import { aWorld, begin, closeWorlds, idsMade, minute, type Orchestrator } from './world.ts';

afterEach(closeWorlds);

const policy = (attempts: number, more: Partial<RetryOptions> = {}): RetryOptions =>
  Object.assign(new RetryOptions(minute, attempts), more);

/** An activity that fails until the n-th attempt, and records when each attempt ran. */
const flaky = (succeedsAt: number, clock: () => number) => {
  const at: number[] = [];
  return {
    at,
    activity: () => {
      at.push((clock() - begin) / minute);
      return at.length < succeedsAt ? Promise.reject(new Error(`try ${at.length}`)) : 'finally';
    },
  };
};

const retrying = (options: RetryOptions): Orchestrator =>
  function* ({ df }) {
    let result: unknown;
    try {
      result = yield df.callActivityWithRetry('flaky', options, 'in');
    } catch (error) {
      result = error instanceof Error ? error.message.split(' \n ')[0] : error;
    }
    yield df.callActivity('echo', 'after');
    return result;
  };

const run = async (options: RetryOptions, succeedsAt: number) => {
  const unreliable = flaky(succeedsAt, () => world.clock.at);
  const world = aWorld({
    orchestrators: { o: retrying(options) },
    activities: { flaky: unreliable.activity, echo: (value: unknown) => value },
  });
  await world.start();
  await world.advance(1000 * minute);
  return { world, at: unreliable.at };
};

it('succeeds at the third attempt after a pause before each', async () => {
  const { world, at } = await run(policy(3), 3);
  expect(world.output()).toBe('finally');
  expect(at).toEqual([0, 1, 2]);
  expect(idsMade(world.detail())).toEqual([
    '0 flaky',
    '1 timer',
    '2 flaky',
    '3 timer',
    '4 flaky',
    '5 echo',
  ]);
});

it('tells the code of the last failure at once, though the SDK counts a timer', async () => {
  const { world, at } = await run(policy(2), 99);
  expect(world.output()).toBe("Activity function 'flaky' failed:  try 2");
  expect(at).toEqual([0, 1]);
  expect(idsMade(world.detail())).toEqual(['0 flaky', '1 timer', '2 flaky', '3 timer', '4 echo']);
  const last = world.detail().history.find((event) => event.Name === 'echo');
  expect(last?.Timestamp).toBe(new Date(begin + minute).toISOString());
});

it('lengthens the pauses by the coefficient, up to the longest allowed', async () => {
  const options = policy(5, {
    backoffCoefficient: 2,
    maxRetryIntervalInMilliseconds: 5 * minute,
  });
  const { at } = await run(options, 5);
  expect(at).toEqual([0, 1, 3, 7, 12]);
});

it('hangs for ever once an attempt has failed after the time for all of them', async () => {
  const { world, at } = await run(policy(10, { retryTimeoutInMilliseconds: 2 * minute }), 99);
  expect(at).toEqual([0, 1, 2]);
  expect(world.detail()).toMatchObject({ status: 'Running', output: undefined, openTimers: [] });
  expect(world.durable.nextDue()).toBeUndefined();
  expect(world.durable.ready()).toEqual([]);
});

it('tells of the last failure also when the time is up with it', async () => {
  const { world } = await run(policy(2, { retryTimeoutInMilliseconds: minute }), 99);
  expect(world.output()).toBe("Activity function 'flaky' failed:  try 2");
});

const idsAfter = async (events: ('fails' | 'works')[]) => {
  const app = {
    orchestrators: {
      *o({ df }: Parameters<Orchestrator>[0]) {
        const retried = df.callActivityWithRetry('fails', policy(2));
        const other = df.callActivity('works');
        yield df.Task.any([other, retried]);
        const next = df.callActivity('works');
        yield next;
        yield retried;
      },
    },
    activities: { fails: () => Promise.reject(new Error('x')), works: () => 1 },
  };
  const world = aWorld(app, { manual: true });
  const runNext = async (match: (name: string) => boolean) => {
    const item = world.durable.ready().find(({ name }) => match(name));
    await world.durable.run(item!);
  };
  world.durable.start({ name: 'o', instanceId: 'i' });
  await runNext((name) => name === 'o');
  for (const name of events) {
    await runNext((ready) => ready === name);
  }
  // Both results are in the inbox: one episode processes them, one after the other.
  await runNext((name) => name === 'o');
  return idsMade(world.detail());
};

it('numbers a retry timer and what the code asks for in the order of the events', async () => {
  expect(await idsAfter(['fails', 'works'])).toEqual(['0 works', '1 fails', '2 timer', '3 works']);
  expect(await idsAfter(['works', 'fails'])).toEqual(['0 works', '1 fails', '2 works', '3 timer']);
});
