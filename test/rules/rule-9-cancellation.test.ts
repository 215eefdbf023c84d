// Rule 9: a purchase is cancelled with a refund through a service request, within 30 days. Over HTTP
// on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { admin, aWorld, type Json } from '../support/world/world.ts';
import { refundOf } from '../support/world/keys.ts';
import { after, anOffersWorld, type OffersWorld } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const bought = async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
  const { refundDeadline } = body['dates'] as { refundDeadline: { at: string } };
  return { world, deadline: refundDeadline.at, purchasedAt: String(body['purchasedAt']) };
};

const cancel = (world: OffersWorld, fields: Json = {}, who = admin) =>
  world.call(who, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId: world.purchaseId,
    reason: 'Bought by mistake',
    ...fields,
  });

test('rule 9: the window is 30 days from the purchase', async () => {
  const { deadline, purchasedAt } = await bought();
  expect(deadline).toBe(after(purchasedAt, 30));
});

test.each([
  [-1, 201],
  [0, 409],
  [1, 409],
])('rule 9, policy: refund window: %i ms from the end of the window: %i', async (ms, status) => {
  const { world, deadline } = await bought();
  await world.moveTo(deadline, ms);
  const { eligible } = (
    await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}/refund-eligibility`)
  ).body;
  expect(eligible).toBe(status === 201);
  const answer = await cancel(world);
  expect(answer.status).toBe(status);
  if (status === 409)
    expect(answer.body).toMatchObject({
      code: 'RefundNotAvailable',
      blockers: [{ code: 'WindowClosed' }],
    });
});

test('rule 9: refunded in full, once, and told to those concerned', async () => {
  const { world } = await bought();
  expect((await cancel(world)).body).toMatchObject({
    type: 'cancellation',
    status: 'closed',
    outcome: 'approved',
    refund: { amount: 475, currency: 'USD', status: 'requested' },
  });
  expect(await cancel(world)).toMatchObject({ status: 409, body: { code: 'PurchaseNotActive' } });
  await world.advance('P1D');
  const told = world.cloud
    .outbox()
    .filter(({ subject }) => subject === 'Action Pack has been cancelled');
  expect(told).toHaveLength(2);
  expect(told[0]?.text).toContain('475');
});

test('rule 9: after the window it can be given up without a refund', async () => {
  const { world, deadline } = await bought();
  await world.moveTo(deadline);
  const given = await cancel(world, { withoutRefund: true });
  expect(given.status).toBe(201);
  expect(given.body).not.toHaveProperty('refund');
});

test('rule 9: what hung on it is over at once, and tidied up by the sweep', async () => {
  const { world } = await bought();
  const seat = `${world.purchaseId}-visual-studio-professional`;
  const { userId } = (await world.call(admin, 'GET', '/api/v1/me')).body;
  await world.call(admin, 'PUT', `/api/v1/benefits/${seat}/assignments/${String(userId)}`, {});
  const id = await world.activate(world.purchaseId);
  await world.sweeps(false);
  await cancel(world);
  const { status } = (await world.call(admin, 'GET', `/api/v1/benefits/${seat}`)).body;
  expect(status).toBe('revoked');
  expect((await world.activation(id))['status']).toBe('cancelled');
  await world.advance('P14D');
  await world.sweeps(true);
  await world.advance('PT2M');
  const holds = world.documents('user').map((user) => user['holds']);
  expect(holds.flat()).toEqual([]);
  expect(world.documents('activation')).toMatchObject([{ status: 'cancelled' }]);
  expect(world.audits('emptyHolds')).toHaveLength(1);
  expect(world.documents('purchase')[0]).not.toHaveProperty('nextActionAt');
});

test.each(['northbeam-user', 'northbeam-userAdmin'])(
  'rule 9: %s may not ask for it',
  async (who) => {
    const { world } = await bought();
    expect((await cancel(world, {}, who)).status).toBe(403);
  },
);

test.each([
  ['2028-02-01T00:00:00.000Z', '2028-03-02T00:00:00.000Z'],
  ['2028-02-29T10:00:00.000Z', '2028-03-30T10:00:00.000Z'],
  ['2027-12-31T23:59:59.999Z', '2028-01-30T23:59:59.999Z'],
])('rule 9, policy: refund window: bought %s, until %s', async (at, deadline) => {
  const world = await aWorld();
  await world.cloud.advance({ to: at });
  const purchaseId = await world.buy();
  const eligibleAt = async (ms: number) => {
    await world.cloud.advance({ to: new Date(Date.parse(deadline) + ms) });
    return refundOf(world, purchaseId);
  };
  expect(await eligibleAt(-1)).toMatchObject({ eligible: true, deadline });
  expect(await eligibleAt(0)).toMatchObject({ eligible: false });
});
