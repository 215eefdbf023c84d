// The faults of the durable host: which can be injected, and that each has no other effect.
import type { FaultPoint } from '../../../../infra/local/durable/contract/types.ts';
import { aWorld, begin, closeWorlds, idsMade, minute } from './world.ts';

afterEach(closeWorlds);

const counting = () => {
  let runs = 0;
  const world = aWorld({
    orchestrators: {
      *o({ df }) {
        const counted = yield df.callActivity('count');
        const event = yield df.waitForExternalEvent('go');
        return [counted, event];
      },
      *pair({ df }) {
        return [yield df.waitForExternalEvent('go'), yield df.waitForExternalEvent('go')];
      },
    },
    activities: {
      count: () => {
        runs += 1;
        return runs;
      },
    },
  });
  return { world, runs: () => runs };
};

describe('an activity', () => {
  it('that dies before it runs is delivered again', async () => {
    const { world, runs } = counting();
    const attempts: number[] = [];
    world.durable.faults.on = ({ kind, attempt }) => {
      if (kind === 'activity') {
        attempts.push(attempt);
      }
      return kind === 'activity' && attempt < 3 ? 'drop' : undefined;
    };
    await world.start();
    await world.raise('go', 'end');
    expect(attempts).toEqual([1, 2, 3]);
    expect(runs()).toBe(1);
    expect(world.output()).toEqual([1, 'end']);
  });

  it('whose result is lost runs again, and the later result counts', async () => {
    const { world, runs } = counting();
    world.durable.faults.on = ({ kind, attempt }) =>
      kind === 'activity' && attempt === 1 ? 'run-then-lose' : undefined;
    await world.start();
    await world.raise('go', 'end');
    expect(runs()).toBe(2);
    expect(world.output()).toEqual([2, 'end']);
  });

  it('that runs twice counts once, with its first result', async () => {
    const { world, runs } = counting();
    world.durable.faults.on = ({ kind }) => (kind === 'activity' ? 'duplicate' : undefined);
    await world.start();
    await world.raise('go', 'end');
    expect(runs()).toBe(2);
    expect(world.output()).toEqual([1, 'end']);
    expect(world.detail().history.filter((event) => event.EventType === 5)).toHaveLength(1);
  });

  it('that hands in after its instance has ended changes nothing', async () => {
    const gates = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    let runs = 0;
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          return yield df.callActivity('slow');
        },
      },
      activities: {
        slow: () => {
          runs += 1;
          return gates[runs - 1]?.promise;
        },
      },
    });
    world.durable.start({ name: 'o', instanceId: 'i' });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    world.durable.terminate('i', 'enough');
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const ended = world.detail();
    expect(ended.status).toBe('Terminated');
    // A new instance with the same id does not get the old one's result.
    world.durable.start({ name: 'o', instanceId: 'i' });
    gates[0]?.resolve('late');
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    gates[1]?.resolve('its own');
    await world.durable.idle();
    expect(world.output()).toBe('its own');
  });
});

describe('an episode', () => {
  it.each(['drop', 'run-then-lose', 'duplicate'] as const)(
    'hit by "%s" leaves the history of an undisturbed run',
    async (fault) => {
      const undisturbed = counting().world;
      await undisturbed.start();
      await undisturbed.raise('go', 'end');
      const { world } = counting();
      world.durable.faults.on = ({ kind, attempt }) =>
        kind === 'episode' && attempt % 2 === 1 ? fault : undefined;
      await world.start();
      await world.raise('go', 'end');
      expect(world.detail()).toEqual(undisturbed.detail());
    },
  );
});

describe('starts and events', () => {
  it('that are lost are accepted all the same', async () => {
    const { world } = counting();
    world.durable.faults.on = ({ kind }) => (kind === 'start' ? 'drop' : undefined);
    expect(world.durable.start({ name: 'o', instanceId: 'i' }).kind).toBe('started');
    expect(world.durable.instance('i')).toBeUndefined();
    world.durable.faults.on = ({ kind }) => (kind === 'event' ? 'drop' : undefined);
    await world.start();
    await world.raise('go');
    expect(world.detail().status).toBe('Running');
  });

  it('come twice if told so', async () => {
    const { world } = counting();
    world.durable.faults.on = ({ kind }) => (kind === 'event' ? 'duplicate' : undefined);
    await world.start({ name: 'pair' });
    await world.raise('go', 'once');
    expect(world.output()).toEqual(['once', 'once']);
  });
});

describe('a call of the RPC', () => {
  const raise = { method: 'POST', path: 'instances/i/raiseEvent/go', body: '1' };
  const query = new URLSearchParams();

  it('is lost before it is done, or its answer after', async () => {
    const { world } = counting();
    await world.start({ name: 'pair' });
    world.durable.faults.on = ({ kind, attempt }) => {
      const faults = ['drop', 'run-then-lose'] as const;
      return kind === 'rpc' ? faults[attempt - 1] : undefined;
    };
    expect((await world.durable.handleRpc({ ...raise, query })).status).toBe(503);
    await world.durable.idle();
    expect(world.detail().episodes).toBe(1);
    expect((await world.durable.handleRpc({ ...raise, query })).status).toBe(503);
    await world.durable.idle();
    expect(world.detail().episodes).toBe(2);
    expect((await world.durable.handleRpc({ ...raise, query })).status).toBe(202);
    await world.durable.idle();
    expect(world.output()).toEqual([1, 1]);
  });

  it('names the point where it struck', async () => {
    const { world } = counting();
    const points: FaultPoint[] = [];
    world.durable.faults.on = (point) => {
      points.push(point);
      return undefined;
    };
    await world.durable.handleRpc({
      method: 'POST',
      path: 'orchestrators/o/i',
      query,
      body: '',
    });
    await world.durable.idle();
    const told = points.map(({ kind, name, instanceId }) => `${kind} ${name} ${instanceId}`);
    expect(told).toEqual([
      'rpc start i',
      'start o i',
      'episode o i',
      'activity count i',
      'episode o i',
    ]);
  });
});

describe('the host step by step', () => {
  it('does nothing by itself and runs what it is told, in any order', async () => {
    const order: string[] = [];
    const world = aWorld(
      {
        orchestrators: {
          *o({ df }) {
            yield df.Task.all([df.callActivity('a'), df.callActivity('b')]);
            return 'done';
          },
        },
        activities: { a: () => order.push('a'), b: () => order.push('b') },
      },
      { manual: true },
    );
    world.durable.start({ name: 'o', instanceId: 'i' });
    await world.durable.idle();
    expect(world.durable.ready()).toEqual([{ kind: 'episode', instanceId: 'i', name: 'o' }]);
    const [episode] = world.durable.ready();
    await world.durable.run(episode!);
    const [a, b] = world.durable.ready();
    expect([a?.name, b?.name]).toEqual(['a', 'b']);
    await world.durable.run(b!);
    await world.durable.run(a!);
    expect(order).toEqual(['b', 'a']);
    const [last] = world.durable.ready();
    await world.durable.run(last!);
    expect(world.output()).toBe('done');
    expect(world.durable.ready()).toEqual([]);
    expect(idsMade(world.detail())).toEqual(['0 a', '1 b']);
  });
});

describe('side by side', () => {
  it('runs activities of many instances up to the limit, and episodes of one one by one', async () => {
    let running = 0;
    let most = 0;
    const world = aWorld(
      {
        orchestrators: {
          *o({ df }) {
            yield df.callActivity('busy');
          },
        },
        activities: {
          busy: async () => {
            running += 1;
            most = Math.max(most, running);
            await new Promise((resolve) => setImmediate(resolve));
            running -= 1;
          },
        },
      },
      { maxConcurrentActivities: 3 },
    );
    for (let n = 0; n < 10; n += 1) {
      world.durable.start({ name: 'o', instanceId: `i${n}` });
    }
    await world.durable.idle();
    expect(most).toBe(3);
    expect(world.durable.instances({ statuses: ['Completed'] })).toHaveLength(10);
  });
});

describe('what can be seen of an instance', () => {
  it('is its history, its size, its largest payload, its episodes and its open timers', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + minute));
          yield df.Task.any([timer, df.waitForExternalEvent('go')]);
        },
      },
    });
    await world.start({ input: 'x'.repeat(100) });
    const seen = world.detail();
    expect(seen.openTimers).toEqual([begin + minute]);
    expect(seen.largestPayload).toBe(102);
    expect(seen.historyBytes).toBe(
      seen.history.reduce((sum, event) => sum + JSON.stringify(event).length, 0),
    );
    expect(seen.episodes).toBe(1);
    const [summary] = world.durable.instances();
    expect(summary).not.toHaveProperty('history');
    expect(summary).not.toHaveProperty('state');
  });
});
