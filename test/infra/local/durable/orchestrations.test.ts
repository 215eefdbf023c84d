// Orchestrations on the local durable host, with the unmodified SDK: steps, results, failures, ids.
import { EntityId } from 'durable-functions';
import { aWorld, begin, closeWorlds, idsMade, minute, type Orchestrator } from './world.ts';

afterEach(closeWorlds);

const activities = {
  double: (n: number) => n * 2,
  echo: (value: unknown) => value,
  fails: () => Promise.reject(new Error('no luck')),
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

  it.each([['text'], ['12'], [7], [1.5], [{ a: [null] }], [null], [true]])(
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

  it('keeps the last custom status that was set', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          df.setCustomStatus({ step: 1 });
          yield df.waitForExternalEvent('go');
        },
      },
    });
    await world.start();
    expect(world.detail().customStatus).toBe('{"step":1}');
  });
});

describe('a failure', () => {
  it('of an activity reaches the orchestrator as an error', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          try {
            yield df.callActivity('fails');
            return 'unreachable';
          } catch (error) {
            return error instanceof Error ? error.message : 'not an error';
          }
        },
      },
      activities,
    });
    await world.start();
    expect(world.output()).toContain("Activity function 'fails' failed: no luck");
  });

  it('that is not caught fails the instance with its words', async () => {
    const world = aWorld({
      orchestrators: {
        // eslint-disable-next-line require-yield
        *o() {
          throw new Error('as designed');
        },
      },
    });
    await world.start();
    expect(world.detail().status).toBe('Failed');
    expect(world.output()).toBe("Orchestrator function 'o' failed: as designed");
  });

  it.each([
    ['text', () => 'just text'],
    ['an error without words', () => new Error('')],
  ])('thrown as %s fails the instance, too', async (_, thrown) => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          yield df.callActivity('echo', 1);
          throw thrown();
        },
      },
      activities,
    });
    await world.start();
    expect(world.detail().status).toBe('Failed');
  });

  it('of one in a fan-out resumes the code at once, and the instance ends with the last one', async () => {
    const gate = Promise.withResolvers<void>();
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          yield df.Task.all([df.callActivity('fails'), df.callActivity('slow')]);
        },
      },
      activities: { ...activities, slow: () => gate.promise },
    });
    world.durable.start({ name: 'o', instanceId: 'i' });
    await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
    expect(world.detail().status).not.toBe('Failed');
    gate.resolve();
    await world.durable.idle();
    expect(world.detail().status).toBe('Failed');
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
