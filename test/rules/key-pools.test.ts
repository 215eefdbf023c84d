// Pools of keys: loaded by operators, encrypted at rest, counted. Over HTTP on the local cloud.
import { addPeople, aWorld, closeWorlds, type Json } from '../support/benefits-world.ts';
import { loadKeys, poolDocuments, reveal } from '../support/keys.ts';

afterEach(closeWorlds);

const staffed = async () => {
  const world = await aWorld();
  await addPeople(world);
  return world;
};

test('policy: keys: loaded by operators, known ones counted, also those of other pools', async () => {
  const world = await staffed();
  expect((await loadKeys(world, 'intune', 3)).body).toEqual({ imported: 3, duplicates: 0 });
  expect((await loadKeys(world, 'intune', 4)).body).toEqual({ imported: 1, duplicates: 3 });
  expect((await loadKeys(world, 'intune', 4)).body).toEqual({ imported: 0, duplicates: 4 });
  const audits = poolDocuments(world, 'intune').filter(({ type }) => type === 'audit');
  expect(
    audits.map(({ action, imported, duplicates }) => ({ action, imported, duplicates })),
  ).toEqual([
    { action: 'importKeys', imported: 3, duplicates: 0 },
    { action: 'importKeys', imported: 1, duplicates: 3 },
  ]);
  const keys = [
    { key: 'KEY-intune-0', kind: 'token' },
    { key: 'NEW-1', kind: 'token' },
    { key: ' NEW-1 ', kind: 'productKey' },
  ];
  const path = (pool: string) => `/api/v1/operator/key-pools/${pool}/keys`;
  const other = await world.call('operator', 'POST', path('office-365-e3'), { keys });
  expect(other.body).toEqual({ imported: 1, duplicates: 2 });
  expect((await world.call('operator', 'POST', path('no-such-pool'), { keys })).status).toBe(404);
  // Licences that need no key have no pool.
  const cals = path('exchange-server-2019-cals');
  expect((await world.call('operator', 'POST', cals, { keys })).status).toBe(404);
  await reveal(world, `${await world.buy()}-intune`);
  const { value } = (
    await world.call('operator', 'GET', '/api/v1/operator/key-pools?maxpagesize=200')
  ).body as { value: Json[] };
  const levelOf = (pool: string) => value.find(({ id }) => id === pool);
  expect(levelOf('intune')).toEqual({ id: 'intune', free: 3, claimed: 0, revealed: 1 });
  expect(levelOf('office-365-e3')).toMatchObject({ free: 1 });
  expect(levelOf('sql-server-2019-standard')).toMatchObject({ free: 0, claimed: 0, revealed: 0 });
  expect(value.map(({ id }) => String(id))).toEqual(value.map(({ id }) => String(id)).toSorted());
});

test('policy: keys: lie encrypted in the store, and nowhere else', async () => {
  const world = await staffed();
  await loadKeys(world, 'intune', 2);
  const documents = world.cloud.cosmos
    .containers()
    .flatMap(({ container }) => world.cloud.cosmos.documents(container, { limit: 100_000 }));
  expect(JSON.stringify(documents)).not.toContain('KEY-intune');
  const sealed = documents.filter((document) => document['type'] === 'key');
  expect(sealed).toHaveLength(2);
  expect(new Set(sealed.map((each) => (each['sealed'] as Json)['text'])).size).toBe(2);
});

test.each([
  ['a claim lost', 1],
  ['the second half lost', 6],
])(
  'policy: keys: an import that broke off (%s) is completed by repeating it',
  async (_what, at) => {
    const world = await staffed();
    let creates = 0;
    world.cloud.cosmos.faults.onRequest = ({ operation }) => {
      if (operation !== 'create') return undefined;
      creates += 1;
      return creates >= at ? { before: { status: 503 } } : undefined;
    };
    expect((await loadKeys(world, 'intune', 5)).status).toBe(503);
    world.cloud.cosmos.faults.onRequest = undefined;
    const { body } = await loadKeys(world, 'intune', 5);
    expect(Number(body['imported']) + Number(body['duplicates'])).toBe(5);
    expect((await loadKeys(world, 'intune', 5)).body).toEqual({ imported: 0, duplicates: 5 });
    const { value } = (
      await world.call('operator', 'GET', '/api/v1/operator/key-pools?maxpagesize=200')
    ).body as { value: Json[] };
    expect(value.find(({ id }) => id === 'intune')).toMatchObject({ free: 5 });
  },
);
