// Cases about external events: early, late, repeated, unexpected, without a body; and in races with
// timers.
import { outcome, times, type Case, type Steps } from './words.ts';
import type { Stage } from '../case.ts';
import type { OrchestrationContext } from 'durable-functions';

/** Waits for `go` this many times, one after the other, and returns the values it got. */
const waitsFor = (count: number) => () => ({
  orchestrators: {
    *o({ df }: OrchestrationContext): Steps {
      const got: unknown[] = [];
      for (const _ of times(count)) got.push(yield df.waitForExternalEvent('go'));
      return got;
    },
  },
});

/** A timeout that no case reaches. */
const long = 30;

/**
 * Races an event against a timer of this many units, twice; with an activity between the races, if
 * requested.
 */
const rounds =
  (timers: readonly [number, number], between = false) =>
  ({ named, gate, unit }: Stage) => ({
    orchestrators: {
      *o({ df }: OrchestrationContext): Steps {
        const heard: unknown[] = [];
        for (const units of timers) {
          const event = df.waitForExternalEvent('go');
          const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + units * unit));
          const winner = yield df.Task.any([event, timer]);
          if (winner === event) {
            timer.cancel();
            heard.push(event.result);
          } else {
            heard.push('timer');
          }
          if (between) yield df.callActivity(named('gate'));
        }
        return heard;
      },
    },
    activities: { gate: () => gate('gate') },
  });

export const eventCases: readonly Case[] = [
  {
    name: 'event',
    app: waitsFor(1),
    async play(world) {
      await world.start();
      await world.raise('go', { n: 1 });
    },
  },
  {
    name: 'event-null',
    app: waitsFor(1),
    async play(world) {
      await world.start();
      await world.raise('go');
    },
  },
  {
    name: 'event-without-a-body',
    app: waitsFor(1),
    async play(world) {
      await world.start();
      const { status } = await world.rpc('POST', 'instances/{i}/raiseEvent/go', '');
      const client = await outcome(world.client.raiseEvent(world.id('i'), 'go', undefined));
      return { status, client };
    },
  },
  {
    name: 'event-not-json',
    app: waitsFor(1),
    async play(world) {
      await world.start();
      const { status } = await world.rpc('POST', 'instances/{i}/raiseEvent/go', '{');
      return { status };
    },
  },
  {
    name: 'events-before-the-wait',
    app: ({ named, gate }) => ({
      orchestrators: {
        *o({ df }) {
          yield df.callActivity(named('slow'));
          const first = yield df.waitForExternalEvent('go');
          const second = yield df.waitForExternalEvent('go');
          return [first, second];
        },
      },
      activities: { slow: () => gate('slow') },
    }),
    async play(world) {
      await world.start();
      await world.raise('go', 1);
      await world.raise('go', 2);
      world.open('slow');
    },
  },
  {
    name: 'event-twice',
    app: waitsFor(2),
    async play(world) {
      await world.start();
      await world.raise('go', 'same');
      await world.raise('go', 'same');
    },
  },
  {
    name: 'event-in-other-case',
    app: waitsFor(1),
    async play(world) {
      await world.start();
      await world.raise('GO', 'wrong');
    },
  },
  {
    name: 'event-of-another-name',
    app: waitsFor(1),
    async play(world) {
      await world.start();
      await world.raise('stop', 1);
      await world.raise('go', 2);
    },
  },
  {
    name: 'event-for-nobody',
    app: waitsFor(1),
    async play(world) {
      const { status } = await world.rpc('POST', 'instances/{i}/raiseEvent/go', 'null');
      const client = await outcome(world.client.raiseEvent(world.id('i'), 'go', null));
      return { status, client };
    },
  },
  {
    name: 'event-after-the-end',
    app: waitsFor(1),
    async play(world) {
      await world.start();
      await world.raise('go', 1);
      const { status } = await world.rpc('POST', 'instances/{i}/raiseEvent/go', 'null');
      const client = await outcome(world.client.raiseEvent(world.id('i'), 'go', null));
      return { status, client };
    },
  },
  {
    name: 'event-of-digits',
    app: ({ named, gate }) => ({
      orchestrators: {
        *o({ df }) {
          return yield df.callActivity(named('slow'));
        },
      },
      activities: { slow: () => gate('slow') },
    }),
    async play(world) {
      await world.start();
      const { status } = await world.rpc(
        'POST',
        'instances/{i}/raiseEvent/0',
        '"not the activity"',
      );
      world.open('slow');
      return { status };
    },
    differs: 'safer: such an event completes the task of that number',
  },
  {
    name: 'race-won-by-the-event',
    app: rounds([long, long]),
    async play(world) {
      await world.start();
      await world.raise('go', 1);
      await world.raise('go', 2);
    },
  },
  {
    name: 'race-won-by-the-timer',
    app: rounds([1, long]),
    async play(world) {
      await world.start();
      await world.pass(1.5);
      await world.raise('go', 'second');
    },
  },
  {
    name: 'stale-waiter-takes-the-event',
    app: rounds([1, 2], true),
    async play(world) {
      await world.start();
      await world.pass(1.5);
      await world.raise('go', 'swallowed');
      world.open('gate');
      await world.quiet();
      await world.pass(2.5);
    },
  },
  {
    name: 'stale-waiter-but-a-new-wait-is-open',
    app: rounds([1, long], true),
    async play(world) {
      world.open('gate');
      await world.start();
      await world.pass(1.5);
      await world.raise('go', 'heard');
    },
  },
  {
    name: 'any-of-two-events',
    app: () => ({
      orchestrators: {
        *o({ df }) {
          const one = df.waitForExternalEvent('one');
          const two = df.waitForExternalEvent('two');
          const winner = yield df.Task.any([one, two]);
          const rest = yield winner === one ? two : one;
          return [winner === one ? 'one' : 'two', rest];
        },
      },
    }),
    async play(world) {
      await world.start();
      await world.raise('two', 2);
      await world.raise('one', 1);
    },
  },
];
