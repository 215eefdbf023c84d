// However much history is over age, and whatever fails on the way, the rest of it is forgotten the same
// day. Over the sweep's timer on the local cloud.
import type { FaultHook } from '../../infra/local/cosmos/contract/contract.ts';
import { addAudits, addMails } from '../support/world/history.ts';
import { breaking } from '../support/world/breaking.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aHangingWorld } from '../support/hanging-world.ts';
import { amountOf } from '../support/share.ts';
import { aWorld, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const retention = JSON.stringify({ retention: { mailDays: 10, auditDays: 20 } });
const longAgo = '2026-12-01T00:00:00.000Z';
const history = amountOf(120, 2000);

const isHistory = ({ id }: Record<string, unknown>): boolean => /history-|:m0/u.test(String(id));

const left = (world: World): number =>
  [...world.documents('audit'), ...world.documents('mail')].filter(isHistory).length;

const fire = async (world: World): Promise<void> => {
  const timer = world.cloud.timers.find(({ name }) => name === 'apply-retention');
  expect(await timer?.fire(world.cloud.clock.now())).toBe(true);
};

/** A world that has so many audit entries and so many mails to forget. */
const withHistory = async (count = history): Promise<World> => {
  const world = await aWorld({ POLICY: retention });
  await addAudits(world, count, longAgo);
  await addMails(world, count, longAgo);
  expect(left(world)).toBe(2 * count);
  return world;
};

const failing = (world: World, isHit: (id: string, index: number) => boolean): void => {
  let deletes = 0;
  const hook: FaultHook = ({ operation, id = '' }) => {
    if (operation !== 'delete') return undefined;
    deletes += 1;
    return isHit(id, deletes) ? { before: 503 } : undefined;
  };
  world.cloud.cosmos.faults.onRequest = hook;
};

const told = ({ lines }: World): readonly string[] =>
  lines.filter((line) => line.includes('apply-retention:'));

test('all of it goes in one run, for a request each and one for a page', async () => {
  const world = await withHistory();
  world.cloud.cosmos.counters.reset();
  await fire(world);
  expect(left(world)).toBe(0);
  const { counters } = world.cloud.cosmos;
  expect(counters.of({ operation: 'delete' }).requests).toBe(2 * history);
  expect(told(world)).toEqual([]);
});

test('what is younger than the policy keeps it stays, to the millisecond', async () => {
  const world = await aWorld({ POLICY: retention });
  const days = (count: number, more: number) =>
    new Date(world.cloud.clock.now() - count * 86_400_000 + more).toISOString();
  await addAudits(world, 1, days(20, 0));
  await addMails(world, 1, days(10, 0));
  await fire(world);
  expect(left(world)).toBe(2);
  world.cloud.clock.moveTo(world.cloud.clock.now() + 1);
  await fire(world);
  expect(left(world)).toBe(0);
});

test('one outage of a moment: one entry stays until the next run', async () => {
  const world = await withHistory();
  failing(world, (_id, index) => index === 7);
  await fire(world);
  expect(left(world)).toBe(1);
  expect(told(world)).toHaveLength(1);
  await fire(world);
  expect(left(world)).toBe(0);
});

test('entries that can never be deleted stop no other, and each is told each time', async () => {
  const world = await withHistory();
  const never = new Set(['audit:history-0', 'audit:history-110', 'mail:m0000000000000000099']);
  failing(world, (id) => never.has(id));
  await fire(world);
  expect(left(world)).toBe(3);
  await fire(world);
  expect(told(world).filter((line) => line.includes('history-110'))).toHaveLength(2);
  expect(told(world)).toHaveLength(6);
});

test('no entry can be deleted: some are named, the others counted', async () => {
  const world = await withHistory(130);
  failing(world, () => true);
  await fire(world);
  expect(left(world)).toBe(260);
  expect(told(world)).toHaveLength(42);
  expect(told(world).filter((line) => line.endsWith(': 110 more'))).toHaveLength(2);
});

test('one kind cannot be found: the other is forgotten', async () => {
  const broken = await breaking();
  const world = await aWorld({ POLICY: retention }, undefined, false, broken.application);
  await addAudits(world, 3, longAgo);
  await addMails(world, 3, longAgo);
  broken.answers = ({ body }) => {
    if (JSON.stringify(body ?? '').includes('plannedAt')) throw new TypeError('no answer');
    return undefined;
  };
  await fire(world);
  expect([left(world), told(world).length]).toEqual([3, 1]);
});

test('killed on the way, the next run does the rest', async () => {
  const world = await withHistory();
  let requests = 0;
  world.cloud.cosmos.faults.onRequest = () => {
    requests += 1;
    return requests > 100 ? { before: 503 } : undefined;
  };
  await fire(world);
  expect(left(world)).toBeGreaterThan(history);
  expect(left(world)).toBeLessThan(2 * history);
  world.cloud.cosmos.faults.clear();
  await fire(world);
  expect(left(world)).toBe(0);
});

test('a database that hangs is given up within the budget', async () => {
  const world = await aHangingWorld({ POLICY: retention });
  await addAudits(world, 250, longAgo);
  const { faults } = world.cloud.cosmos;
  faults.onRequest = ({ operation }) => (operation === 'delete' ? { before: 'hang' } : undefined);
  const { took } = await world.during(faults, () => fire(world));
  expect(took).toBeLessThan(300_000);
  expect(told(world).some((line) => line.includes('out of time'))).toBe(true);
  faults.clear();
  await fire(world);
  expect(left(world)).toBe(0);
});
