// Cases about failing activities, orchestrators and fan-outs, and about retries.
import { RetryOptions } from 'durable-functions';
import { wordsOf, type Case } from './words.ts';

const echo = (value: unknown) => value;
const fails = () => Promise.reject(new Error('no luck'));

/** An activity that fails until the n-th attempt. */
const flaky = (succeedsAt: number, note: (what: unknown) => void) => {
  let attempts = 0;
  return () => {
    attempts += 1;
    note(`attempt ${attempts}`);
    return attempts < succeedsAt ? Promise.reject(new Error(`try ${attempts}`)) : 'finally';
  };
};

const retrying = (name: string, attempts: number, succeedsAt: number, units: number): Case => ({
  name,
  app: ({ named, note, unit }) => {
    const options = new RetryOptions(unit, attempts);
    options.backoffCoefficient = 2;
    return {
      orchestrators: {
        *o({ df }) {
          let result: unknown;
          try {
            result = yield df.callActivityWithRetry(named('flaky'), options, 'in');
          } catch (error) {
            result = wordsOf(error);
          }
          yield df.callActivity(named('echo'), 'after');
          return result;
        },
      },
      activities: { echo, flaky: flaky(succeedsAt, note) },
    };
  },
  async play(world) {
    await world.start();
    await world.pass(units);
  },
});

export const failureCases: readonly Case[] = [
  {
    name: 'activity-fails',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          try {
            return yield df.callActivity(named('fails'));
          } catch (error) {
            return wordsOf(error);
          }
        },
      },
      activities: { fails },
    }),
    play: (world) => world.start(),
  },
  {
    name: 'activity-fails-uncaught',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          yield df.callActivity(named('fails'));
        },
      },
      activities: { fails },
    }),
    async play(world) {
      await world.start();
      await world.ended();
      const { output } = await world.client.getStatus(world.id('i'));
      return { output: wordsOf(output), i: 'its output has a stack' };
    },
  },
  {
    name: 'orchestrator-throws',
    app: () => ({
      orchestrators: {
        // oxlint-disable-next-line require-yield -- it throws before it could
        *o() {
          throw new Error('as designed');
        },
      },
    }),
    play: (world) => world.start(),
  },
  {
    name: 'orchestrator-throws-later',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          yield df.callActivity(named('echo'), 1);
          throw new Error('after all');
        },
      },
      activities: { echo },
    }),
    play: (world) => world.start(),
  },
  retrying('retry-succeeds', 3, 3, 4),
  retrying('retry-exhausted', 2, 99, 1.5),
  retrying('retry-of-one-attempt', 1, 99, 0.5),
  {
    name: 'retry-in-parallel',
    app: ({ named, note, unit }) => ({
      orchestrators: {
        *o({ df }) {
          const retried = df.callActivityWithRetry(named('flaky'), new RetryOptions(unit, 3));
          const waits = df.waitForExternalEvent('go');
          yield df.Task.all([retried, waits]);
          return yield df.callActivity(named('echo'), 'after');
        },
      },
      activities: { echo, flaky: flaky(2, note) },
    }),
    async play(world) {
      await world.start();
      await world.raise('go');
      await world.pass(2);
    },
  },
  {
    name: 'retry-timeout',
    app: ({ named, note, unit }) => {
      const options = new RetryOptions(unit, 10);
      options.retryTimeoutInMilliseconds = unit / 2;
      return {
        orchestrators: {
          *o({ df }) {
            return yield df.callActivityWithRetry(named('flaky'), options);
          },
        },
        activities: { flaky: flaky(99, note) },
      };
    },
    async play(world) {
      await world.start();
      await world.pass(4);
    },
  },
  {
    name: 'all-with-one-failure',
    app: ({ named, gate, note }) => ({
      orchestrators: {
        *o({ df }) {
          try {
            yield df.Task.all([df.callActivity(named('fails')), df.callActivity(named('slow'))]);
          } catch (error) {
            if (!df.isReplaying) note(wordsOf(error));
          }
          return yield df.callActivity(named('next'));
        },
      },
      activities: {
        fails,
        slow: async () => {
          await gate('slow');
          note('slow is through');
        },
        next: () => {
          note('next runs');
          return 'end';
        },
      },
    }),
    async play(world) {
      await world.start();
      world.open('slow');
    },
  },
  {
    name: 'any-with-a-failure',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          const bad = df.callActivity(named('fails'));
          const waits = df.waitForExternalEvent('never');
          try {
            const winner = yield df.Task.any([bad, waits]);
            return winner === bad ? 'the failed one won' : 'another won';
          } catch (error) {
            return wordsOf(error);
          }
        },
      },
      activities: { fails },
    }),
    play: (world) => world.start(),
  },
];
