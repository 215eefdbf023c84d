// Rule 7: once a technical benefit is active, its people may ask for help: for cloud products on behalf
// of a customer, for on-premises products, for presales, deployment and advisory hours. Over HTTP.
import { rivalry } from '../support/at-once.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin, northbeam, type Json, type World } from '../support/world/world.ts';
import { anOffersWorld, type OffersWorld } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const anyone = 'northbeam-user';
const items = {
  onPremisesSupport: 'product-support-incidents',
  cloudSupport: 'signature-cloud-support',
  presales: 'advisory-hours',
  advisoryHours: 'advisory-hours',
} as const;
type Help = keyof typeof items;

const active = async (...itemIds: readonly string[]): Promise<OffersWorld> => {
  const world = await anOffersWorld({}, 'silver');
  for (const item of itemIds) await world.activate(world.purchaseId, item);
  await world.advance('P3D');
  return world;
};

const bodyOf = ({ purchaseId }: OffersWorld, type: Help, change: Json = {}): Json => ({
  type,
  benefitId: `${purchaseId}-${items[type]}`,
  title: 'Our cluster does not start',
  description: 'Since this morning.\nNothing was changed.',
  severity: 'critical',
  ...change,
});

const ask = (world: OffersWorld, type: Help, change: Json = {}, who = anyone, key?: string) =>
  world.call(who, 'POST', '/api/v1/service-requests', bodyOf(world, type, change), key);

const benefitOf = async (world: OffersWorld, item: string): Promise<Json> =>
  (await world.call(anyone, 'GET', `/api/v1/benefits/${world.purchaseId}-${item}`)).body;

test.each([
  ['cloudSupport', { customer: { name: 'Their customer' } }],
  ['onPremisesSupport', {}],
  ['presales', {}],
  ['advisoryHours', { hours: 2 }],
] as const)(
  'rule 7: anyone of the company asks for %s, and is told what to quote',
  async (type, more) => {
    const world = await active(items[type]);
    const { status, body, headers } = await ask(world, type, more);
    expect([status, body['code']]).toEqual([201, undefined]);
    const { technical } = await benefitOf(world, items[type]);
    const { accessId, contractId } = technical as Json;
    expect(body).toMatchObject({
      type,
      status: 'open',
      severity: 'critical',
      quote: { accessId, contractId },
    });
    const found = await world.call(anyone, 'GET', new URL(headers.get('location') ?? '').pathname);
    expect(found.body).toEqual(body);
    const listed = await world.call(anyone, 'GET', `/api/v1/service-requests?type=${type}`);
    expect(listed.body['value']).toEqual([body]);
  },
);

test('rule 7: each request is taken out of what there is, and the last one is the last', async () => {
  const world = await active(items.cloudSupport);
  for (let left = 4; left >= 0; left -= 1) {
    expect((await ask(world, 'cloudSupport')).status).toBe(201);
    const { technical, quantity } = await benefitOf(world, items.cloudSupport);
    expect((technical as Json)['remaining']).toEqual({ cloudIncidents: left });
    expect(quantity).toEqual({ total: 5, used: 5 - left, unit: 'incidents' });
  }
  const before = world.documents('request').length;
  expect((await ask(world, 'cloudSupport')).body['code']).toBe('NothingRemaining');
  expect(world.documents('request')).toHaveLength(before);
  const exhausted = await benefitOf(world, items.cloudSupport);
  expect(exhausted['status']).toBe('exhausted');
  expect(exhausted['actions']).toContainEqual({
    name: 'requestSupport',
    allowed: false,
    forfeitsRefund: false,
    reasons: [{ code: 'NothingRemaining' }],
  });
  // The ids still show: what was asked for is still worked on.
  expect((exhausted['technical'] as Json)['accessId']).toEqual(expect.any(String));
});

test('rule 7: presales and advisory hours come out of the same hours', async () => {
  const world = await active(items.advisoryHours);
  expect((await ask(world, 'presales', { hours: 12 })).status).toBe(201);
  expect((await ask(world, 'advisoryHours', { hours: 9 })).body['code']).toBe('NothingRemaining');
  expect((await ask(world, 'advisoryHours', { hours: 8 })).status).toBe(201);
  expect((await benefitOf(world, items.advisoryHours))['status']).toBe('exhausted');
});

test('rule 7: what is without limit is not used up', async () => {
  const world = await active('presales-assistance');
  const benefitId = `${world.purchaseId}-presales-assistance`;
  for (let count = 0; count < 3; count += 1)
    expect((await ask(world, 'presales', { benefitId, hours: 25 })).status).toBe(201);
  const { status, quantity, technical } = await benefitOf(world, 'presales-assistance');
  expect([status, quantity]).toEqual(['active', { used: 75, unit: 'hours' }]);
  expect((technical as Json)['remaining']).toEqual({});
});

test('rule 7: nothing can be asked for before the benefit is active', async () => {
  const world = await anOffersWorld({}, 'silver');
  expect((await ask(world, 'cloudSupport')).body['code']).toBe('BenefitNotActive');
  await world.activate(world.purchaseId, items.cloudSupport);
  expect((await ask(world, 'cloudSupport')).body['code']).toBe('BenefitNotActive');
  expect(world.documents('request')).toEqual([]);
});

test('rule 7: a benefit carries its own kinds of requests only', async () => {
  const world = await active(items.cloudSupport);
  const benefitId = `${world.purchaseId}-${items.cloudSupport}`;
  expect((await ask(world, 'onPremisesSupport', { benefitId })).body['code']).toBe(
    'NotSupportedByBenefit',
  );
  const seats = `${world.purchaseId}-visual-studio-enterprise`;
  expect((await ask(world, 'cloudSupport', { benefitId: seats })).body['code']).toBe(
    'NotSupportedByBenefit',
  );
});

test('rule 7: with the benefit what could be asked for and quoted is over', async () => {
  const world = await active(items.cloudSupport);
  const asked = await ask(world, 'cloudSupport');
  await world.moveTo(String(await endOf(world)), -1);
  expect((await ask(world, 'cloudSupport')).status).toBe(201);
  await world.moveTo(String(await endOf(world)), 0);
  expect((await ask(world, 'cloudSupport')).body['code']).toBe('BenefitExpired');
  const path = `/api/v1/service-requests/${String(asked.body['id'])}`;
  expect((await world.call(anyone, 'GET', path)).body).not.toHaveProperty('quote');
});

const endOf = async (world: OffersWorld): Promise<unknown> => {
  const { dates } = await benefitOf(world, items.cloudSupport);
  return ((dates as Json)['usableUntil'] as Json)['at'];
};

test('rule 7: after a cancellation nothing can be asked for', async () => {
  const world = await active(items.cloudSupport);
  await world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId: world.purchaseId,
    reason: 'No need',
  });
  expect((await ask(world, 'cloudSupport')).body['code']).toBe('PurchaseNotActive');
});

test('rule 7: a partner in the old membership center is sent to Partner Frontline', async () => {
  const world = await active(items.cloudSupport);
  const { domain, ...account } = northbeam;
  await world.call('operator', 'PUT', `/api/v1/operator/partners/${northbeam.partnerId}`, {
    ...account,
    designations: ['silverCompetency'],
    accountEmail: `account@${domain}`,
    program: 'partnerMembershipCenter',
  });
  const { body } = await ask(world, 'cloudSupport');
  expect([body['code'], String(body['detail'])]).toEqual([
    'ProgramNotMigrated',
    expect.stringContaining('Partner Frontline'),
  ]);
});

test('policy: technical requests: a repeat under the same key takes nothing more', async () => {
  const world = await active(items.cloudSupport);
  const first = await ask(world, 'cloudSupport', {}, anyone, 'one');
  const again = await ask(world, 'cloudSupport', {}, anyone, 'one');
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect((await benefitOf(world, items.cloudSupport))['quantity']).toMatchObject({ used: 1 });
});

test('policy: technical requests: twenty at once for five incidents: five', async () => {
  const world = await active(items.cloudSupport);
  const rivals = rivalry();
  const answers = await rivals.atOnce(
    world.cloud.cosmos,
    Array.from({ length: 20 }, () => () => ask(world, 'cloudSupport')),
  );
  expect(rivals.met).toBe(1);
  const granted = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status === 409);
  expect([granted.length <= 5, granted.length + refused.length]).toEqual([true, 20]);
  // Whoever met too many others may come again.
  while ((await ask(world, 'cloudSupport')).status === 201);
  expect(world.documents('request')).toHaveLength(5);
  expect((await benefitOf(world, items.cloudSupport))['quantity']).toMatchObject({ used: 5 });
});

test('policy: technical requests: the ids stand neither in the request as it is stored nor in the audit', async () => {
  const world: World = await active(items.cloudSupport);
  const { body } = await ask(world as OffersWorld, 'cloudSupport');
  const { accessId, contractId } = body['quote'] as Json;
  const stored = JSON.stringify([world.documents('request'), world.documents('audit')]);
  expect(stored).not.toContain(accessId);
  expect(stored).not.toContain(contractId);
});

test.each([
  ['no title', { title: ' ' }],
  ['more hours than an engagement has', { hours: 26 }],
  ['no hours', { hours: 0 }],
  ['another severity', { severity: 'unknown' }],
  ['what belongs to another type', { purchaseId: 'p2222222222222222222' }],
])('policy: technical requests: refuses %s', async (_what, change) => {
  const world = await active();
  const { status, body } = await ask(world, 'advisoryHours', change);
  expect([status, body['code']]).toEqual([400, 'ValidationFailed']);
});
