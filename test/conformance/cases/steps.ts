// Cases about steps in sequence and in parallel, and about the data that passes through them.
import { times, type Case } from './words.ts';

const echo = (value: unknown) => value;
const double = (n: number) => n * 2;

const values: readonly (readonly [name: string, value: unknown])[] = [
  ['text', 'text'],
  ['digits', '12'],
  ['number', 7],
  ['fraction', 1.5],
  ['object', { a: [null, 'b'] }],
  ['null', null],
  ['true', true],
  ['false', false],
  ['empty', ''],
];

export const stepCases: readonly Case[] = [
  {
    name: 'chain',
    app: ({ named, note }) => ({
      orchestrators: {
        *o({ df }) {
          if (!df.isReplaying) note('first');
          const four = yield df.callActivity(named('double'), df.getInput());
          if (!df.isReplaying) note('second');
          const eight = yield df.callActivity(named('double'), four);
          if (!df.isReplaying) note('third');
          return eight;
        },
      },
      activities: { double },
    }),
    play: (world) => world.start({ input: 2 }),
  },
  ...values.map(([name, value]): Case => ({
    name: `value-${name}`,
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          return yield df.callActivity(named('echo'), df.getInput());
        },
      },
      activities: { echo },
    }),
    play: (world) => world.start({ input: value }),
  })),
  {
    name: 'nothing-returned',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          const nothing = yield df.callActivity(named('nothing'));
          return { nothing };
        },
      },
      activities: { nothing: () => undefined },
    }),
    play: (world) => world.start(),
  },
  {
    name: 'fan-out',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          const all = yield df.Task.all([1, 2, 3].map((n) => df.callActivity(named('double'), n)));
          yield df.callActivity(named('echo'), 'after');
          return all;
        },
      },
      activities: { double, echo },
    }),
    play: (world) => world.start(),
  },
  {
    name: 'created-but-never-yielded',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          df.callActivity(named('echo'), 'never');
          return yield df.callActivity(named('echo'), 'asked');
        },
      },
      activities: { echo },
    }),
    play: (world) => world.start(),
  },
  {
    name: 'yielded-again',
    app: ({ named, gate, note }) => ({
      orchestrators: {
        *o({ df }) {
          const work = df.callActivity(named('slow'));
          yield df.Task.any([df.waitForExternalEvent('a'), work]);
          yield df.Task.any([df.waitForExternalEvent('b'), work]);
          return yield df.callActivity(named('echo'), 'end');
        },
      },
      activities: {
        echo,
        slow: async () => {
          note('slow runs');
          await gate('slow');
        },
      },
    }),
    async play(world) {
      await world.start();
      await world.raise('a');
      await world.raise('b');
      world.open('slow');
      await world.ended();
      const { output } = await world.client.getStatus(world.id('i'));
      // The order in which the two runs end decides what each history contains of the other.
      return { output, i: 'see above' };
    },
  },
  {
    name: 'dates-from-the-history',
    app: ({ note }) => ({
      orchestrators: {
        *o({ df }) {
          const first = df.currentUtcDateTime.getTime();
          yield df.waitForExternalEvent('go');
          const second = df.currentUtcDateTime.getTime();
          yield df.waitForExternalEvent('go');
          note(second > first);
        },
      },
    }),
    async play(world) {
      await world.start();
      await world.pass(1);
      await world.raise('go');
      await world.pass(1);
      await world.raise('go');
    },
  },
  {
    name: 'custom-status',
    app: () => ({
      orchestrators: {
        *o({ df }) {
          df.setCustomStatus({ step: 1 });
          yield df.waitForExternalEvent('go');
          df.setCustomStatus('');
          yield df.waitForExternalEvent('go');
        },
      },
    }),
    async play(world) {
      await world.start();
      const before = await world.client.getStatus(world.id('i'));
      await world.raise('go');
      const after = await world.client.getStatus(world.id('i'));
      return { before: before.customStatus, after: after.customStatus };
    },
  },
  {
    name: 'large-result',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          const text = yield df.callActivity(named('large'));
          return typeof text === 'string' ? text.length : text;
        },
      },
      activities: { large: () => 'x'.repeat(200_000) },
    }),
    async play(world) {
      await world.start();
      await world.ended();
      const { output } = await world.client.getStatus(world.id('i'));
      return { output, i: 'too long to show' };
    },
  },
  {
    name: 'many-steps',
    app: ({ named }) => ({
      orchestrators: {
        *o({ df }) {
          let sum = 0;
          for (const n of times(12)) sum += Number(yield df.callActivity(named('double'), n));
          return sum;
        },
      },
      activities: { double },
    }),
    play: (world) => world.start(),
  },
  {
    name: 'guids',
    app: ({ note }) => ({
      orchestrators: {
        *o({ df }) {
          const [one, two] = [df.newGuid(''), df.newGuid('')];
          if (!df.isReplaying) note([one, two]);
          yield df.waitForExternalEvent('go');
          note(one !== two);
          return 'end';
        },
      },
    }),
    async play(world) {
      await world.start();
      await world.raise('go');
      return { notes: 'differ by execution' };
    },
  },
];
