// Buying over HTTP: once per Idempotency-Key, and one Action Pack per partner, whatever happens
// concurrently.
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld, buy, lakesideId, orderOf } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

const buyer = 'northbeam-adminAgent';
const key = { 'idempotency-key': 'one-order' };

let world: World;
beforeEach(async () => {
  world = await aSeededWorld();
});
afterEach(() => world.cloud.close());

const order = (packageId: string, headers: Record<string, string>, who = buyer) =>
  world.ask(who, 'POST', '/purchases', { body: orderOf(packageId), headers });
const purchases = async (who = buyer) => (await world.ask(who, 'GET', '/purchases')).body.value;

test('fifty requests under one key at once make one purchase, and all are told of it', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => order('action-pack', key)));
  const [purchase] = await purchases();
  expect(await purchases()).toHaveLength(1);
  for (const { status, headers, body } of answers) {
    expect(status).toBe(201);
    expect(headers.get('location')).toMatch(new RegExp(`/api/v1/purchases/${purchase.id}$`));
    expect(body).toEqual(purchase);
  }
  const replays = answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true');
  expect(replays).toHaveLength(49);
});

test('a repeat gets the purchase as it is now', async () => {
  const { id } = (await order('action-pack', key)).body;
  await world.ask('northbeam-globalAdmin', 'POST', '/service-requests', {
    body: { type: 'cancellation', purchaseId: id, reason: 'Not needed' },
    headers: freshKey(),
  });
  const repeat = await order('action-pack', key);
  expect(repeat).toMatchObject({ status: 201, body: { id, status: 'cancelled' } });
  expect(repeat.headers.get('idempotent-replayed')).toBe('true');
});

test('a key is good for one request only', async () => {
  await order('action-pack', key);
  const stored = world.stored();
  const other = await order('learning-action-pack', key);
  expect(other).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } });
  expect(world.stored()).toEqual(stored);
});

test('a refusal does not use up the key', async () => {
  expect(await order('silver', key)).toMatchObject({ status: 409, body: { code: 'NotEligible' } });
  expect(await order('action-pack', key)).toMatchObject({ status: 201 });
});

test('the same key of another partner is another key', async () => {
  const { id } = (await order('action-pack', key)).body;
  const theirs = await order('action-pack', key, 'lakeside-globalAdmin');
  expect(theirs.status).toBe(201);
  expect(theirs.headers.get('idempotent-replayed')).toBeNull();
  expect(theirs.body.id).not.toBe(id);
});

test('of two Action Packs ordered at once one is bought', async () => {
  const answers = await Promise.all([
    order('action-pack', freshKey()),
    order('learning-action-pack', freshKey()),
  ]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'NotEligible',
    reasons: [{ code: 'AlreadyHeld' }],
  });
  expect(await purchases()).toHaveLength(1);
});

test('says all that stands against a purchase', async () => {
  expect(await order('gold', freshKey())).toMatchObject({
    status: 409,
    body: { code: 'NotEligible', reasons: [{ code: 'DesignationRequired' }] },
  });
  expect(await order('no-such-package', freshKey())).toMatchObject({
    status: 404,
    body: { code: 'PackageNotFound' },
  });
  const free = { packageId: 'action-pack', payment: { method: 'none' } };
  expect(
    await world.ask(buyer, 'POST', '/purchases', { body: free, headers: freshKey() }),
  ).toMatchObject({ status: 422, body: { code: 'PaymentMethodNotAllowed' } });
});

test('a partner in the old membership center may look, and is sent there to act', async () => {
  await buy(world, 'lakeside-globalAdmin');
  await world.ask('operator', 'PUT', `/operator/partners/${lakesideId}`, {
    body: {
      partnerId: lakesideId,
      name: 'Lakeside Software',
      accountEmail: 'account@lakeside.example',
      country: 'US',
      program: 'partnerMembershipCenter',
      designations: [],
    },
  });
  const admin = 'lakeside-globalAdmin';
  const { value } = (await world.ask(admin, 'GET', '/benefits?category=technical')).body;
  expect(value[0].actions).toEqual(
    ['activate', 'requestSupport', 'cancel'].map((name) => ({
      name,
      allowed: false,
      forfeitsRefund: false,
      reasons: [{ code: 'ProgramNotMigrated' }],
    })),
  );
  const refused = await world.ask(admin, 'POST', `/benefits/${value[0].id}/activations`);
  expect(refused).toMatchObject({ status: 409, body: { code: 'ProgramNotMigrated' } });
  expect(refused.body.detail).toContain('Partner Frontline');
  expect(await order('learning-action-pack', freshKey(), admin)).toMatchObject({
    status: 409,
    body: { code: 'ProgramNotMigrated' },
  });
});

test('the refund can be asked for until the last instant of the window, and then not', async () => {
  const { id, dates } = await buy(world, 'northbeam-globalAdmin');
  const eligibility = async () =>
    (await world.ask(buyer, 'GET', `/purchases/${id}/refund-eligibility`)).body;
  const deadline = dates.refundDeadline.at;
  await world.cloud.advance({ to: new Date(Date.parse(deadline) - 1) });
  expect(await eligibility()).toMatchObject({ eligible: true, deadline, blockers: [] });
  expect((await eligibility()).forfeitedBy).toContainEqual({
    action: 'revealKeys',
    benefitId: `${id}-office-365-e3`,
  });
  await world.cloud.advance({ to: deadline });
  expect(await eligibility()).toEqual({
    eligible: false,
    deadline,
    blockers: [{ code: 'WindowClosed', at: deadline }],
    forfeitedBy: [],
  });
});
