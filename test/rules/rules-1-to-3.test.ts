// Rules 1 to 3: roles and permissions, buying and assigning, the content of packages; and rule 6,
// seats. Over HTTP on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { loadKeys, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

const admins = [
  'northbeam-globalAdmin',
  'northbeam-userAdmin',
  'northbeam-adminAgent',
  'northbeam-mpnPartnerAdmin',
];
const everyone = [...admins, 'northbeam-user'];
const benefitAdmins = ['northbeam-globalAdmin', 'northbeam-mpnPartnerAdmin'];

const staffed = async (settings: Record<string, string> = {}, designations?: readonly string[]) => {
  const world = await aWorld(settings, designations);
  await addPeople(world);
  return world;
};
const refused = ({ status, body }: { status: number; body: Json }) => ({
  status,
  code: body['code'],
  told: String(body['detail']).includes('Ask the Global admin'),
});
const roleRequired = { status: 403, code: 'RoleRequired', told: true };

const order = (world: World, who: string, packageId = 'action-pack') =>
  world.call(who, 'POST', '/api/v1/purchases', {
    packageId,
    payment: { method: 'card', reference: 'r' },
  });
const seatPath = (purchaseId: string, label: string, item = 'visual-studio-professional') =>
  `/api/v1/benefits/${purchaseId}-${item}/assignments/${personaNamed(label).userId}`;

describe('rule 1: roles', () => {
  test.each(everyone)('%s sees the benefits', async (who) => {
    const world = await staffed();
    const purchaseId = await world.buy();
    expect((await world.call(who, 'GET', `/api/v1/purchases/${purchaseId}`)).status).toBe(200);
    const { body } = await world.call(who, 'GET', '/api/v1/benefits');
    expect((body['value'] as Json[]).length).toBeGreaterThan(30);
  });

  test.each(everyone)('key and activation work of %s', async (who) => {
    const world = await staffed();
    const purchaseId = await world.buy();
    await loadKeys(world, 'intune', 1);
    const key = await reveal(world, `${purchaseId}-intune`, {}, who);
    const path = `/api/v1/benefits/${purchaseId}-advisory-hours/activations`;
    const activation = await world.call(who, 'POST', path, {});
    if (benefitAdmins.includes(who)) {
      expect([key.status, activation.status]).toEqual([200, 202]);
      return;
    }
    expect([refused(key), refused(activation)]).toEqual([roleRequired, roleRequired]);
  });

  test('each benefit says what the caller may do with it, and who else could', async () => {
    const world = await staffed();
    const purchaseId = await world.buy();
    const actionsFor = async (who: string) => {
      const path = `/api/v1/benefits/${purchaseId}-intune`;
      return ((await world.call(who, 'GET', path)).body['actions'] as Json[]).map(
        ({ name, allowed, reasons }) => ({ name, allowed, reasons }),
      );
    };
    expect(await actionsFor(admin)).toEqual([
      { name: 'revealKeys', allowed: true },
      { name: 'redeem', allowed: false, reasons: [{ code: 'KeyNotRevealed' }] },
      { name: 'cancel', allowed: true },
    ]);
    expect(await actionsFor('northbeam-user')).toMatchObject([
      { reasons: [{ code: 'RoleRequired', requiredRoles: benefitAdmins.map((l) => l.slice(10)) }] },
      {},
      {},
    ]);
  });
});

describe('rule 2: buying and assigning', () => {
  test.each(everyone)('%s buys a package', async (who) => {
    const world = await staffed();
    const answer = await order(world, who);
    if (admins.includes(who)) expect(answer.status).toBe(201);
    else expect(refused(answer)).toEqual(roleRequired);
  });

  test.each(everyone)('policy: who assigns: %s', async (who) => {
    const world = await staffed();
    const answer = await world.call(who, 'PUT', seatPath(await world.buy(), who), {});
    if (who === admin) expect(answer.status).toBe(201);
    else expect(refused(answer)).toEqual(roleRequired);
  });

  test('policy: who assigns: the MPN partner admin as well, where that is decided', async () => {
    const access = { assign: ['globalAdmin', 'mpnPartnerAdmin'] };
    const world = await staffed({ POLICY: JSON.stringify({ access }) });
    const path = seatPath(await world.buy(), admin);
    expect((await world.call('northbeam-mpnPartnerAdmin', 'PUT', path, {})).status).toBe(201);
    expect((await world.call('northbeam-userAdmin', 'PUT', path, {})).status).toBe(403);
  });
});

describe('rule 3: what packages hold', () => {
  const held = ['silverCompetency', 'goldCompetency', 'isvCoSellReady'];

  test.each([
    ['action-pack', ['cloud', 'software', 'technical', 'visualStudio']],
    ['learning-action-pack', ['cloud', 'software', 'technical', 'visualStudio']],
    ['silver', ['cloud', 'goToMarket', 'software', 'technical', 'visualStudio']],
    ['gold', ['cloud', 'goToMarket', 'software', 'technical', 'visualStudio']],
    ['isv-co-sell-ready', ['goToMarket']],
  ])('%s: %j', async (packageId, categories) => {
    const world = await staffed({}, held);
    const purchaseId = await world.buy(packageId);
    const path = `/api/v1/benefits?purchaseId=${purchaseId}&maxpagesize=200`;
    const { value } = (await world.call('northbeam-user', 'GET', path)).body as { value: Json[] };
    expect([...new Set(value.map(({ category }) => String(category)))].toSorted()).toEqual(
      categories,
    );
    const offered = (await world.call('northbeam-user', 'GET', `/api/v1/packages/${packageId}`))
      .body['benefits'] as Json[];
    expect(value.map(({ itemId }) => String(itemId)).toSorted()).toEqual(
      offered.map(({ itemId }) => String(itemId)).toSorted(),
    );
  });

  test('policy: illustrative figures: each has a source, or says that it has none', async () => {
    const world = await staffed();
    const { value } = (await world.call('northbeam-user', 'GET', '/api/v1/packages')).body as {
      value: { price: Json; benefits: Json[] }[];
    };
    for (const { benefits, price } of value) {
      expect(price).toHaveProperty('illustrative');
      for (const { source, illustrative } of benefits)
        expect([typeof source === 'string', illustrative === true]).toContain(true);
    }
    const gold = value.find(({ price }) => price['amount'] === 4730);
    expect(gold?.price).toMatchObject({ illustrative: false });
  });

  test('policy: designations: quantities grow with the competencies, up to a cap', async () => {
    const seatsWith = async (...more: string[]) => {
      const world = await staffed({}, [...held, ...more]);
      const { body } = await world.call('northbeam-user', 'GET', '/api/v1/packages/gold');
      return (body['benefits'] as { itemId: string; quantity: { total: number } }[]).find(
        ({ itemId }) => itemId === 'visual-studio-enterprise',
      )?.quantity.total;
    };
    expect(await seatsWith()).toBe(10);
    expect(await seatsWith('devOps')).toBe(15);
    expect(await seatsWith('appDevelopment')).toBe(35);
    expect(await seatsWith('appDevelopment', 'cloudPlatform', 'cloudCrm')).toBe(50);
  });
});

describe('rule 6: Visual Studio seats', () => {
  test('chosen from the list, one a person, as many as there are', async () => {
    const world = await staffed();
    const purchaseId = await world.buy();
    for (const label of admins.slice(0, 3))
      expect((await world.call(admin, 'PUT', seatPath(purchaseId, label), {})).status).toBe(201);
    const again = await world.call(admin, 'PUT', seatPath(purchaseId, admin), {});
    expect(again.status).toBe(200);
    const fourth = await world.call(admin, 'PUT', seatPath(purchaseId, 'northbeam-user'), {});
    expect(fourth.body['code']).toBe('NoSeatAvailable');
  });

  test('who is not in the list is added first', async () => {
    const world = await aWorld();
    const purchaseId = await world.buy();
    const path = seatPath(purchaseId, 'northbeam-user');
    expect(await world.call(admin, 'PUT', path, {})).toMatchObject({
      status: 404,
      body: { code: 'UserNotFound', detail: expect.stringContaining('Add the person') },
    });
    await addPeople(world);
    expect((await world.call(admin, 'PUT', path, {})).status).toBe(201);
  });

  test('policy: reassign a seat: at any time, with the history kept', async () => {
    const world = await staffed();
    const purchaseId = await world.buy();
    for (const label of admins.slice(0, 3))
      await world.call(admin, 'PUT', seatPath(purchaseId, label), {});
    const path = seatPath(purchaseId, 'northbeam-userAdmin');
    await world.call(admin, 'DELETE', path);
    const next = await world.call(admin, 'PUT', seatPath(purchaseId, 'northbeam-user'), {});
    expect(next.status).toBe(201);
    expect(next.body).not.toHaveProperty('reassignableAt');
    const history = path.replace(/\/[^/]+$/u, '?history=true');
    const { value } = (await world.call('northbeam-user', 'GET', history)).body as {
      value: Json[];
    };
    expect(value.filter((seat) => 'removedAt' in seat)).toHaveLength(1);
    expect(value).toHaveLength(4);
  });

  test.each([
    [-1, 409],
    [0, 201],
    [1, 201],
  ])('policy: reassign a seat: 90 days where that is decided, %i ms: %i', async (ms, status) => {
    const world = await staffed({ POLICY: JSON.stringify({ reassignCooldownDays: 90 }) });
    const purchaseId = await world.buy();
    for (const label of admins.slice(0, 3))
      await world.call(admin, 'PUT', seatPath(purchaseId, label), {});
    const free = new Date(world.cloud.clock.now() + 90 * 86_400_000);
    await world.call(admin, 'DELETE', seatPath(purchaseId, 'northbeam-userAdmin'));
    await world.cloud.advance({ to: new Date(free.getTime() + ms) });
    const answer = await world.call(admin, 'PUT', seatPath(purchaseId, 'northbeam-user'), {});
    expect(answer.status).toBe(status);
    if (status === 409)
      expect(answer.body).toMatchObject({
        code: 'ReassignCooldown',
        reassignableAt: free.toISOString(),
      });
  });
});
