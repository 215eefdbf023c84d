// Operators register partners over HTTP; and the health check, which needs no token.
import { aSeededWorld, lakesideId, northbeamId } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

let world: World;
beforeEach(async () => {
  world = await aSeededWorld();
});
afterEach(() => world.cloud.close());

const newcomer = {
  partnerId: '00000000-cccc-4ccc-8ccc-333333333333',
  name: 'Newcomer',
  accountEmail: 'account@newcomer.example',
  country: 'FR',
  program: 'partnerCenter',
  designations: ['silverCompetency', 'devOps'],
};
const register = (body: object) => world.ask('operator', 'POST', '/operator/partners', { body });
const replace = (partnerId: string, body: object) =>
  world.ask('operator', 'PUT', `/operator/partners/${partnerId}`, { body });

test('a partner is registered once; the same again is no change, something else is refused', async () => {
  expect(await register(newcomer)).toMatchObject({ status: 201, body: newcomer });
  const stored = world.stored();
  expect(await register(newcomer)).toMatchObject({ status: 200, body: newcomer });
  expect(await register({ ...newcomer, country: 'BE' })).toMatchObject({
    status: 409,
    body: { code: 'PartnerExists' },
  });
  expect(world.stored()).toEqual(stored);
});

test('the list goes by id, page by page', async () => {
  await register(newcomer);
  const ids: string[] = [];
  let path: string | undefined = '/operator/partners?maxpagesize=1';
  while (path !== undefined) {
    const { body } = await world.ask('operator', 'GET', path);
    ids.push(...body.value.map(({ partnerId }: { partnerId: string }) => partnerId));
    path = body.nextLink?.replace(`${world.cloud.origin}/api/v1`, '');
  }
  expect(ids).toEqual([newcomer.partnerId, northbeamId, lakesideId]);
});

test('replacing an account keeps the roles of its people', async () => {
  const body = { ...newcomer, partnerId: northbeamId };
  expect(await replace(northbeamId, body)).toMatchObject({ status: 200, body });
  const { roles } = (await world.ask('northbeam-mpnPartnerAdmin', 'GET', '/me')).body;
  expect(roles).toEqual(['mpnPartnerAdmin', 'user']);
});

test('an unknown partner is not replaced, nor one under the name of another', async () => {
  const before = world.stored();
  expect(await replace(newcomer.partnerId, newcomer)).toMatchObject({ status: 404 });
  expect(await replace(northbeamId, newcomer)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/partnerId' }] },
  });
  expect(world.stored()).toEqual(before);
});

test('health is 200 while the store answers, 503 while it does not', async () => {
  const health = () => world.ask(undefined, 'GET', '/../health');
  expect(await health()).toMatchObject({ status: 200, body: { status: 'ok' } });
  world.cloud.cosmos.faults.onRequest = () => ({ before: 503 });
  const down = await health();
  expect(down).toMatchObject({ status: 503, body: { code: 'ServiceUnavailable' } });
  expect(Number(down.headers.get('retry-after'))).toBeGreaterThan(0);
  world.cloud.cosmos.faults.clear();
  world.cloud.cosmos.faults.onRequest = undefined;
  expect((await health()).status).toBe(200);
});
