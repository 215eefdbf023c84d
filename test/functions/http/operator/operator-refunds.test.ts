// The course of a refund: requested with the cancellation, listed for operators, issued once.
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld, buy, lakesideId, northbeamId } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

let world: World;
beforeEach(async () => {
  world = await aSeededWorld();
});
afterEach(() => world.cloud.close());

const cancelledBy = async (admin: string, more: object = {}): Promise<string> => {
  const { id } = await buy(world, admin);
  await world.ask(admin, 'POST', '/service-requests', {
    body: { type: 'cancellation', purchaseId: id, reason: 'No need', ...more },
    headers: freshKey(),
  });
  return id;
};
const open = async (query = '') =>
  (await world.ask('operator', 'GET', `/operator/purchases${query}`)).body.value;
const issue = (partnerId: string, purchaseId: string, reference = 'sent-1') =>
  world.ask('operator', 'POST', `/operator/purchases/${partnerId}/${purchaseId}/refund-issued`, {
    body: { reference },
  });

test('what waits is listed with whose it is, oldest first, and only what waits', async () => {
  const first = await cancelledBy('northbeam-globalAdmin');
  await world.cloud.advance({ duration: 'PT1M' });
  const second = await cancelledBy('lakeside-globalAdmin');
  await cancelledBy('lakeside-globalAdmin', { withoutRefund: true });
  await buy(world, 'northbeam-globalAdmin');
  expect(await open('?status=refundRequested')).toMatchObject([
    { id: first, partnerId: northbeamId, refund: { status: 'requested', amount: 475 } },
    { id: second, partnerId: lakesideId },
  ]);
  expect(await open()).toHaveLength(2);
  expect(await open('?status=pendingPayment')).toEqual([]);
});

test('is issued once; the purchase and the request say so, and it leaves the list', async () => {
  const id = await cancelledBy('northbeam-globalAdmin');
  const done = await issue(northbeamId, id);
  expect(done).toMatchObject({
    status: 200,
    body: { id, partnerId: northbeamId, status: 'cancelled', refund: { status: 'issued' } },
  });
  expect(await open()).toEqual([]);
  const seen = await world.ask('northbeam-user', 'GET', `/purchases/${id}`);
  expect(seen.body.refund.status).toBe('issued');
  const requests = await world.ask('northbeam-user', 'GET', '/service-requests');
  expect(requests.body.value[0].refund.status).toBe('issued');
  const before = world.stored();
  expect((await issue(northbeamId, id)).body).toEqual(done.body);
  expect((await issue(northbeamId, id, 'sent-2')).body.code).toBe('NoRefundDue');
  expect(world.stored()).toEqual(before);
});

test('other requests of the company stay as they are', async () => {
  const admin = 'northbeam-globalAdmin';
  const waiting = await cancelledBy(admin);
  const without = await cancelledBy(admin, { withoutRefund: true });
  // One benefit is cancelled by itself before the purchase is.
  const { id: issued } = await buy(world, admin);
  for (const more of [{ benefitId: `${issued}-advisory-hours` }, {}])
    await world.ask(admin, 'POST', '/service-requests', {
      body: { type: 'cancellation', purchaseId: issued, reason: 'No need', ...more },
      headers: freshKey(),
    });
  expect((await issue(northbeamId, issued)).status).toBe(200);
  const { body } = await world.ask('northbeam-user', 'GET', '/service-requests');
  type Seen = { purchaseId: string; benefitId?: string; refund?: { status: string } };
  const seen = (body.value as Seen[]).map(({ purchaseId, benefitId, refund }) => [
    benefitId ?? purchaseId,
    refund?.status,
  ]);
  expect(Object.fromEntries(seen)).toEqual({
    [waiting]: 'requested',
    [without]: undefined,
    [`${issued}-advisory-hours`]: undefined,
    [issued]: 'issued',
  });
});

test('ten at once are one', async () => {
  const id = await cancelledBy('northbeam-globalAdmin');
  const all = await Promise.all(Array.from({ length: 10 }, () => issue(northbeamId, id)));
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
  const issued = world
    .stored()
    .map((text) => JSON.parse(text))
    .filter(({ type, action }) => type === 'audit' && action === 'issueRefund');
  expect(issued).toHaveLength(1);
  expect(issued[0]).toMatchObject({ actor: { kind: 'operator' } });
});

test('nothing is due for what is active, was cancelled without money, or cost nothing', async () => {
  const { id: active } = await buy(world, 'northbeam-globalAdmin');
  const without = await cancelledBy('lakeside-globalAdmin', { withoutRefund: true });
  expect((await issue(northbeamId, active)).body.code).toBe('NoRefundDue');
  expect((await issue(lakesideId, without)).body.code).toBe('NoRefundDue');
  expect((await issue(lakesideId, active)).status).toBe(404);
});
