// What a company can learn beforehand and prove afterwards: what-if, summary, export. Over HTTP on
// the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { loadKeys, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

const anyone = 'northbeam-user';
const one = personaNamed(anyone);
const everything = ['silverCompetency', 'goldCompetency', 'isvCoSellReady'];

const aMember = async (packageId = 'silver') => {
  const world = await aWorld({}, everything);
  await addPeople(world);
  return { world, purchaseId: await world.buy(packageId) };
};
const whatIf = async (world: World, purchaseId: string, change: string) =>
  world.call(anyone, 'GET', `/api/v1/purchases/${purchaseId}/what-if?change=${change}`);
const itemsOf = (list: unknown): string[] => (list as Json[]).map(({ itemId }) => String(itemId));

describe('policy: foresight: what if', () => {
  test('an upgrade: the offer that Gold adds, the people to be given seats again, the price', async () => {
    const { world, purchaseId } = await aMember();
    const seats = `${purchaseId}-visual-studio-enterprise`;
    await world.call(admin, 'PUT', `/api/v1/benefits/${seats}/assignments/${one.userId}`, {});
    await world.activate(purchaseId);
    await world.cloud.advance({ duration: 'P4D' });
    const before = JSON.stringify(world.documents('purchase'));
    const { status, body } = await whatIf(world, purchaseId, 'upgrade');
    expect([status, body]).toMatchObject([
      200,
      {
        change: 'upgrade',
        package: { id: 'gold' },
        price: { amount: 3547.5, currency: 'USD' },
        eligibility: { eligible: true, reasons: [] },
        toReassign: [{ benefitId: seats, userId: one.userId, displayName: one.name }],
        toActivate: [{ itemId: 'product-support-incidents' }],
        carriedOver: [],
      },
    ]);
    expect(itemsOf(body['gained'])).toContain('partner-go-to-market-toolbox');
    expect(body['changed']).toContainEqual(
      expect.objectContaining({
        itemId: 'visual-studio-enterprise',
        from: { total: 5, unit: 'seats' },
        to: { total: 10, unit: 'seats' },
      }),
    );
    expect(itemsOf(body['lost'])).toEqual(['microsoft-365-e3']);
    // The preview changed nothing, and the upgrade then has the price that it showed.
    expect(JSON.stringify(world.documents('purchase'))).toBe(before);
    const asked = { packageId: 'gold', payment: { method: 'card', reference: 'c' } };
    const path = `/api/v1/purchases/${purchaseId}/upgrade`;
    const upgraded = await world.call(admin, 'POST', path, asked);
    expect(upgraded.body).toMatchObject({ price: body['price'] as Json });
  });

  test('a renewal: who keeps what, from when on', async () => {
    const { world, purchaseId } = await aMember();
    const seats = `${purchaseId}-visual-studio-enterprise`;
    await world.call(admin, 'PUT', `/api/v1/benefits/${seats}/assignments/${one.userId}`, {});
    const { body } = await whatIf(world, purchaseId, 'renewal');
    expect(body).toMatchObject({
      change: 'renewal',
      at: '2028-02-29T08:00:00.000Z',
      package: { id: 'silver' },
      eligibility: { eligible: true },
      gained: [],
      lost: [],
      changed: [],
      carriedOver: [{ benefitId: seats, userId: one.userId }],
      toReassign: [],
    });
  });

  test('the end: what is lost, and what was redeemed and runs on', async () => {
    const { world, purchaseId } = await aMember('action-pack');
    await loadKeys(world, 'intune', 1, { kind: 'token' });
    await world.cloud.advance({ duration: 'P60D' });
    await reveal(world, `${purchaseId}-intune`);
    await world.call(admin, 'POST', `/api/v1/benefits/${purchaseId}-intune/redemptions`, {});
    const { body } = await whatIf(world, purchaseId, 'expiry');
    expect(body).toMatchObject({
      at: '2028-03-30T08:00:00.000Z',
      gained: [],
      continues: [{ itemId: 'intune', until: '2028-04-29T08:00:00.000Z' }],
    });
    expect(body).not.toHaveProperty('package');
    expect(itemsOf(body['lost'])).toHaveLength(40);
    expect(itemsOf(body['lost'])).not.toContain('intune');
  });

  test('not of what is over, and not upwards from the top', async () => {
    const { world, purchaseId } = await aMember('gold');
    expect((await whatIf(world, purchaseId, 'upgrade')).body).toMatchObject({
      code: 'NotEligible',
      reasons: [{ code: 'NotAnUpgrade' }],
    });
    await world.cloud.advance({ duration: 'P395D' });
    expect((await whatIf(world, purchaseId, 'renewal')).body['code']).toBe('PurchaseNotActive');
    expect((await whatIf(world, purchaseId, 'lottery')).status).toBe(400);
  });
});

test('policy: foresight: the summary counts what is granted and used, and tells what ends soon', async () => {
  const { world, purchaseId } = await aMember('action-pack');
  await loadKeys(world, 'sql-server-2019-standard', 1);
  await reveal(world, `${purchaseId}-sql-server-2019-standard`);
  await world.activate(purchaseId);
  await world.cloud.advance({ duration: 'P4D' });
  const summary = async (query = '') =>
    (await world.call(anyone, 'GET', `/api/v1/summary${query}`)).body;
  const { memberships, categories, expiringSoon } = (await summary()) as {
    memberships: number;
    categories: Json[];
    expiringSoon: Json[];
  };
  expect(memberships).toBe(1);
  expect(categories).toEqual([
    { category: 'software', granted: 32, used: 1, statuses: { available: 31, inUse: 1 } },
    { category: 'cloud', granted: 6, used: 0, statuses: { available: 6 } },
    { category: 'visualStudio', granted: 1, used: 0, statuses: { available: 1 } },
    { category: 'technical', granted: 2, used: 1, statuses: { active: 1, available: 1 } },
    { category: 'goToMarket', granted: 0, used: 0, statuses: {} },
  ]);
  expect(expiringSoon).toEqual([]);
  await world.cloud.advance({ duration: 'P340D' });
  expect((await summary())['expiringSoon']).toEqual([
    { what: 'membership', purchaseId, name: 'Action Pack', at: '2028-02-29T08:00:00.000Z' },
  ]);
  expect((await summary('?days=60'))['expiringSoon']).toHaveLength(2);
});

describe('policy: foresight: the compliance export', () => {
  const formula = '=HYPERLINK("http://evil.example","x")';

  const used = async () => {
    const { world, purchaseId } = await aMember('action-pack');
    await loadKeys(world, 'intune', 2, { kind: 'token' });
    await world.call(admin, 'PATCH', `/api/v1/users/${one.userId}`, { displayName: formula });
    const seats = `${purchaseId}-visual-studio-professional`;
    const path = `/api/v1/benefits/${seats}/assignments/${one.userId}`;
    await world.call(admin, 'PUT', path, {});
    await world.call(admin, 'DELETE', path);
    await reveal(world, `${purchaseId}-intune`);
    await world.activate(purchaseId);
    await world.cloud.advance({ duration: 'P4D' });
    return { world, purchaseId };
  };

  test('has each grant, key, seat and activation with the proof', async () => {
    const { world, purchaseId } = await used();
    const { body } = await world.call(admin, 'GET', '/api/v1/compliance-export');
    const records = body['value'] as Json[];
    const of = (event: string) => records.filter((record) => record['event'] === event);
    expect(of('granted')).toHaveLength(41);
    expect(of('keyRevealed')).toMatchObject([{ itemId: 'intune', purchaseId }]);
    expect(of('assigned')).toMatchObject([{ userId: one.userId, displayName: formula }]);
    expect(of('removed')).toHaveLength(1);
    expect(of('activated')).toMatchObject([{ until: '2028-03-30T08:00:00.000Z' }]);
    const proofs = world.documents('audit').map(({ id }) => id);
    for (const { evidence } of records) expect(proofs).toContain(`audit:${String(evidence)}`);
    const text = JSON.stringify(records);
    expect(text).not.toContain('KEY-');
    for (const activation of world.documents('activation'))
      expect(text).not.toContain(String(activation['accessId']));
  });

  test('whoever was taken over by a renewal is said to be, with the proof', async () => {
    const { world, purchaseId } = await aMember('action-pack');
    const seats = `${purchaseId}-visual-studio-professional`;
    const path = `/api/v1/benefits/${seats}/assignments/${one.userId}`;
    await world.call(admin, 'PUT', path, {});
    await world.cloud.advance({ duration: 'P366D' });
    const payment = { method: 'card', reference: 'r' };
    const renewal = `/api/v1/purchases/${purchaseId}/renew`;
    const renewed = await world.call(admin, 'POST', renewal, { payment });
    const { value } = (await world.call(admin, 'GET', '/api/v1/compliance-export')).body as {
      value: Json[];
    };
    const ofPerson = value.filter(({ userId }) => userId === one.userId);
    expect(ofPerson.map(({ event, purchaseId: id }) => [event, id])).toEqual([
      ['assigned', purchaseId],
      ['removed', purchaseId],
      ['carriedOver', renewed.body['id']],
    ]);
    for (const { evidence } of value) expect(evidence).toEqual(expect.any(String));
    // The membership counts once in the summary.
    expect((await world.call(anyone, 'GET', '/api/v1/summary')).body).toMatchObject({
      memberships: 1,
      categories: expect.arrayContaining([
        { category: 'visualStudio', granted: 1, used: 1, statuses: { inUse: 1 } },
      ]),
    });
  });

  test('for a spreadsheet: no cell begins a formula', async () => {
    const { world } = await used();
    const response = await world.text(admin, '/api/v1/compliance-export.csv');
    expect(response.headers.get('content-type')).toBe('text/csv');
    const lines = response.text.split('\r\n');
    expect(lines[0]).toBe(
      'at,event,purchaseId,benefitId,itemId,name,quantity,unit,userId,displayName,by,until,evidence,activationId,amount,currency,reference,reason',
    );
    expect(lines.length).toBeGreaterThan(45);
    expect(response.text).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(response.text).not.toMatch(/(?:^|[,"\n])[=+@-]/u);
  });

  test.each(['northbeam-user', 'northbeam-userAdmin', 'northbeam-adminAgent'])(
    'is not for %s',
    async (who) => {
      const { world } = await aMember('action-pack');
      expect((await world.call(who, 'GET', '/api/v1/compliance-export')).status).toBe(403);
    },
  );
});
