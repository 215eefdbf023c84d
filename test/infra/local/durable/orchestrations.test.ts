// Orchestrations on the local durable host, with the unmodified SDK: steps, results, failures, ids.
import { EntityId } from 'durable-functions';
import {
  type App,
  aWorld,
  begin,
  closeWorlds,
  idsMade,
  invokerOf,
  minute,
  type Orchestrator,
} from './world.ts';

afterEach(closeWorlds);

const activities = {
  double: (n: number) => n * 2,
  echo: (value: unknown) => value,
};

describe('an orchestration', () => {
  it('passes results from step to step and ends with its output', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          const four = yield df.callActivity('double', df.getInput());
          return yield df.callActivity('double', four);
        },
      },
      activities,
    });
    await world.start({ input: 2 });
    expect(world.detail().status).toBe('Completed');
    expect(world.output()).toBe(8);
    expect(idsMade(world.detail())).toEqual(['0 double', '1 double']);
  });

  it.each([['text'], ['12'], [7], [1.5], [{ a: [null] }], [null]])(
    'brings %j unchanged through input, activity and output',
    async (value) => {
      const world = aWorld({
        orchestrators: {
          *o({ df }) {
            return yield df.callActivity('echo', df.getInput());
          },
        },
        activities,
      });
      await world.start({ input: value });
      expect(world.output()).toEqual(value);
    },
  );

  it.each([
    [true, 'True'],
    [false, 'False'],
  ])('gives an activity %s as the text "%s", as the real host does', async (value, expected) => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          return yield df.callActivity('echo', value);
        },
      },
      activities,
    });
    await world.start();
    expect(world.output()).toBe(expected);
  });

  it('writes the history in the order of the framework', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          yield df.callActivity('echo', 1);
        },
      },
      activities,
    });
    await world.start();
    const types = world.detail().history.map((event) => event.EventType);
    expect(types).toEqual([12, 0, 4, 13, 12, 5, 1, 13]);
    expect(world.detail().episodes).toBe(2);
  });

  it('replays earlier steps as replayed and later ones as new', async () => {
    const seen: string[] = [];
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          seen.push(`first ${df.isReplaying}`);
          yield df.callActivity('echo', 1);
          seen.push(`second ${df.isReplaying}`);
        },
      },
      activities,
    });
    await world.start();
    expect(seen).toEqual(['first false', 'first true', 'second false']);
  });

  it('is told from its second call on that it replays', async () => {
    const orchestrators = {
      *o({ df }: Parameters<Orchestrator>[0]) {
        yield df.waitForExternalEvent('go');
      },
    };
    const invoker = invokerOf({ orchestrators });
    const told: boolean[] = [];
    const invoke: typeof invoker.invoke = (invocation) => {
      const [trigger] = Object.values(invocation.inputs);
      if (trigger && 'json' in trigger) {
        told.push(JSON.parse(trigger.json).isReplaying);
      }
      return invoker.invoke(invocation);
    };
    const world = aWorld({ orchestrators }, { invoker: { ...invoker, invoke } });
    await world.start();
    await world.raise('other');
    await world.raise('go');
    expect(told).toEqual([false, true, true]);
  });

  it('runs each stretch of code for the first time once, also with two events in one batch', async () => {
    const stretches: string[] = [];
    const world = aWorld(
      {
        orchestrators: {
          *o({ df }) {
            for (const stretch of ['one', 'two', 'three']) {
              if (!df.isReplaying) {
                stretches.push(stretch);
              }
              yield df.waitForExternalEvent('go');
            }
          },
        },
      },
      { manual: true },
    );
    world.durable.start({ name: 'o', instanceId: 'i' });
    world.durable.raiseEvent('i', 'go');
    world.durable.raiseEvent('i', 'go');
    const [batch] = world.durable.ready();
    await world.durable.run(batch!);
    expect(world.detail().episodes).toBe(1);
    expect(stretches).toEqual(['one', 'two', 'three']);
  });

  it('numbers a fan-out in order and goes on when all are back', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          const all = yield df.Task.all([1, 2, 3].map((n) => df.callActivity('double', n)));
          yield df.callActivity('echo', 'after');
          return all;
        },
      },
      activities,
    });
    await world.start();
    expect(world.output()).toEqual([2, 4, 6]);
    expect(idsMade(world.detail())).toEqual(['0 double', '1 double', '2 double', '3 echo']);
  });

  it('takes its date from the history, not from the clock of a later replay', async () => {
    const seen: number[] = [];
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          seen.push(df.currentUtcDateTime.getTime());
          yield df.waitForExternalEvent('go');
        },
      },
    });
    await world.start();
    world.clock.at += minute;
    await world.raise('go');
    expect(seen).toEqual([begin, begin]);
  });

  const setting = (...values: unknown[]): App => ({
    orchestrators: {
      *o({ df }) {
        for (const value of values) {
          df.setCustomStatus(value);
          yield df.waitForExternalEvent('go');
        }
      },
    },
  });

  it('shows the custom status that was set, and none after a falsy one', async () => {
    const world = aWorld(setting({ step: 1 }, 0, 'two'));
    await world.start();
    expect(world.detail().customStatus).toBe('{"step":1}');
    await world.raise('go');
    expect(world.detail().customStatus).toBeUndefined();
    await world.raise('go');
    expect(world.detail().customStatus).toBe('"two"');
  });

  it.each([
    [16 * 1024, 'Running'],
    [16 * 1024 + 2, 'Failed'],
  ])('with a custom status of %d bytes is %s', async (size, expected) => {
    // The JSON text adds two quotes, and each character takes two bytes.
    const world = aWorld(setting('x'.repeat(size / 2 - 2)));
    await world.start();
    expect(world.detail().status).toBe(expected);
    expect(world.lines).toHaveLength(expected === 'Failed' ? 1 : 0);
  });
});

describe('what this host does not do', () => {
  const cases: [string, Orchestrator][] = [
    [
      'sub-orchestrations',
      function* ({ df }) {
        yield df.callSubOrchestrator('o');
      },
    ],
    [
      'callHttp',
      function* ({ df }) {
        yield df.callHttp({ method: 'GET', url: 'http://127.0.0.1/' });
      },
    ],
    [
      'continueAsNew',
      // eslint-disable-next-line require-yield
      function* ({ df }) {
        df.continueAsNew(1);
      },
    ],
    [
      'calls to entities',
      function* ({ df }) {
        yield df.callEntity(new EntityId('n', 'k'), 'get');
      },
    ],
  ];
  it.each(cases)('fails the instance loudly: %s', async (what, steps) => {
    const world = aWorld({ orchestrators: { o: steps } });
    await world.start();
    expect(world.detail().status).toBe('Failed');
    expect(world.output()).toBe(`not supported by the local durable host: ${what}`);
    expect(world.lines.join()).toContain(what);
  });
});

describe('versions', () => {
  const app = {
    orchestrators: {
      // eslint-disable-next-line require-yield
      *o({ df }: Parameters<Orchestrator>[0]) {
        return df.version ?? 'none';
      },
    },
  };
  it('come from the default', async () => {
    const world = aWorld(app, { defaultVersion: '1.0' });
    await world.start();
    expect(world.output()).toBe('1.0');
    expect(world.detail().version).toBe('1.0');
  });

  it('of one start win over the default', async () => {
    const world = aWorld(app, { defaultVersion: '1.0' });
    world.durable.start({ name: 'o', instanceId: 'i', version: '0.9' });
    await world.durable.idle();
    expect(world.output()).toBe('0.9');
  });

  it('are undefined for an application without any', async () => {
    const world = aWorld(app);
    await world.start();
    expect(world.output()).toBe('none');
  });
});
