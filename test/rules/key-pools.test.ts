// Pools of keys: loaded by operators, encrypted at rest, counted. Over HTTP on the local cloud.
import { CosmosClient } from '@azure/cosmos';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, aWorld, type Json } from '../support/world/world.ts';
import { keysOf, loadKeys, poolDocuments, refundOf, reveal } from '../support/world/keys.ts';

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
      if (operation !== 'create' && operation !== 'batch') return undefined;
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

test('policy: keys: a key that cannot be opened costs nobody a refund, and is in no log', async () => {
  const world = await staffed();
  await loadKeys(world, 'intune', 1);
  const { clientOptions } = world.cloud.cosmos;
  const container = new CosmosClient(clientOptions).database('benefits').container('keys');
  const key = poolDocuments(world, 'intune').find(({ type }) => type === 'key');
  const id = String(key?.['id']);
  const sealed = { ...(key?.['sealed'] as Json), text: Buffer.alloc(60).toString('base64') };
  await container.item(id, 'intune').replace({ ...key, sealed } as never);
  const purchaseId = await world.buy();
  const answer = await reveal(world, `${purchaseId}-intune`);
  expect([answer.status, answer.body['code']]).toEqual([500, 'InternalError']);
  expect(await refundOf(world, purchaseId)).toMatchObject({ eligible: true });
  expect(world.audits('revealKeys')).toEqual([]);
  const lines = world.lines.join('\n');
  expect(lines).toContain('reveal-keys');
  expect(lines).not.toContain('KEY-intune');
  // The claim goes back, the key with it.
  await world.cloud.advance({ duration: 'PT15M' });
  expect(keysOf(world, 'intune')).toMatchObject({ free: 1, claimed: 0 });
});
