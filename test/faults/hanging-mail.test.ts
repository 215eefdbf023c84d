// A POST to the mail provider hangs: the outcome of its mail is unclear, as after any lost answer;
// it is looked up ten minutes later and sent once. Every other mail is sent meanwhile.
import { closeWorlds } from '../support/world/opened.ts';
import { northbeam, type World } from '../support/world/world.ts';
import { aHangingWorld } from '../support/hanging-world.ts';

afterEach(closeWorlds);

const withMails = async () => {
  const world = await aHangingWorld();
  await world.designate([...northbeam.designations, 'silverCompetency', 'isvCoSellReady']);
  for (const id of ['action-pack', 'silver', 'isv-co-sell-ready']) await world.buy(id);
  return world;
};

const statuses = (world: World): string[] =>
  world
    .documents('mail')
    .map(({ status }) => String(status))
    .toSorted();

test.each([
  ['refuse', 'not taken'],
  ['lose', 'taken'],
] as const)(
  'a POST that hangs (%s: %s) stops no other mail; all arrive once',
  async (on, _taken) => {
    const world = await withMails();
    const { faults } = world.cloud.email;
    faults.add({ on, hang: true });
    const { took } = await world.during(faults, () => world.cloud.advance({ duration: 'PT1M' }));
    expect(took).toBeLessThan(60_000);
    expect(faults.hangs).toBe(1);
    expect(statuses(world)).toEqual(['accepted', 'accepted', 'sending']);

    // The next sweep after ten minutes asks the provider.
    await world.cloud.advance({ duration: 'PT10M' });
    expect(statuses(world)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(world.cloud.outbox()).toHaveLength(3);
    expect(world.cloud.email.counters.lookUps).toBe(1);
  },
);

test('a provider that is silent altogether: each mail is posted once, and all arrive once', async () => {
  const world = await withMails();
  const { faults, counters } = world.cloud.email;
  faults.add({ on: 'refuse', hang: true, times: 1000 });
  const { took } = await world.during(faults, () => world.cloud.advance({ duration: 'PT1M' }));
  expect(took).toBeLessThan(60_000);
  expect(counters.posts).toBe(3);
  faults.clear();
  await world.cloud.advance({ duration: 'PT10M' });
  expect(statuses(world)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(world.cloud.outbox()).toHaveLength(3);
});

test('a question to the provider that hangs is asked again', async () => {
  const world = await withMails();
  const { faults, counters } = world.cloud.email;
  faults.add({ on: 'lose' });
  await world.cloud.advance({ duration: 'PT1M' });
  faults.add({ on: 'status', hang: true });
  await world.during(faults, () => world.cloud.advance({ duration: 'PT11M' }));
  expect(faults.hangs).toBe(1);
  expect(statuses(world)).toEqual(['accepted', 'accepted', 'sending']);
  await world.cloud.advance({ duration: 'PT10M' });
  expect(statuses(world)).toEqual(['accepted', 'accepted', 'accepted']);
  expect([counters.posts, counters.lookUps]).toEqual([3, 2]);
});

test('a step of an orchestration that hands mail over does not wait for ever either', async () => {
  const world = await aHangingWorld();
  const id = await world.buy();
  await world.cloud.advance({ duration: 'PT1M' });
  const before = world.cloud.outbox().length;
  const { faults } = world.cloud.email;
  faults.add({ on: 'lose', hang: true });
  const { value: activation } = await world.during(faults, async () => {
    const made = await world.activate(id);
    await world.cloud.advance({ duration: 'PT1M' });
    return made;
  });
  expect(faults.hangs).toBe(1);
  await world.cloud.advance({ duration: 'P6D' });
  expect(world.documents('activation')).toMatchObject([{ status: 'active' }]);
  expect(world.cloud.durable.instance(`${activation}-r1`)?.status).toBe('Completed');
  expect(new Set(statuses(world))).toEqual(new Set(['accepted']));
  expect(world.cloud.outbox().length).toBe(before + 2);
});
