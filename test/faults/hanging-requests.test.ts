// Whichever part hangs, a request over HTTP is answered within ten seconds and a probe within
// three; a committed command has happened once, and any other can be repeated.
import { startLocalCloud } from '../../infra/local/cloud/cloud.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin } from '../support/world/world.ts';
import { aHangingWorld, overridden } from '../support/hanging-world.ts';
import { manualTimer, whileHanging } from '../support/manual-timer.ts';

afterEach(closeWorlds);

const order = { packageId: 'action-pack', payment: { method: 'card', reference: 'r-1' } };
const purchases = '/api/v1/purchases';

test.each([
  ['GET', purchases, undefined],
  ['POST', purchases, order],
] as const)('a silent database: %s is refused in time', async (method, path, body) => {
  const world = await aHangingWorld();
  const { faults } = world.cloud.cosmos;
  faults.onRequest = () => ({ before: 'hang' });
  const { value, took } = await world.during(faults, () =>
    world.call(admin, method, path, body, 'k'),
  );
  expect(value).toMatchObject({ status: 503, body: { code: 'ServiceUnavailable' } });
  expect(value.headers.get('retry-after')).toMatch(/^\d+$/u);
  expect(took).toBeLessThanOrEqual(10_000);

  faults.clear();
  const again = await world.call(admin, method, path, body, 'k');
  expect(again.status).toBe(method === 'GET' ? 200 : 201);
});

test('a probe has its answer within three seconds', async () => {
  const world = await aHangingWorld();
  const { faults } = world.cloud.cosmos;
  faults.onRequest = () => ({ before: 'hang' });
  const { value, took } = await world.during(faults, () => world.cloud.fetch('/api/health'));
  expect(value.status).toBe(503);
  expect(took).toBeLessThanOrEqual(3_000);
  faults.clear();
  expect((await world.cloud.fetch('/api/health')).status).toBe(200);
});

test.each([{ before: 'hang' }, { after: 'hang' }] as const)(
  'a write that hangs once (%j) is looked for, and has happened once',
  async (fault) => {
    const world = await aHangingWorld();
    const { faults } = world.cloud.cosmos;
    faults.next(fault, { operation: 'batch' });
    const { value, took } = await world.during(faults, () =>
      world.call(admin, 'POST', purchases, order, 'k'),
    );
    expect(value.status).toBe(201);
    expect(took).toBeLessThanOrEqual(10_000);
    expect(faults.hangs).toBe(1);
    expect(world.documents('purchase')).toHaveLength(1);
    expect(world.audits('purchase')).toHaveLength(1);
    const again = await world.call(admin, 'POST', purchases, order, 'k');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  },
);

test.each([{ before: 'hang' }, { after: 'hang' }] as const)(
  'writes that always hang (%j), tried again with a pause between: refused in time',
  async (fault) => {
    const world = await aHangingWorld();
    const { faults } = world.cloud.cosmos;
    faults.onRequest = ({ operation }) => (operation === 'batch' ? fault : undefined);
    // The audit entry proves that a write was committed, unless the entry cannot be read either.
    if ('after' in fault)
      faults.onRequest = ({ operation, id }) =>
        operation === 'batch' || id?.startsWith('audit:') ? fault : undefined;
    const { value, took } = await world.during(faults, () =>
      world.call(admin, 'POST', purchases, order, 'k'),
    );
    expect(value.status).toBe(503);
    expect(took).toBeLessThanOrEqual(10_000);

    faults.clear();
    const again = await world.call(admin, 'POST', purchases, order, 'k');
    expect(again.status).toBe(201);
    await world.cloud.advance({ duration: 'PT10M' });
    expect(world.documents('purchase')).toHaveLength(1);
    expect(world.audits('purchase')).toHaveLength(1);
    const mails = world.documents('mail');
    expect(world.cloud.outbox()).toHaveLength(mails.length);
  },
);

test('one request that hangs keeps no other waiting', async () => {
  const world = await aHangingWorld();
  const { faults } = world.cloud.cosmos;
  faults.next({ before: 'hang' }, { operation: 'read' });
  const { value } = await world.during(faults, async () => {
    const first = world.call(admin, 'GET', purchases);
    await faults.hung();
    const second = await world.call(admin, 'GET', purchases);
    return [(await first).status, second.status];
  });
  expect(value).toEqual([503, 200]);
});

test('the page behind a link, when the database is silent: please come back', async () => {
  const world = await aHangingWorld();
  const { faults } = world.cloud.cosmos;
  faults.onRequest = () => ({ before: 'hang' });
  const { value, took } = await world.during(faults, () =>
    world.cloud.fetch(`/i/${'A'.repeat(43)}`),
  );
  expect([value.status, value.headers.get('retry-after')]).toEqual([503, '30']);
  expect(took).toBeLessThanOrEqual(10_000);
});

test('an instance that begins while the database is silent works as soon as it answers', async () => {
  const timer = manualTimer();
  const application = await overridden({ deadlineTimer: timer });
  const cloud = await startLocalCloud({ application });
  const { faults } = cloud.cosmos;
  faults.onRequest = () => ({ before: 'hang' });
  const probe = async () => (await cloud.fetch('/api/health')).status;
  const { value } = await whileHanging(timer, faults, () => Promise.all([probe(), probe()]));
  expect(value).toEqual([503, 503]);
  expect((await whileHanging(timer, faults, probe)).value).toBe(503);
  faults.clear();
  expect(await probe()).toBe(200);
  await cloud.close();
});

test('closing waits for nothing that hangs', async () => {
  const world = await aHangingWorld();
  const { faults } = world.cloud.cosmos;
  faults.onRequest = () => ({ before: 'hang' });
  const asking = world.call(admin, 'POST', purchases, order);
  await faults.hung();
  const closing = world.cloud.close();
  await asking.catch(() => undefined);
  await closing;
});
