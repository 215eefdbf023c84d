// Cases about timers: on time, in the past, long, cancelled, and open at the end.
import type { Case } from './words.ts';

const echo = (value: unknown) => value;

const sleeps = (name: string, units: number, alone?: Case['alone']): Case => ({
  name,
  app: ({ named, unit }) => ({
    orchestrators: {
      *o({ df }) {
        yield df.createTimer(new Date(df.currentUtcDateTime.getTime() + units * unit));
        return yield df.callActivity(named('echo'), 'awake');
      },
    },
    activities: { echo },
  }),
  async play(world) {
    await world.start();
    await world.pass(Math.max(units, 0) + 0.5);
  },
  ...(alone !== undefined && { alone }),
});

/** Cancels a timer after an event, then waits for another event. */
const givesUp = (name: string, units: number, before: number, alone?: Case['alone']): Case => ({
  name,
  app: ({ named, unit }) => ({
    orchestrators: {
      *o({ df }) {
        const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + units * unit));
        yield df.Task.any([df.waitForExternalEvent('go'), timer]);
        timer.cancel();
        yield df.callActivity(named('echo'), 1);
        yield df.waitForExternalEvent('end');
        return yield df.callActivity(named('echo'), 'after the end');
      },
    },
    activities: { echo },
  }),
  async play(world) {
    await world.start();
    if (before > 0) await world.pass(before);
    await world.raise('go');
    await world.pass(units - before + 0.5);
    await world.raise('end');
  },
  ...(alone !== undefined && { alone }),
});

/** The engine fails the instance; only that, and the beginning of the message, are compared. */
const givesUpTooLate: Case = {
  ...givesUp('long-timer-cancelled-in-a-later-hop', 14, 4, { hops: true }),
  async play(world) {
    await world.start();
    await world.pass(4);
    await world.raise('go');
    await world.ended();
    const { runtimeStatus, output } = await world.client.getStatus(world.id('i'));
    return { runtimeStatus, output: String(output).split(':', 1)[0], i: 'see above' };
  },
};

const forgets: Case = {
  name: 'timer-left-open',
  app: ({ unit }) => ({
    orchestrators: {
      *o({ df }) {
        const timer = df.createTimer(new Date(df.currentUtcDateTime.getTime() + 3 * unit));
        yield df.Task.any([df.waitForExternalEvent('go'), timer]);
        return 'forgot to cancel';
      },
    },
  }),
  async play(world) {
    await world.start();
    await world.raise('go');
    const { runtimeStatus } = await world.client.getStatus(world.id('i'));
    await world.pass(3.5);
    return { early: runtimeStatus };
  },
};

export const timerCases: readonly Case[] = [
  sleeps('timer', 1),
  sleeps('timer-in-the-past', -1),
  sleeps('timer-of-six-days', 6, { hops: true }),
  sleeps('timer-of-seven-days', 7, { hops: true }),
  sleeps('timer-of-fourteen-days', 14, { hops: true }),
  givesUp('timer-cancelled', 6, 0),
  givesUp('long-timer-cancelled-in-its-first-hop', 7, 0, { hops: true }),
  givesUpTooLate,
  forgets,
];
