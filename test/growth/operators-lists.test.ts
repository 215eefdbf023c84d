// Operators' lists cost what they show, however many companies there are. Over HTTP on the local cloud.
import { amountOf } from '../support/share.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld, northbeam, type Json, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const tenant = (at: number): string => `bbbbbbbb-0000-4000-8000-${String(at).padStart(12, '0')}`;

/** So many companies, each with an order that waits, money that pays for nothing, an activation that runs. */
const companies = async (count: number): Promise<World> => {
  const policy = { technical: { automaticAfterHours: null }, mail: { perHour: 10_000 } };
  const world = await aWorld({ POLICY: JSON.stringify(policy) });
  for (let at = 0; at < count; at += 1) {
    const { domain, ...account } = northbeam;
    const partnerId = tenant(at);
    await world.call('operator', 'POST', '/api/v1/operator/partners', {
      ...account,
      partnerId,
      designations: ['isvCoSellReady', 'silverCompetency'],
      accountEmail: `account-${at}@${domain}`,
      program: 'partnerCenter',
    });
    const who = {
      tenantId: partnerId,
      userId: tenant(at),
      wids: ['62e90394-69f5-4237-9190-012177145e10'],
    };
    world.cloud.clock.moveTo(world.cloud.clock.now() + 1000);
    const payment = { method: 'card', reference: 'r' };
    const pack = await world.call(who, 'POST', '/api/v1/purchases', {
      packageId: 'action-pack',
      payment,
    });
    const path = `/api/v1/benefits/${String(pack.body['id'])}-product-support-incidents/activations`;
    expect((await world.call(who, 'POST', path, {})).status).toBe(202);
    const order = { packageId: 'silver', payment: { method: 'wire' } };
    expect((await world.call(who, 'POST', '/api/v1/purchases', order)).status).toBe(201);
    const receivedAt = new Date(world.cloud.clock.now()).toISOString();
    const came = { reference: `bank-${at}`, amount: 1, currency: 'USD', receivedAt };
    const kept = `/api/v1/operator/unapplied-payments/${partnerId}`;
    expect((await world.call('operator', 'POST', kept, came)).status).toBe(201);
  }
  return world;
};

const page = async (world: World, path: string) => {
  const { counters } = world.cloud.cosmos;
  const before = counters.total.requests;
  const { status, body } = await world.call('operator', 'GET', path);
  expect(status).toBe(200);
  const next = body['nextLink'] as string | undefined;
  return {
    value: body['value'] as Json[],
    requests: counters.total.requests - before,
    next: next && new URL(next).pathname + new URL(next).search,
  };
};

const whole = async (world: World, path: string) => {
  const all: Json[] = [];
  const costs: number[] = [];
  let at: string | undefined = path;
  while (at !== undefined) {
    const { value, requests, next }: Awaited<ReturnType<typeof page>> = await page(world, at);
    all.push(...value);
    costs.push(requests);
    at = next;
  }
  return { all, costs };
};

const many = amountOf(30, 100);

test.each([[3], [many]])('%i companies: a page costs four requests at the most', async (count) => {
  const world = await companies(count);
  await world.cloud.advance({ duration: 'PT1H' });
  // The client asks once how the containers are divided.
  await page(world, '/api/v1/operator/activations?maxpagesize=1');
  for (const [path, key] of [
    ['activations?', 'dueBy'],
    ['activations?overdue=false&', 'dueBy'],
    ['activations?status=inProgress&', 'dueBy'],
    ['purchases?', 'orderedAt'],
    ['purchases?status=pendingPayment&', 'orderedAt'],
    ['unapplied-payments?', 'recordedAt'],
    ['unapplied-payments?status=toGiveBack&', 'recordedAt'],
    ['mail?', 'plannedAt'],
    ['mail?status=accepted&', 'plannedAt'],
    ['partners?', 'id'],
  ] as const) {
    const { all, costs } = await whole(
      world,
      `/api/v1/operator/${path}maxpagesize=${(2 * many) / 5}`,
    );
    expect([path, Math.max(...costs) <= 4 || costs]).toEqual([path, true]);
    // One more company, which has bought nothing.
    const mails = world.documents('mail').length;
    const inAll = path.startsWith('mail') ? mails : count;
    expect(all).toHaveLength(path === 'partners?' ? count + 1 : inAll);
    const keys = all.map((one) => String(one[key]));
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
  }
  await world.cloud.advance({ duration: 'P8D' });
  const late = await page(world, '/api/v1/operator/activations?overdue=true&maxpagesize=200');
  expect([late.requests <= 4, late.value.length]).toEqual([true, count]);
});
