// Steps of orchestrations and calls to their engine hang: a step ends and is retried, a lost start
// or wake-up is made up for, and the activation reaches its end once.
import { closeWorlds } from '../support/world/opened.ts';
import { type World } from '../support/world/world.ts';
import { aHangingOffersWorld, aHangingWorld } from '../support/hanging-world.ts';

afterEach(closeWorlds);

const instances = ({ cloud }: World) =>
  cloud.durable.instances().map(({ instanceId, status }) => ({ instanceId, status }));

test.each([
  ['batch', { before: 'hang' }],
  ['batch', { after: 'hang' }],
  ['read', { before: 'hang' }],
] as const)('each step meets a %s that hangs (%j): it goes on, once', async (operation, fault) => {
  const world = await aHangingWorld();
  const purchaseId = await world.buy();
  const { cosmos, durable } = world.cloud;
  const steps = new Set<string>();
  // One request of each step hangs at its first attempt.
  durable.faults.on = ({ kind, name }) => {
    if (kind === 'activity' && !steps.has(name)) {
      steps.add(name);
      cosmos.faults.next(fault, { operation, container: 'partners' });
    }
    return undefined;
  };
  const { value: id } = await world.during(cosmos.faults, async () => {
    const made = await world.activate(purchaseId);
    await world.cloud.advance({ duration: 'P6D' });
    return made;
  });
  expect(cosmos.faults.hangs).toBeGreaterThan(1);
  expect(steps.size).toBeGreaterThan(2);
  cosmos.faults.clear();
  durable.faults.clear();
  await world.cloud.advance({ duration: 'PT11M' });
  expect(world.documents('activation')).toMatchObject([{ status: 'active' }]);
  expect(instances(world)).toEqual([{ instanceId: `${id}-r1`, status: 'Completed' }]);
  expect(world.audits('provisionActivation').length).toBeLessThanOrEqual(1);
  const mails = world.documents('mail');
  expect(new Set(mails.map(({ status }) => status))).toEqual(new Set(['accepted']));
  expect(world.cloud.outbox()).toHaveLength(mails.length);
});

test('a step on a silent database ends within half a minute', async () => {
  const world = await aHangingWorld();
  const purchaseId = await world.buy();
  await world.cloud.advance({ duration: 'PT1M' });
  const { cosmos, durable } = world.cloud;
  durable.faults.on = ({ kind, attempt }) => {
    if (kind === 'activity' && attempt === 1) cosmos.faults.onRequest = () => ({ before: 'hang' });
    else cosmos.faults.onRequest = undefined;
    return undefined;
  };
  const { took } = await world.during(cosmos.faults, async () => {
    await world.activate(purchaseId);
    await world.cloud.timeline.settle();
  });
  expect(cosmos.faults.hangs).toBeGreaterThan(0);
  expect(took).toBeLessThanOrEqual(30_000);
  cosmos.faults.clear();
  durable.faults.clear();
  await world.cloud.advance({ duration: 'P6D' });
  expect(world.documents('activation')).toMatchObject([{ status: 'active' }]);
});

test.each(['hang', 'run-then-hang'] as const)(
  'a start that hangs (%s): asked for in time, running within minutes, once',
  async (fault) => {
    const world = await aHangingWorld();
    const purchaseId = await world.buy();
    const { faults } = world.cloud.durable;
    faults.on = ({ kind, name, attempt }) =>
      kind === 'rpc' && name === 'start' && attempt === 1 ? fault : undefined;
    const { value: id, took } = await world.during(faults, () => world.activate(purchaseId));
    expect(faults.hangs).toBe(1);
    expect(took).toBeLessThanOrEqual(10_000);
    faults.clear();
    await world.cloud.advance({ duration: 'PT10M' });
    expect(instances(world)).toEqual([{ instanceId: `${id}-r1`, status: 'Running' }]);
    await world.cloud.advance({ duration: 'P6D' });
    expect(world.documents('activation')).toMatchObject([{ status: 'active' }]);
    const mails = world.documents('mail');
    expect(world.cloud.outbox()).toHaveLength(mails.length);
  },
);

test.each(['hang', 'run-then-hang'] as const)(
  'a wake-up that hangs (%s): answered in time, and the run hears of it within minutes',
  async (fault) => {
    const world = await aHangingOffersWorld();
    await world.setContact();
    const id = await world.activateOffer();
    await world.advance('PT1M');
    const { faults } = world.cloud.durable;
    faults.on = ({ kind, name }) => (kind === 'rpc' && name === 'raiseEvent' ? fault : undefined);
    const { value, took } = await world.during(faults, () => world.cancel(id));
    expect(value.status).toBeLessThan(300);
    expect(faults.hangs).toBe(1);
    expect(took).toBeLessThanOrEqual(10_000);
    faults.clear();
    await world.advance('PT10M');
    expect(instances(world)).toEqual([{ instanceId: `${id}-r1`, status: 'Completed' }]);
  },
);

test('an engine that is silent altogether: sweeps end, and go on when it is back', async () => {
  const world = await aHangingWorld();
  const purchaseId = await world.buy();
  const { faults } = world.cloud.durable;
  faults.on = ({ kind }) => (kind === 'rpc' ? 'hang' : undefined);
  const { value: id } = await world.during(faults, async () => {
    const made = await world.activate(purchaseId);
    await world.cloud.advance({ duration: 'PT5M' });
    return made;
  });
  const names = ['reconcile-activations', 'follow-failed-runs'];
  const ticks = world.cloud.timers.filter(({ name }) => names.includes(name));
  for (const timer of ticks) {
    const { took } = await world.during(faults, () => timer.fire(world.cloud.clock.now()));
    expect(took).toBeLessThan(60_000);
  }
  faults.clear();
  // Runs every tick, as on Azure; the local clock would skip ticks that had nothing to do last
  // time.
  for (let minute = 0; minute < 10; minute += 1) {
    await world.cloud.advance({ duration: 'PT1M' });
    for (const timer of ticks) await timer.fire(world.cloud.clock.now());
  }
  expect(instances(world)).toEqual([{ instanceId: `${id}-r1`, status: 'Running' }]);
});
