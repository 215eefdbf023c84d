// A sweep ends within its budget, and one item that hangs does not keep it from the others.
import type { Timer } from '../../infra/local/functions-host/timers.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { northbeam, type World } from '../support/world/world.ts';
import { aHangingWorld } from '../support/hanging-world.ts';

afterEach(closeWorlds);

const packages = ['action-pack', 'silver', 'isv-co-sell-ready'];

/** Three purchases, each of which has planned a mail. */
const withPurchases = async () => {
  const world = await aHangingWorld();
  await world.designate([...northbeam.designations, 'silverCompetency', 'isvCoSellReady']);
  for (const id of packages) await world.buy(id);
  return world;
};

const timer = ({ cloud }: World, name: string): Timer => {
  const found = cloud.timers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no timer ${name}`);
  return found;
};

const statuses = (world: World): string[] =>
  world
    .documents('mail')
    .map(({ status }) => String(status))
    .toSorted();

const sweeps = [
  'reconcile-activations',
  'follow-failed-runs',
  'process-due-purchases',
  'release-stale-claims',
  'dispatch-outbox',
  'erase-people',
] as const;

test.each(sweeps)('%s on a silent database ends before the next one begins', async (name) => {
  const world = await withPurchases();
  const { faults } = world.cloud.cosmos;
  faults.onRequest = () => ({ before: 'hang' });
  const { took } = await world.during(faults, () =>
    timer(world, name).fire(world.cloud.clock.now()),
  );
  expect(took).toBeLessThan(60_000);
});

test('a mail that cannot be read keeps no other from being sent', async () => {
  const world = await withPurchases();
  const { faults } = world.cloud.cosmos;
  const [first] = world.documents('mail');
  faults.onRequest = ({ id }) => (id === first?.['id'] ? { before: 'hang' } : undefined);
  const { took } = await world.during(faults, () =>
    timer(world, 'dispatch-outbox').fire(world.cloud.clock.now()),
  );
  expect(took).toBeLessThan(60_000);
  expect(statuses(world)).toEqual(['accepted', 'accepted', 'planned']);

  faults.clear();
  await world.cloud.advance({ duration: 'PT2M' });
  expect(statuses(world)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(world.cloud.outbox()).toHaveLength(3);
});

test('a due purchase that hangs keeps no other waiting; none is dealt with twice', async () => {
  const world = await withPurchases();
  const { faults } = world.cloud.cosmos;
  const [first] = world.documents('purchase');
  const others = () => world.documents('purchase').filter(({ id }) => id !== first?.['id']);
  const due = String(first?.['nextActionAt']);
  await world.cloud.advance({ to: new Date(Date.parse(due) - 60_000) });
  await world.cloud.advance({ duration: 'PT0S' });
  const before = others().map(({ rev }) => Number(rev));
  faults.onRequest = ({ id }) => (id === first?.['id'] ? { before: 'hang' } : undefined);
  await world.during(faults, () => world.cloud.advance({ to: new Date(Date.parse(due) + 60_000) }));
  expect(others().every(({ rev }, at) => Number(rev) > (before[at] ?? 0))).toBe(true);

  faults.clear();
  await world.cloud.advance({ duration: 'PT10M' });
  const audits = world
    .documents('audit')
    .filter(({ changes }) => JSON.stringify(changes).includes(String(first?.['id'])));
  expect(new Set(audits.map(({ rev, id }) => `${String(id)} ${String(rev)}`)).size).toBe(
    audits.length,
  );
  expect(world.documents('purchase').some(({ nextActionAt }) => nextActionAt === due)).toBe(false);
  const subjects = world.cloud.outbox().map(({ to, subject }) => `${String(to)} ${subject}`);
  expect(new Set(subjects).size).toBe(subjects.length);
});

test('however many hang, the last one has its turn', async () => {
  const world = await aHangingWorld();
  await world.designate([...northbeam.designations, 'silverCompetency', 'isvCoSellReady']);
  for (const id of packages) await world.buy(id);
  const mails = world.documents('mail').map(({ id }) => String(id));
  const { faults } = world.cloud.cosmos;
  // Every request that concerns one of the first two items hangs.
  faults.onRequest = ({ id }) =>
    mails.slice(0, 2).includes(String(id)) ? { before: 'hang' } : undefined;
  await world.during(faults, () => timer(world, 'dispatch-outbox').fire(world.cloud.clock.now()));
  expect(statuses(world)).toEqual(['accepted', 'planned', 'planned']);
});
