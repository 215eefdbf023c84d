// A known hazard of the SDK: after a timer has won a race, an event with the awaited name goes to
// the stale waiter and is lost. This happens here, too, and the activation still ends in time,
// because each round uses a new event name and the reconciler makes up for a lost event.
import { closeWorlds } from '../support/world/opened.ts';
import { anOffersWorld } from '../support/world/offers-world.ts';
import { instance } from '../support/golden.ts';

afterEach(closeWorlds);

test('an event swallowed by a stale waiter costs two minutes and a sweep, nothing else', async () => {
  const world = await anOffersWorld();
  await world.setContact();
  const id = await world.activateOffer();
  await world.advance('P1D');
  const { durable } = world.cloud;
  const roundOf = () => Number(world.documents('activation')[0]?.['round']);
  const waitedFor = `wake-${roundOf()}`;
  const eventsIn = (name: string) =>
    durable.instance(instance(id))?.history.filter((event) => event['Name'] === name) ?? [];

  // The timer of the second day has won and the reminder is being sent when the event arrives, with
  // the name for which the previous race waited.
  let raised = 0;
  durable.faults.on = ({ kind, name }) => {
    if (kind === 'activity' && name === 'remind-contact' && raised === 0) {
      raised += 1;
      expect(durable.raiseEvent(instance(id), waitedFor)).toBe('accepted');
    }
    return undefined;
  };
  await world.advance('P1DT1H');
  expect(raised).toBe(1);
  expect(eventsIn(waitedFor)).toHaveLength(1);
  const reviews = eventsIn('review-activation').length;
  await world.advance('PT1H');
  // The event was lost: it caused no step.
  expect(eventsIn('review-activation')).toHaveLength(reviews);

  // The event of the confirmation is lost in the same way.
  durable.faults.on = ({ kind }) => (kind === 'event' ? 'drop' : undefined);
  await world.page(world.link(), 'POST');
  await world.advance('PT1M');
  expect((await world.activation(id))['status']).toBe('inProgress');
  durable.faults.on = undefined;
  await world.advance('PT2M');
  expect((await world.activation(id))['status']).toBe('active');
  expect(world.audits('reconcile').length).toBeGreaterThan(0);
});
