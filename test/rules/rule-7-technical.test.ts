// Rule 7: technical benefits. They are activated on first use and processed for a few days; then
// the Access ID and the Contract ID are shown and may be shared. Over HTTP on the local cloud.
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin, northbeam, type Json, type World } from '../support/world/world.ts';
import { after, anOffersWorld } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const item = 'product-support-incidents';

const running = async (packageId = 'action-pack', settings: Record<string, string> = {}) => {
  const world = await anOffersWorld(settings, packageId);
  const id = await world.activate(world.purchaseId, item);
  return { world, id, requestedAt: world.now(), benefit: `${world.purchaseId}-${item}` };
};

const seen = async (world: World, who: string, benefit: string): Promise<Json> =>
  (await world.call(who, 'GET', `/api/v1/benefits/${benefit}`)).body;

test.each(['action-pack', 'silver', 'gold'])(
  'rule 7: %s lists technical benefits and activates them',
  async (packageId) => {
    const { world, id } = await running(packageId);
    const { body } = await world.call(admin, 'GET', '/api/v1/benefits?category=technical');
    expect((body['value'] as Json[]).length).toBeGreaterThan(1);
    await world.advance('P3D');
    expect((await world.activation(id))['status']).toBe('active');
  },
);

test.each([
  ['1 ms before the third day ends', -1, 'inProgress'],
  ['when it ends', 0, 'active'],
])(
  'rule 7, policy: technical activation: processing takes three days: %s',
  async (_when, ms, status) => {
    const { world, id, requestedAt } = await running();
    await world.moveTo(after(requestedAt, 3), ms);
    expect((await world.activation(id))['status']).toBe(status);
  },
);

test('rule 7: the ids show in the details then, to everyone in the company, and not before', async () => {
  const { world, benefit } = await running();
  const before = await seen(world, 'northbeam-user', benefit);
  expect(before['technical']).not.toHaveProperty('accessId');
  await world.advance('P3D');
  const { technical, status } = await seen(world, 'northbeam-user', benefit);
  expect(status).toBe('active');
  expect(technical).toMatchObject({
    accessId: expect.stringMatching(/^A\d{12}$/),
    contractId: expect.stringMatching(/^C\d{12}$/),
  });
});

test('rule 7, policy: who gets mail: who asked and the account hear of it, and no mail carries the ids', async () => {
  const { world, benefit } = await running();
  await world.advance('P4D');
  const { technical } = await seen(world, admin, benefit);
  const { accessId, contractId } = technical as Record<string, string>;
  const mails = world.cloud.outbox();
  for (const to of ['account@northbeam.example', personaNamed(admin).email]) {
    const subjects = mails.filter((mail) => mail.to[0] === to).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('is ready'))).toHaveLength(2);
    expect(subjects.filter((subject) => subject.includes('setting up'))).toHaveLength(1);
  }
  expect(JSON.stringify(mails)).not.toContain(accessId);
  expect(JSON.stringify(mails)).not.toContain(contractId);
});

test.each([
  ['1 ms before the seventh day ends', -1, false],
  ['when it ends', 0, true],
])('rule 7: where an operator provisions, overdue %s', async (_when, ms, overdue) => {
  const policy = JSON.stringify({ technical: { automaticAfterHours: null } });
  const { world, id, requestedAt } = await running('action-pack', { POLICY: policy });
  await world.moveTo(after(requestedAt, 7), ms);
  expect((await world.activation(id))['overdue']).toBe(overdue);
});

test('rule 7, policy: technical life: it lives until the benefits end, and those who asked hear of the end', async () => {
  const { world, id } = await running();
  await world.advance('P4D');
  const { expiresAt } = await world.activation(id);
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
  expect(expiresAt).toBe((body['dates'] as { benefitsEnd: { at: string } }).benefitsEnd.at);
  await world.moveTo(String(expiresAt), -1);
  expect((await world.activation(id))['status']).toBe('active');
  await world.moveTo(String(expiresAt));
  expect((await world.activation(id))['status']).toBe('expired');
  await world.advance('PT2M');
  const ended = world.cloud.outbox().filter(({ subject }) => subject.endsWith('has expired'));
  expect(ended.flatMap(({ to }) => to).toSorted()).toEqual([
    'account@northbeam.example',
    personaNamed(admin).email,
  ]);
});

test('rule 7: a partner still in the old membership center is sent to Partner Frontline', async () => {
  const { world, benefit } = await running();
  await world.call('operator', 'PUT', `/api/v1/operator/partners/${northbeam.partnerId}`, {
    partnerId: northbeam.partnerId,
    name: northbeam.name,
    accountEmail: 'account@northbeam.example',
    country: 'DE',
    program: 'partnerMembershipCenter',
    designations: [],
  });
  const refused = await world.call(admin, 'POST', `/api/v1/benefits/${benefit}/activations`, {});
  expect(refused).toMatchObject({ status: 409, body: { code: 'ProgramNotMigrated' } });
  expect(refused.body['detail']).toContain('Partner Frontline');
});

test('rule 7: an Access ID belongs to one activation, a Contract ID to one company', async () => {
  const { world, id } = await running();
  const complete = (activationId: string, partnerId: string, ids: object) =>
    world.call(
      'operator',
      'POST',
      `/api/v1/operator/activations/${partnerId}/${activationId}/complete`,
      ids,
    );
  const own = { accessId: 'ACC-1', contractId: 'CON-1' };
  expect((await complete(id, northbeam.partnerId, own)).status).toBe(200);
  const second = await world.activate(world.purchaseId, 'advisory-hours');
  const sameAccess = { accessId: 'ACC-1', contractId: 'CON-1' };
  expect(await complete(second, northbeam.partnerId, sameAccess)).toMatchObject({
    status: 409,
    body: { code: 'IdentifierInUse' },
  });
  expect(await complete(second, northbeam.partnerId, { accessId: 'ACC-2' })).toMatchObject({
    status: 400,
  });
  const sameContract = { accessId: 'ACC-2', contractId: 'CON-1' };
  expect((await complete(second, northbeam.partnerId, sameContract)).status).toBe(200);
});
