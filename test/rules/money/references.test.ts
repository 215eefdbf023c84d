// A bank reference is used once: for one order, of one company, whoever is at work at the same time and
// whatever breaks in between. Over HTTP on the local cloud.
import type { Application } from '../../../infra/local/hosting/application.ts';
import { rivalry } from '../../support/at-once.ts';
import { amountOf } from '../../support/share.ts';
import { breaking, isBatch, type DatabaseRequest } from '../../support/world/breaking.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import {
  confirm,
  lakeside,
  lakesideAdmin,
  money,
  orderOf,
  record,
  twoCompanies,
  unapplied,
  type Order,
} from '../../support/world/paying.ts';
import { admin, northbeam, type World } from '../../support/world/world.ts';

afterEach(closeWorlds);

const twoOrders = async (application?: Application) => {
  const world = await twoCompanies(application);
  const ours = await orderOf(world);
  const theirs = await orderOf(world, lakesideAdmin);
  return { world, ours, theirs };
};
const twoOfOne = async () => {
  const world = await twoCompanies();
  const ours = await orderOf(world, lakesideAdmin);
  const theirs = await orderOf(world, lakesideAdmin, 'silver');
  const { body } = await world.call(lakesideAdmin, 'GET', `/api/v1/purchases/${theirs.id}`);
  return { world, ours, theirs, price: (body['price'] as { amount: number }).amount };
};
const used = { status: 409, body: { code: 'PaymentReferenceUsed' } };

test('policy: money: one reference does not pay the orders of two companies', async () => {
  const { world, ours, theirs } = await twoOrders();
  expect((await confirm(world, ours, money(world))).status).toBe(200);
  const before = world.stored();
  const refused = await confirm(world, theirs, money(world, { reference: 'Bank-1 ' }));
  expect(refused).toMatchObject(used);
  expect(JSON.stringify(refused.body)).not.toContain(northbeam.partnerId);
  expect(world.stored()).toEqual(before);
  expect(await record(world, lakeside.partnerId, money(world))).toMatchObject(used);
  const other = money(world, { reference: 'bank-2' });
  expect((await confirm(world, theirs, other)).status).toBe(200);
});

test('policy: money: nor two orders of one company', async () => {
  const { world, ours, theirs, price } = await twoOfOne();
  expect((await confirm(world, ours, money(world))).status).toBe(200);
  const second = money(world, { amount: price });
  expect(await confirm(world, theirs, second)).toMatchObject(used);
  expect(await record(world, lakeside.partnerId, money(world))).toMatchObject(used);
});

test('policy: money: what one company paid for nothing pays nothing of another', async () => {
  const { world, theirs } = await twoOrders();
  expect((await record(world, northbeam.partnerId, money(world))).status).toBe(201);
  expect(await confirm(world, theirs, money(world))).toMatchObject(used);
  expect(await record(world, lakeside.partnerId, money(world))).toMatchObject(used);
});

/** The purchases that a transfer has paid. */
const bookedIn = (world: World) =>
  world
    .documents('purchase')
    .filter(({ payment }) => (payment as { received?: object }).received !== undefined);

type Act = (world: World, ours: Order, theirs: Order, price: number) => Promise<{ status: number }>;
const races: readonly [string, () => ReturnType<typeof twoOfOne>, Act, Act][] = [
  [
    'two companies, both orders',
    async () => ({ ...(await twoOrders()), price: 475 }),
    (world, ours) => confirm(world, ours, money(world)),
    (world, _ours, theirs) => confirm(world, theirs, money(world)),
  ],
  [
    'two companies, an order and money for nothing',
    async () => ({ ...(await twoOrders()), price: 475 }),
    (world, ours) => confirm(world, ours, money(world)),
    (world, _ours, { partnerId }) => record(world, partnerId, money(world)),
  ],
  [
    'one company, two orders',
    twoOfOne,
    (world, ours) => confirm(world, ours, money(world)),
    (world, _ours, theirs, price) => confirm(world, theirs, money(world, { amount: price })),
  ],
];

test.each(races)('policy: money: at once it is used once: %s', async (_who, start, one, two) => {
  const rivals = rivalry();
  for (let round = 0; rivals.goesOn(round, amountOf(6, 100)); round += 1) {
    const { world, ours, theirs, price } = await start();
    const answers = await rivals.atOnce(world.cloud.cosmos, [
      () => one(world, ours, theirs, price),
      () => two(world, ours, theirs, price),
    ]);
    expect(answers.filter(({ status }) => status < 300).length).toBeLessThanOrEqual(1);
    // Both may have been told to try again.
    const again = [await one(world, ours, theirs, price), await two(world, ours, theirs, price)];
    expect(again.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    expect(bookedIn(world).length + (await unapplied(world)).length).toBe(1);
    await closeWorlds();
  }
  expect(rivals.met).toBeGreaterThan(0);
});

/** The registry has named the company, and the batch of its money meets an outage. */
const interrupted = async (world: World, act: () => Promise<{ readonly status: number }>) => {
  world.cloud.cosmos.faults.onRequest = ({ operation }) =>
    operation === 'batch' ? { before: { status: 503 } } : undefined;
  expect((await act()).status).toBe(503);
  world.cloud.cosmos.faults.onRequest = undefined;
};

test('policy: money: a reference that was named and never booked pays another company’s order', async () => {
  const { world, ours, theirs } = await twoOrders();
  await interrupted(world, () => confirm(world, ours, money(world)));
  expect((await confirm(world, theirs, money(world))).status).toBe(200);
  expect(await confirm(world, ours, money(world))).toMatchObject(used);
  expect(world.audits('blockPayment')).toHaveLength(1);
});

test('policy: money: it can go to another company and come back, as long as it is not booked', async () => {
  const { world, ours, theirs } = await twoOrders();
  await interrupted(world, () => confirm(world, ours, money(world)));
  let batches = 0;
  world.cloud.cosmos.faults.onRequest = ({ operation }) => {
    if (operation !== 'batch') return undefined;
    batches += 1;
    // The first one blocks the other company's claim.
    return batches > 1 ? { before: { status: 503 } } : undefined;
  };
  expect((await confirm(world, theirs, money(world))).status).toBe(503);
  world.cloud.cosmos.faults.onRequest = undefined;
  expect((await confirm(world, ours, money(world))).status).toBe(200);
  expect(await confirm(world, theirs, money(world))).toMatchObject(used);
});

test('policy: money: a repeat by the same operator goes on where it broke off', async () => {
  const { world, ours } = await twoOrders();
  const came = money(world);
  await interrupted(world, () => confirm(world, ours, came));
  expect((await confirm(world, ours, came)).status).toBe(200);
  const late = money(world, { reference: 'bank-2' });
  await interrupted(world, () => record(world, ours.partnerId, late));
  expect((await record(world, ours.partnerId, late)).status).toBe(201);
});

test.each(['before', 'after'] as const)(
  'policy: money: every request of it fails in turn, %s it is done: a repeat ends right',
  async (when) => {
    for (let at = 0; ; at += amountOf(2, 1)) {
      const { world, ours, theirs } = await twoOrders();
      await interrupted(world, () => confirm(world, theirs, money(world)));
      let requests = 0;
      world.cloud.cosmos.faults.onRequest = () => {
        requests += 1;
        if (requests !== at + 1) return undefined;
        return when === 'before' ? { before: { status: 503 } } : { after: 'lost' };
      };
      const came = money(world, { amount: 480, excess: 'giveBack' });
      const first = await confirm(world, ours, came);
      world.cloud.cosmos.faults.onRequest = undefined;
      expect([200, 503]).toContain(first.status);
      expect((await confirm(world, ours, came)).status).toBe(200);
      expect(world.audits('confirmPayment')).toHaveLength(1);
      expect(await unapplied(world)).toMatchObject([{ amount: 5 }]);
      expect(await confirm(world, theirs, money(world))).toMatchObject(used);
      await closeWorlds();
      if (requests <= at) break;
    }
  },
);

test('policy: money: many companies want a forgotten reference at once: one of them gets it', async () => {
  const rivals = rivalry();
  for (let round = 0; rivals.goesOn(round, amountOf(6, 100)); round += 1) {
    const { world, ours, theirs } = await twoOrders();
    await interrupted(world, () => confirm(world, ours, money(world)));
    const companies = [theirs, ours];
    const answers = await rivals.atOnce(
      world.cloud.cosmos,
      companies.flatMap((order) => [
        () => confirm(world, order, money(world)),
        () => record(world, order.partnerId, money(world)),
      ]),
    );
    // One company may do both: what was recorded then pays its order.
    const done = answers.flatMap(({ status }, at) => (status < 300 ? [Math.floor(at / 2)] : []));
    expect(new Set(done).size).toBeLessThanOrEqual(1);
    for (const order of companies) await confirm(world, order, money(world));
    expect(bookedIn(world).length + (await unapplied(world)).length).toBe(1);
    await closeWorlds();
  }
  expect(rivals.met).toBeGreaterThan(0);
});

type At = (request: DatabaseRequest) => boolean;

/** Two orders; while a request of one confirmation is on its way, the other confirmation is done. */
const overtaken = async (isAt: At, first: 'ours' | 'theirs', start: 'unnamed' | 'named') => {
  const made = await breaking();
  const { world, ours, theirs } = await twoOrders(made.application);
  if (start === 'named') await interrupted(world, () => confirm(world, ours, money(world)));
  const [slow, fast] = first === 'ours' ? [ours, theirs] : [theirs, ours];
  let between: { status: number } | undefined;
  made.answers = async (request) => {
    if (!isAt(request)) return undefined;
    made.answers = undefined;
    between = await confirm(world, fast, money(world));
    return undefined;
  };
  const last = await confirm(world, slow, money(world));
  return { world, between, last };
};

test('policy: money: what is on its way when another company takes the reference over is not written', async () => {
  const { world, between, last } = await overtaken(isBatch, 'ours', 'unnamed');
  expect(between).toMatchObject({ status: 200 });
  expect(last).toMatchObject(used);
  expect(bookedIn(world)).toMatchObject([{ partnerId: lakeside.partnerId }]);
});

test('policy: money: who is blocked and comes back in time keeps the reference', async () => {
  const takesOver: At = ({ method, path }) => method === 'PUT' && path.includes('/registry/');
  const { world, between, last } = await overtaken(takesOver, 'theirs', 'named');
  expect(between).toMatchObject({ status: 200 });
  expect(last).toMatchObject(used);
  expect(bookedIn(world)).toMatchObject([{ partnerId: northbeam.partnerId }]);
});

test('policy: money: an operator’s own company is named nowhere', async () => {
  const { world, ours } = await twoOrders();
  await confirm(world, ours, money(world));
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${ours.id}`);
  expect(JSON.stringify(body)).not.toContain('bank-1');
});
