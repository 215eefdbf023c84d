// Timers on the local durable host: hops, cancelling, and the effect of an open timer on the
// status.
import { aWorld, begin, closeWorlds, day, idsMade, type Orchestrator } from './world.ts';

afterEach(closeWorlds);

const sleeps = (days: number): Orchestrator =>
  function* ({ df }) {
    yield df.createTimer(new Date(df.currentUtcDateTime.getTime() + days * day));
    yield df.callActivity('echo', 'awake');
    return df.currentUtcDateTime.getTime();
  };
const activities = { echo: (value: unknown) => value };

describe('a timer', () => {
  it('fires at its instant and not a millisecond before', async () => {
    const world = aWorld({ orchestrators: { o: sleeps(1) }, activities });
    await world.start();
    expect(world.durable.nextDue()).toBe(begin + day);
    world.clock.at = begin + day - 1;
    await world.durable.runDue();
    expect(world.detail().status).toBe('Running');
    world.clock.at = begin + day;
    await world.durable.runDue();
    expect(world.output()).toBe(begin + day);
  });

  it('that lies in the past fires at once', async () => {
    const world = aWorld({ orchestrators: { o: sleeps(-1) }, activities });
    await world.start();
    await world.durable.runDue();
    expect(world.detail().status).toBe('Completed');
  });

  it.each([
    [6, [6]],
    [7, [3, 3, 1]],
    [14, [3, 3, 3, 3, 2]],
    [30, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]],
  ])('of %d days goes in hops of three days, if it is longer than six', async (days, hops) => {
    const world = aWorld({ orchestrators: { o: sleeps(days) }, activities });
    await world.start();
    await world.advance(days * day);
    expect(world.output()).toBe(begin + days * day);
    const fired = world.detail().history.filter((event) => event.EventType === 11);
    const instants = fired.map((event) => (Date.parse(event.Timestamp) - begin) / day);
    expect(instants.map((at, index) => at - (instants[index - 1] ?? 0))).toEqual(hops);
    // Each hop takes an id, so the activity after it has the next one.
    expect(idsMade(world.detail()).at(-1)).toBe(`${hops.length} echo`);
  });

  it('of many days does not mind being woken late', async () => {
    const world = aWorld({ orchestrators: { o: sleeps(14) }, activities });
    await world.start();
    world.clock.at = begin + 40 * day;
    await world.durable.runDue();
    expect(world.output()).toBe(begin + 40 * day);
    expect(idsMade(world.detail())).toEqual(['0 timer', '1 echo']);
  });
});

const gaveUp = (days: number): Orchestrator =>
  function* ({ df }) {
    const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + days * day));
    yield df.Task.any([df.waitForExternalEvent('go'), timer]);
    timer.cancel();
    yield df.callActivity('echo', 1);
    yield df.waitForExternalEvent('end');
    return 'done';
  };

describe('a cancelled timer', () => {
  it('fires all the same: one more episode, which the code does not mind', async () => {
    const seen: number[] = [];
    const o: Orchestrator = function* (context) {
      seen.push(context.df.currentUtcDateTime.getTime());
      return yield* gaveUp(1)(context);
    };
    const world = aWorld({ orchestrators: { o }, activities });
    await world.start();
    await world.raise('go');
    expect(world.detail()).toMatchObject({ episodes: 3, openTimers: [] });
    expect(world.durable.nextDue()).toBe(begin + day);
    await world.advance(day);
    expect(world.detail()).toMatchObject({ status: 'Running', episodes: 4 });
    expect(seen).toHaveLength(4);
    expect(idsMade(world.detail())).toEqual(['0 timer', '1 echo']);
    expect(world.durable.nextDue()).toBeUndefined();
    await world.raise('end');
    expect(world.output()).toBe('done');
  });

  it('is dropped with its instance', async () => {
    const world = aWorld({ orchestrators: { o: gaveUp(1) }, activities });
    await world.start();
    await world.raise('go');
    await world.raise('end');
    expect(world.detail().status).toBe('Completed');
    expect(world.durable.nextDue()).toBeUndefined();
  });

  it('of 14 days fires after its first hop, and the SDK counts another that nobody sets', async () => {
    const world = aWorld({ orchestrators: { o: gaveUp(14) }, activities });
    await world.start();
    await world.raise('go');
    expect(world.detail().openTimers).toEqual([]);
    await world.advance(20 * day);
    expect(idsMade(world.detail())).toEqual(['0 timer', '1 echo']);
    expect(world.detail().history.filter((event) => event.EventType === 11)).toHaveLength(1);
    await world.raise('end');
    expect(world.output()).toBe('done');
  });

  it('of many days may be cancelled only before its first hop', async () => {
    const world = aWorld({ orchestrators: { o: gaveUp(14) }, activities });
    await world.start();
    await world.advance(3 * day);
    await world.raise('go');
    expect(world.detail().status).toBe('Failed');
    expect(world.output()).toContain('Non-Deterministic workflow detected');
    expect(world.lines).toHaveLength(1);
    expect(world.durable.nextDue()).toBeUndefined();
  });

  it('of many days that was due in the same moment shifts no later id', async () => {
    const world = aWorld({ orchestrators: { o: gaveUp(14) }, activities }, { manual: true });
    const runAll = async () => {
      for (let [item] = world.durable.ready(); item; [item] = world.durable.ready()) {
        await world.durable.run(item);
      }
    };
    world.durable.start({ name: 'o', instanceId: 'i' });
    await runAll();
    world.durable.raiseEvent('i', 'go');
    world.clock.at += 3 * day;
    await world.durable.runDue();
    await runAll();
    expect(idsMade(world.detail())).toEqual(['0 timer', '1 echo']);
    world.durable.raiseEvent('i', 'end');
    await runAll();
    expect(world.output()).toBe('done');
  });
});

describe('an orchestrator that returns', () => {
  it('leaves its instance Running until an uncancelled timer has fired', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + day));
          yield df.Task.any([df.waitForExternalEvent('go'), timer]);
          return 'forgot to cancel';
        },
      },
    });
    await world.start();
    await world.raise('go');
    expect(world.detail()).toMatchObject({ status: 'Running', output: undefined });
    await world.advance(day);
    expect(world.detail().status).toBe('Completed');
    expect(world.output()).toBe('forgot to cancel');
  });

  it('leaves its instance Running through all hops of a long one', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + 14 * day));
          yield df.Task.any([df.waitForExternalEvent('go'), timer]);
          return 'forgot to cancel';
        },
      },
    });
    await world.start();
    await world.raise('go');
    await world.advance(14 * day - 1);
    expect(world.detail().status).toBe('Running');
    await world.advance(1);
    expect(world.detail().status).toBe('Completed');
  });
});

describe('an engine whose timers fire early', () => {
  const early = { timersFireEarly: 1000 };

  it('fires a second before, and tells the code that earlier time', async () => {
    const world = aWorld({ orchestrators: { o: sleeps(1) }, activities }, early);
    await world.start();
    expect(world.durable.nextDue()).toBe(begin + day - 1000);
    await world.advance(day);
    expect(world.output()).toBe(begin + day - 1000);
    const fired = world.detail().history.find((event) => event.EventType === 11);
    expect(fired?.Timestamp).toBe(new Date(begin + day - 1000).toISOString());
  });

  it('lets who looks again at once spin until the time has come, but time goes on', async () => {
    const looks: Orchestrator = function* ({ df }) {
      const deadline = new Date(df.currentUtcDateTime.getTime() + day);
      while (df.currentUtcDateTime < deadline) yield df.createTimer(deadline);
      return df.currentUtcDateTime.getTime();
    };
    const world = aWorld({ orchestrators: { o: looks } }, early);
    await world.start();
    await world.advance(day);
    expect(world.output()).toBe(begin + day);
    // The first episode, the early one, and one every 20 ms in the last second.
    expect(world.detail().episodes).toBe(52);
  });

  it('hops on within the last second of a long timer, an id each', async () => {
    const world = aWorld({ orchestrators: { o: sleeps(14) }, activities }, early);
    await world.start();
    await world.advance(14 * day);
    expect(world.output()).toBe(begin + 14 * day);
    expect(idsMade(world.detail()).at(-1)).toBe('55 echo');
  });

  it('is on time for timers in the past, and on time again when it is told so', async () => {
    const world = aWorld({ orchestrators: { past: sleeps(-1), o: sleeps(1) }, activities }, early);
    await world.start({ name: 'past', id: 'past' });
    await world.durable.runDue();
    expect(world.output('past')).toBe(begin);
    world.durable.faults.timersFireEarly = 0;
    await world.start({ name: 'o' });
    expect(world.durable.nextDue()).toBe(begin + day);
  });
});
