// Mail that waits in a world of two instances, the clock of the second one two seconds ahead, which sweep at the
// same time each minute; and how much of what was sent lies in any window.
import { loadBenefits } from '../../../infra/local/hosting/application.ts';
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import { userIdOf } from '../../../shared/domain/ids.ts';
import { addWaiting, type Waiting } from './waiting-mails.ts';
import { addPeople, aWorld } from './world.ts';

const minute = 60_000;
const { userId } = personaNamed('northbeam-user');

/** Two instances; the clock of the second one is two seconds ahead. The next call goes to `turn.at`. */
const twoInstances = async (policy: object = {}) => {
  const benefits = await loadBenefits();
  let started = 0;
  const turn: { at: number | undefined } = { at: undefined };
  const application: typeof benefits = {
    ...benefits,
    start: ({ clock, ...overrides }) => {
      const ahead = started * 2000;
      started += 1;
      benefits.start({
        ...overrides,
        clock: { now: () => new Date(clock.now().getTime() + ahead) },
      });
    },
  };
  const world = await aWorld({ POLICY: JSON.stringify(policy) }, undefined, false, application, {
    instances: { count: 2, choose: () => turn.at },
  });
  return { world, turn };
};

/** A world in which so many mails wait. */
export const waitingWorld = async (waiting: readonly Waiting[], policy: object = {}) => {
  const { world, turn } = await twoInstances(policy);
  await addPeople(world);
  const purchaseId = await world.buy();
  await world.cloud.advance({ duration: 'PT2H' });
  const { length: before } = world.cloud.outbox();
  await addWaiting(world, purchaseId, userIdOf(userId), waiting);
  const timer = world.cloud.timers.find(({ name }) => name === 'dispatch-outbox')!;
  /** Both instances start a sweep at the same time, at the next minute. */
  const tick = async () => {
    world.cloud.clock.moveTo(world.cloud.clock.now() + minute);
    const sweeps = [0, 1].map((instance) => {
      turn.at = instance;
      return timer.fire(world.cloud.clock.now());
    });
    await Promise.all(sweeps);
    turn.at = undefined;
  };
  const sent = () => world.cloud.outbox().slice(before);
  const left = () => world.documents('mail').filter(({ status }) => status === 'planned').length;
  return { world, tick, sent, left };
};

/** The most mails in any window of so many milliseconds. */
export const mostWithin = (times: readonly number[], length: number): number => {
  let most = 0;
  let from = 0;
  for (const [at, time] of times.entries()) {
    while (times[from]! <= time - length) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
};
