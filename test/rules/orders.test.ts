// Paying by wire: an order has a number, becomes active when the payment arrives in time, and
// lapses without it. Over HTTP on the local cloud; each instant exactly and 1 ms before.
import { rivalry } from '../support/at-once.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin, aWorld, northbeam, type Json, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const anyone = 'northbeam-userAdmin';

const order = async (world: World, packageId = 'action-pack') =>
  world.call(admin, 'POST', '/api/v1/purchases', { packageId, payment: { method: 'wire' } });

const ordered = async () => {
  const world = await aWorld();
  const { body } = await order(world);
  return { world, id: String(body['id']), body };
};

const seen = async (world: World, id: string): Promise<Json> =>
  (await world.call(anyone, 'GET', `/api/v1/purchases/${id}`)).body;

const nowOf = ({ cloud }: World): string => new Date(cloud.clock.now()).toISOString();

const pay = (world: World, id: string, change: Json = {}) =>
  world.call(
    'operator',
    'POST',
    `/api/v1/operator/purchases/${northbeam.partnerId}/${id}/payment`,
    { reference: 'bank-1', amount: 475, currency: 'USD', receivedAt: nowOf(world), ...change },
  );

const days = (count: number, ms = 0): number => count * 86_400_000 + ms;
const pass = (world: World, ms: number) =>
  world.cloud.advance({ to: new Date(world.cloud.clock.now() + ms) });

test('policy: wire order: an order has a number and a date, and gives nothing yet', async () => {
  const { world, id, body } = await ordered();
  expect(body).toMatchObject({
    status: 'pendingPayment',
    orderedAt: '2027-03-01T08:00:00.000Z',
    payment: {
      method: 'wire',
      orderNumber: expect.stringMatching(/^W[A-Z2-7]{10}$/u),
      orderExpiresAt: '2027-03-31T08:00:00.000Z',
    },
  });
  expect(body).not.toHaveProperty('purchasedAt');
  expect(body).not.toHaveProperty('dates');
  const benefits = await world.call(anyone, 'GET', `/api/v1/benefits?purchaseId=${id}`);
  expect(benefits.body['value']).toEqual([]);
  await pass(world, 60_000);
  expect(world.cloud.outbox()).toEqual([]);
});

test('policy: wire order: with its payment it is active, from then on and not from the order on', async () => {
  const { world, id } = await ordered();
  await pass(world, days(5));
  expect(await pay(world, id)).toMatchObject({
    status: 200,
    body: { status: 'active', partnerId: northbeam.partnerId },
  });
  const purchase = await seen(world, id);
  expect(purchase).toMatchObject({
    purchasedAt: '2027-03-06T08:00:00.000Z',
    payment: { method: 'wire' },
    dates: {
      refundDeadline: { at: '2027-04-05T08:00:00.000Z' },
      membershipEnd: { at: '2028-03-05T08:00:00.000Z' },
    },
  });
  await pass(world, 60_000);
  const mails = world.cloud.outbox().map(({ subject, to }) => `${subject} > ${to.join()}`);
  expect(mails).toContain('Action Pack is ready to use > account@northbeam.example');
});

test('policy: wire order: the same payment booked twice is one; another one is refused', async () => {
  const { world, id } = await ordered();
  const receivedAt = nowOf(world);
  const first = await pay(world, id, { receivedAt });
  await pass(world, 1000);
  const audits = world.audits('confirmPayment').length;
  expect((await pay(world, id, { receivedAt })).body).toEqual(first.body);
  expect((await pay(world, id, { receivedAt, reference: 'bank-2' })).body['code']).toBe(
    'PurchaseNotPending',
  );
  expect(world.audits('confirmPayment')).toHaveLength(audits);
});

test.each([
  ['too little', { amount: 474.99 }],
  ['too much', { amount: 476 }],
  ['another currency', { currency: 'EUR' }],
])('policy: wire order: %s is not the payment', async (_what, change) => {
  const { world, id } = await ordered();
  expect((await pay(world, id, change)).body['code']).toBe('AmountMismatch');
  expect((await seen(world, id))['status']).toBe('pendingPayment');
});

test('policy: wire order: money cannot have come in the future', async () => {
  const { world, id } = await ordered();
  const receivedAt = new Date(world.cloud.clock.now() + 1).toISOString();
  const { status, body } = await pay(world, id, { receivedAt });
  expect([status, (body['errors'] as Json[])[0]?.['pointer']]).toEqual([400, '/receivedAt']);
});

test.each([
  ['1 ms before 30 days are over', -1, 200],
  ['when they are over', 0, 409],
])('policy: wire order: money that came %s: %d', async (_when, ms, status) => {
  const { world, id } = await ordered();
  await pass(world, days(30));
  const receivedAt = new Date(world.cloud.clock.now() + ms).toISOString();
  const answer = await pay(world, id, { receivedAt });
  expect(answer.status).toBe(status);
  if (status === 409) expect(answer.body['code']).toBe('OrderExpired');
});

test('policy: wire order: what came in time can be booked for seven days more; then the order lapses', async () => {
  const { world, id } = await ordered();
  const inTime = nowOf(world);
  await pass(world, days(37, -1));
  expect((await seen(world, id))['status']).toBe('pendingPayment');
  expect((await order(world)).body['code']).toBe('NotEligible');
  await pass(world, 60_001);
  expect((await seen(world, id))['status']).toBe('lapsed');
  expect((await pay(world, id, { receivedAt: inTime })).body['code']).toBe('PurchaseNotPending');
  expect((await order(world)).status).toBe(201);
  expect(world.audits('lapseOrder')).toHaveLength(1);
});

test('policy: wire order: an order can be given up, and ordered again in another way', async () => {
  const { world, id } = await ordered();
  const path = `/api/v1/purchases/${id}/cancel-order`;
  const claims = () => world.documents('claim').filter(({ holder }) => holder === id);
  expect(claims()).toHaveLength(1);
  expect((await world.call(admin, 'POST', path, {})).body).toMatchObject({ id, status: 'lapsed' });
  expect(claims()).toEqual([]);
  expect((await world.call(admin, 'POST', path, {})).body['code']).toBe('PurchaseNotPending');
  expect((await pay(world, id)).body['code']).toBe('PurchaseNotPending');
  await world.buy();
});

test('policy: wire order: what is paid cannot be given up as an order, nor what is pending be cancelled', async () => {
  const { world, id } = await ordered();
  const cancel = { type: 'cancellation', purchaseId: id, reason: 'No need' };
  const refused = await world.call(admin, 'POST', '/api/v1/service-requests', cancel);
  expect(refused.body['code']).toBe('PurchaseNotActive');
  await pay(world, id);
  const { body } = await world.call(admin, 'POST', `/api/v1/purchases/${id}/cancel-order`, {});
  expect(body['code']).toBe('PurchaseNotPending');
});

test('policy: wire order: payment and giving up at once: one of them', async () => {
  const rivals = rivalry();
  for (let round = 0; rivals.goesOn(round, 8); round += 1) {
    const { world, id } = await ordered();
    const [paid, given] = await rivals.atOnce(world.cloud.cosmos, [
      () => pay(world, id),
      () => world.call(admin, 'POST', `/api/v1/purchases/${id}/cancel-order`, {}),
    ]);
    expect([200, 409]).toContain(paid.status);
    expect(paid.status + given.status).toBe(609);
    expect((await seen(world, id))['status']).toBe(paid.status === 200 ? 'active' : 'lapsed');
    await closeWorlds();
  }
  expect(rivals.met).toBeGreaterThan(0);
});

test('policy: wire order: operators see which orders wait', async () => {
  const { world, id } = await ordered();
  const list = async () =>
    (await world.call('operator', 'GET', '/api/v1/operator/purchases?status=pendingPayment')).body[
      'value'
    ];
  expect(await list()).toMatchObject([{ id, partnerId: northbeam.partnerId }]);
  await pay(world, id);
  expect(await list()).toEqual([]);
});

test.each(['9999-12-31T23:59:59-23:59', '0000-01-01T00:00:00+00:01'])(
  'policy: wire order: money that came at %s, in no year of four digits, is not read',
  async (receivedAt) => {
    const { world, id } = await ordered();
    const { status, body } = await pay(world, id, { receivedAt });
    expect([status, body['code']]).toEqual([400, 'ValidationFailed']);
    expect(await seen(world, id)).toMatchObject({ status: 'pendingPayment' });
    const from = `/api/v1/audit?from=${encodeURIComponent(receivedAt)}`;
    expect((await world.call(admin, 'GET', from)).status).toBe(400);
  },
);
