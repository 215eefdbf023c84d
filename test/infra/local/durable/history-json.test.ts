// The history in a status, in the short form of the real host.
import { aWorld, begin, closeWorlds, day, type World } from './world.ts';

afterEach(closeWorlds);

const history = async ({ durable }: World, query: Record<string, string> = {}) => {
  const { body } = await durable.handleRpc({
    method: 'GET',
    path: 'instances/i',
    query: new URLSearchParams({ showHistory: 'true', ...query }),
    body: '',
  });
  return JSON.parse(body).historyEvents;
};

/** An instance that has ended and whose history contains every kind of event once. */
const ended = async (): Promise<World> => {
  const world = aWorld(
    {
      orchestrators: {
        *o({ df }) {
          yield df.callActivity('echo', { in: 1 });
          yield df.waitForExternalEvent('go');
          yield df.createTimer(new Date(df.currentUtcDateTime.getTime() + day));
          yield df.callActivity('fails', 2);
        },
      },
      activities: {
        echo: (value: unknown) => value,
        fails: () => Promise.reject(new Error('no luck')),
      },
    },
    { defaultVersion: '1.0' },
  );
  await world.start({ input: 'given' });
  await world.raise('go', 'data');
  await world.advance(day);
  return world;
};

const at = (instant: number) => new Date(instant).toISOString();

it('tells each activity once, with its request, and no episodes, ids or outputs', async () => {
  expect(await history(await ended())).toEqual([
    {
      EventType: 'ExecutionStarted',
      FunctionName: 'o',
      Input: '"given"',
      Timestamp: at(begin),
    },
    {
      EventType: 'TaskCompleted',
      FunctionName: 'echo',
      Input: '{"in":1}',
      ScheduledTime: at(begin),
      Timestamp: at(begin),
    },
    { EventType: 'EventRaised', Name: 'go', Input: '"data"', Timestamp: at(begin) },
    { EventType: 'TimerCreated', FireAt: at(begin + day), Timestamp: at(begin) },
    { EventType: 'TimerFired', FireAt: at(begin + day), Timestamp: at(begin + day) },
    {
      EventType: 'TaskFailed',
      FunctionName: 'fails',
      Input: '2',
      ScheduledTime: at(begin + day),
      Timestamp: at(begin + day),
      Reason: "Activity function 'fails' failed:  no luck",
      Details: expect.stringContaining('no luck'),
    },
    {
      EventType: 'ExecutionCompleted',
      OrchestrationStatus: 'Failed',
      Timestamp: at(begin + day),
    },
  ]);
});

it('shows outputs as values, and hides inputs, when asked to', async () => {
  const shown = await history(await ended(), { showHistoryOutput: 'true', showInput: 'false' });
  expect(shown[1]).toMatchObject({ EventType: 'TaskCompleted', Result: { in: 1 } });
  expect(shown.at(-1).Result).toContain('no luck');
  expect(JSON.stringify(shown)).not.toContain('"Input"');
});

it('shows an activity as scheduled while it runs, and nothing of one that is Pending', async () => {
  const world = aWorld(
    {
      orchestrators: {
        *o({ df }) {
          yield df.callActivity('slow');
        },
      },
      activities: { slow: () => undefined },
    },
    { manual: true },
  );
  world.durable.start({ name: 'o', instanceId: 'i' });
  expect(await history(world)).toBeNull();
  const [episode] = world.durable.ready();
  await world.durable.run(episode!);
  expect(await history(world)).toMatchObject([
    { EventType: 'ExecutionStarted' },
    { EventType: 'TaskScheduled', Name: 'slow', Input: 'null' },
  ]);
});
