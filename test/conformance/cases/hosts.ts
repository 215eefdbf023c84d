// Cases about a new deployment under running instances: other functions, another version, other
// code.
import type { Case } from './words.ts';

const echo = (value: unknown) => value;

const ghost: Case['app'] = ({ named }) => ({
  orchestrators: {
    *o({ df }) {
      return yield df.callActivity(named('ghost'), 'in');
    },
  },
  activities: { ghost: echo },
});

const versioned: Case['app'] = () => ({
  orchestrators: {
    *o({ df }) {
      yield df.waitForExternalEvent('go');
      return df.version ?? 'none';
    },
  },
});

/** Runs one orchestrator up to its wait, then lets another one replay that history. */
const changed = (
  name: string,
  second: 'same' | 'another activity' | 'another order' | 'ends at once' | 'another input',
  differs?: string,
): Case => ({
  name: `changed-code-${name}`,
  app: ({ named }) => {
    let calls = 0;
    return {
      orchestrators: {
        *o({ df }) {
          calls += 1;
          const isChanged = calls > 2;
          if (isChanged && second === 'ends at once') return 'too early';
          if (isChanged && second === 'another order') {
            yield df.waitForExternalEvent('go');
            return yield df.callActivity(named('a'), 1);
          }
          const activity = isChanged && second === 'another activity' ? 'b' : 'a';
          yield df.callActivity(named(activity), isChanged && second === 'another input' ? 2 : 1);
          yield df.waitForExternalEvent('go');
          return 'end';
        },
      },
      activities: { a: () => 'from a', b: () => 'from b' },
    };
  },
  async play(world) {
    await world.start();
    await world.raise('go');
    await world.ended();
    const { runtimeStatus, output } = await world.client.getStatus(world.id('i'));
    const fails = String(output).toLowerCase().includes('non-determin');
    return { runtimeStatus, fails, i: 'its words are each engine’s own' };
  },
  ...(differs !== undefined && { differs }),
});

export const hostCases: readonly Case[] = [
  {
    name: 'activity-nobody-registered',
    app: ghost,
    alone: { without: ['ghost'] },
    async play(world) {
      await world.start();
      await world.pass(2);
      const before = await world.client.getStatus(world.id('i'));
      await world.rehost({});
      await world.raise('any');
      await world.ended();
      const after = await world.client.getStatus(world.id('i'));
      return { before: before.runtimeStatus, after: after.runtimeStatus, i: 'see above' };
    },
  },
  {
    name: 'version-by-default',
    app: versioned,
    alone: { defaultVersion: '1.0' },
    async play(world) {
      await world.start();
      await world.raise('go');
    },
  },
  {
    name: 'version-of-a-start',
    app: versioned,
    alone: { defaultVersion: '2.0' },
    async play(world) {
      await world.start({ version: '1.5' });
      await world.raise('go');
    },
  },
  {
    name: 'version-none',
    app: versioned,
    async play(world) {
      await world.start();
      await world.raise('go');
    },
  },
  {
    name: 'version-above-the-default',
    app: versioned,
    alone: { defaultVersion: '1.0' },
    async play(world) {
      await world.start({ version: '2.0' });
      await world.pass(1);
      const before = await world.client.getStatus(world.id('i'));
      await world.rehost({ defaultVersion: '2.0' });
      await world.pass(1);
      await world.raise('go');
      await world.ended();
      return { before: before.runtimeStatus };
    },
  },
  {
    name: 'version-raised-under-a-running-instance',
    app: versioned,
    alone: { defaultVersion: '1.0' },
    async play(world) {
      await world.start();
      await world.rehost({ defaultVersion: '2.0' });
      await world.raise('go');
    },
  },
  {
    name: 'version-lowered-under-a-running-instance',
    app: versioned,
    alone: { defaultVersion: '2.0' },
    async play(world) {
      await world.start();
      await world.rehost({ defaultVersion: '1.0' });
      await world.raise('go');
      const { runtimeStatus } = await world.client.getStatus(world.id('i'));
      return { runtimeStatus };
    },
  },
  changed('same', 'same'),
  changed('another-activity', 'another activity'),
  changed('another-order', 'another order'),
  changed('ends-at-once', 'ends at once'),
  changed('another-input', 'another input', 'stricter: the real engine does not compare inputs'),
];
