// External events on the local durable host, treated exactly as the SDK treats them, hazards
// included.
import { aWorld, closeWorlds, day, minute, type Orchestrator } from './world.ts';

afterEach(closeWorlds);

const activities = { echo: (value: unknown) => value };

/** Waits for `go` this many times, one after the other, and returns the values it got. */
const waitsFor = (times: number): Orchestrator =>
  function* ({ df }) {
    const got: unknown[] = [];
    for (let n = 0; n < times; n += 1) {
      got.push(yield df.waitForExternalEvent('go'));
    }
    return got;
  };

it('brings the data of an event to who waits for it', async () => {
  const world = aWorld({ orchestrators: { o: waitsFor(1) } });
  await world.start();
  await world.raise('go', { n: 1 });
  expect(world.output()).toEqual([{ n: 1 }]);
});

it('keeps an event that comes while the instance is Pending', async () => {
  const world = aWorld({ orchestrators: { o: waitsFor(1) } });
  world.durable.start({ name: 'o', instanceId: 'i' });
  expect(world.detail().status).toBe('Pending');
  expect(world.durable.raiseEvent('i', 'go', '"early"')).toBe('accepted');
  await world.durable.idle();
  expect(world.output()).toEqual(['early']);
});

it('keeps events that come before the wait, first in, first out, one for each wait', async () => {
  const gate = Promise.withResolvers<void>();
  const world = aWorld({
    orchestrators: {
      *o({ df }) {
        yield df.callActivity('slow');
        const first = yield df.waitForExternalEvent('go');
        const second = yield df.waitForExternalEvent('go');
        return [first, second];
      },
    },
    activities: { slow: () => gate.promise },
  });
  world.durable.start({ name: 'o', instanceId: 'i' });
  world.durable.raiseEvent('i', 'go', '1');
  world.durable.raiseEvent('i', 'go', '2');
  gate.resolve();
  await world.durable.idle();
  expect(world.output()).toEqual([1, 2]);
});

it('hands a duplicate to the next wait of that name: events are not deduplicated', async () => {
  const world = aWorld({ orchestrators: { o: waitsFor(2) } });
  await world.start();
  await world.raise('go', 'same');
  await world.raise('go', 'same');
  expect(world.output()).toEqual(['same', 'same']);
});

it('tells names apart by case', async () => {
  const world = aWorld({ orchestrators: { o: waitsFor(1) } });
  await world.start();
  await world.raise('GO', 'wrong');
  expect(world.detail().status).toBe('Running');
});

it('refuses names of digits only, which would complete a task of that number', async () => {
  const world = aWorld({ orchestrators: { o: waitsFor(1) } });
  await world.start();
  expect(world.durable.raiseEvent('i', '0')).toBe('refused');
});

it('refuses data that is no JSON', async () => {
  const world = aWorld({ orchestrators: { o: waitsFor(1) } });
  await world.start();
  expect(world.durable.raiseEvent('i', 'go', '{')).toBe('refused');
});

it('gives an event without data as null', async () => {
  const world = aWorld({
    orchestrators: {
      *o({ df }) {
        const data = yield df.waitForExternalEvent('go');
        return data === null;
      },
    },
  });
  await world.start();
  expect(world.durable.raiseEvent('i', 'go')).toBe('accepted');
  await world.durable.idle();
  expect(world.output()).toBe(true);
});

it('does not call the code for events that cannot reach it: suspended, returned, terminated', async () => {
  let calls = 0;
  const world = aWorld({
    orchestrators: {
      *o({ df }) {
        calls += 1;
        const open = df.createTimer(new Date(df.currentUtcDateTime.getTime() + day));
        yield df.Task.any([open, df.waitForExternalEvent('go')]);
      },
    },
  });
  await world.start();
  world.durable.suspend('i');
  await world.raise('go');
  expect(calls).toBe(1);
  world.durable.resume('i');
  await world.durable.idle();
  // The code has returned, but the instance is Running because of its open timer.
  expect([calls, world.detail().status]).toEqual([2, 'Running']);
  await world.raise('go');
  world.durable.terminate('i');
  await world.durable.idle();
  expect([calls, world.detail().status]).toEqual([2, 'Terminated']);
});

/**
 * Races an event against a timer of one minute, twice; `between`: with an activity between the
 * races.
 */
const rounds = (between: boolean): Orchestrator =>
  function* ({ df }) {
    const heard: unknown[] = [];
    for (let round = 0; round < 2; round += 1) {
      const event = df.waitForExternalEvent('go');
      const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + minute));
      const winner = yield df.Task.any([event, timer]);
      if (winner === event) {
        timer.cancel();
        heard.push(event.result);
      } else {
        heard.push('timer');
      }
      if (between) {
        yield df.callActivity('gate');
      }
    }
    return heard;
  };

describe('a wait raced against a timer', () => {
  it('ends with the event, and leaves no timer behind', async () => {
    const world = aWorld({ orchestrators: { o: rounds(false) } });
    await world.start();
    await world.raise('go', 1);
    await world.raise('go', 2);
    expect(world.output()).toEqual([1, 2]);
    expect(world.durable.nextDue()).toBeUndefined();
  });

  it('loses an event to the stale waiter when it comes during the next activity', async () => {
    const gate = Promise.withResolvers<void>();
    const world = aWorld({
      orchestrators: { o: rounds(true) },
      activities: { gate: () => gate.promise },
    });
    await world.start();
    world.clock.at += minute;
    const fired = world.durable.runDue();
    // The timer has won and the activity is running when the event arrives.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(world.durable.raiseEvent('i', 'go', '"swallowed"')).toBe('accepted');
    gate.resolve();
    await fired;
    await world.advance(minute);
    expect(world.output()).toEqual(['timer', 'timer']);
  });

  it('gives the event to the new wait when that is open already', async () => {
    const world = aWorld({
      orchestrators: { o: rounds(true) },
      activities: { gate: () => undefined },
    });
    await world.start();
    await world.advance(minute);
    await world.raise('go', 'heard');
    expect(world.output()).toEqual(['timer', 'heard']);
  });

  it('takes what came first in one batch', async () => {
    const world = aWorld({ orchestrators: { o: rounds(false) } }, { manual: true });
    world.durable.start({ name: 'o', instanceId: 'i' });
    const [first] = world.durable.ready();
    await world.durable.run(first!);
    world.clock.at += minute;
    await world.durable.runDue();
    world.durable.raiseEvent('i', 'go', '"second"');
    const [next] = world.durable.ready();
    await world.durable.run(next!);
    expect(world.detail().episodes).toBe(2);
    // The event completes the wait of the second round, which is open by then.
    expect(world.output()).toEqual(['timer', 'second']);
  });
});

describe('a task yielded again', () => {
  it('is begun anew, as the real host does, and its ids part from those of the SDK', async () => {
    let runs = 0;
    const gate = Promise.withResolvers<string>();
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          const work = df.callActivity('slow');
          yield df.Task.any([df.waitForExternalEvent('a'), work]);
          yield df.Task.any([df.waitForExternalEvent('b'), work]);
          return yield df.callActivity('echo', 'end');
        },
      },
      activities: {
        ...activities,
        slow: () => {
          runs += 1;
          return gate.promise;
        },
      },
    });
    world.durable.start({ name: 'o', instanceId: 'i' });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    world.durable.raiseEvent('i', 'a');
    world.durable.raiseEvent('i', 'b');
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    gate.resolve('late');
    await world.durable.idle();
    expect(runs).toBe(2);
    // The value of the second event is taken for the result of `echo`.
    expect(world.output()).toBe('late');
  });
});
