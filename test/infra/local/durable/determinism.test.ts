// On a replay the local durable host compares the code's requests with the recorded ones.
import { aWorld, closeWorlds, day, type Orchestrator } from './world.ts';

afterEach(closeWorlds);

const activities = { a: () => 'from a', b: () => 'from b' };

/** Runs `before` up to its wait, then lets `after` replay that history. */
const changed = async (before: Orchestrator, after: Orchestrator) => {
  let version = before;
  const world = aWorld({ orchestrators: { o: (context) => version(context) }, activities });
  await world.start();
  version = after;
  await world.raise('go');
  return world;
};

const then = (steps: Orchestrator): Orchestrator =>
  function* (context) {
    yield* steps(context);
    yield context.df.waitForExternalEvent('go');
    return 'end';
  };

const original = then(function* ({ df }) {
  yield df.callActivity('a', 1);
  const late = df.createTimer(new Date(df.currentUtcDateTime.getTime() + day));
  yield df.Task.any([df.waitForExternalEvent('never'), df.callActivity('b')]);
  late.cancel();
});

it('finds nothing to object to in the same code', async () => {
  const world = await changed(original, original);
  expect(world.output()).toBe('end');
  expect(world.durable.failures()).toBe(0);
});

const variants: [string, string, Orchestrator][] = [
  [
    'another activity',
    'action 0 was activity "a" and now is activity "b"',
    function* ({ df }) {
      yield df.callActivity('b', 1);
    },
  ],
  [
    'another input',
    'action 0 is activity "a" as before, but with another input, policy or place',
    function* ({ df }) {
      yield df.callActivity('a', 2);
    },
  ],
  [
    'another order',
    'action 0 was activity "a" and now is event "never"',
    function* ({ df }) {
      yield df.Task.any([df.waitForExternalEvent('never'), df.callActivity('b')]);
      yield df.callActivity('a', 1);
    },
  ],
  [
    'another way of waiting',
    'action 1 is event "never" as before, but with another input, policy or place',
    function* ({ df }) {
      yield df.callActivity('a', 1);
      yield df.Task.all([df.waitForExternalEvent('never'), df.callActivity('b')]);
    },
  ],
  [
    'a step left out',
    'action 1 was event "never" and now is event "go"',
    function* ({ df }) {
      yield df.callActivity('a', 1);
    },
  ],
];

it.each(variants)('fails the instance loudly for %s', async (_, words, steps) => {
  const world = await changed(original, then(steps));
  expect(world.detail().status).toBe('Failed');
  expect(world.output()).toContain(`Non-deterministic orchestrator 'o': ${words}`);
  expect(world.lines.join()).toContain(words);
  expect(world.durable.failures()).toBe(1);
});

it('finds code that ends too early', async () => {
  // eslint-disable-next-line require-yield
  const world = await changed(original, function* () {
    return 'too early';
  });
  expect(world.output()).toContain('action 0 was activity "a" and now is missing');
});

const waits = (days: number): Orchestrator =>
  function* ({ df }) {
    const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + days * day));
    yield df.Task.any([timer, df.waitForExternalEvent('go')]);
    timer.cancel();
  };

it('finds another timer', async () => {
  const world = await changed(waits(1), waits(2));
  expect(world.output()).toContain('was a timer for 2026-01-02T00:00:00.000Z and now is a timer');
});

it('finds it also when the changed code throws', async () => {
  const world = await changed(
    original,
    then(function* ({ df }) {
      yield df.callActivity('b', 1);
      throw new Error('thrown by the new code');
    }),
  );
  expect(world.output()).toContain('Non-deterministic');
});

const secretly = (input: string): Orchestrator =>
  then(function* ({ df }) {
    yield df.callActivity('a', input);
  });

it('tells no inputs in its words', async () => {
  const world = await changed(secretly('confidential-1'), secretly('confidential-2'));
  expect(world.output()).toContain('another input');
  expect(world.output() + world.lines.join()).not.toContain('confidential');
});
