// Storage: data on disk survives a restart, and the local cloud can inspect it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { createCosmos } from '../../../../infra/local/cosmos/cosmos.ts';
import { failure, noon, openContainer, openWorld, partners } from './ways-in.ts';

const clock = { now: () => noon };

test('what is on disk is there after a restart, and ETags and row ids go on without repeating', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cosmos-'));
  try {
    const before = createCosmos({ folder, clock });
    const client = new CosmosClient(before.clientOptions);
    const { database } = await client.databases.create({ id: 'benefits' });
    const { container } = await database.containers.create(partners);
    const kept = await container.items.create({ id: 'a', partnerId: 'contoso', n: 1 });
    const lost = await container.items.create({ id: 'b', partnerId: 'contoso' });
    await container.item('b', 'contoso').delete();
    client.dispose();
    await before.close();

    const after = createCosmos({ folder, clock });
    const again = new CosmosClient(after.clientOptions);
    const reopened = again.database('benefits').container('partners');
    expect((await reopened.item('a', 'contoso').read()).resource).toEqual(kept.resource);
    const fresh = await reopened.items.create({ id: 'b', partnerId: 'contoso' });
    expect(fresh.etag).not.toBe(lost.etag);
    expect(fresh.resource?._rid).not.toBe(lost.resource?._rid);
    const query = 'SELECT VALUE c.id FROM c ORDER BY c.n';
    expect((await reopened.items.query(query).fetchAll()).resources).toEqual(['b', 'a']);
    again.dispose();
    await after.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('two accounts in memory share nothing', async () => {
  const [one, other] = [await openWorld('in process'), await openWorld('in process')];
  await openContainer(one);
  expect(await failure(other.client.database('benefits').read())).toMatchObject({ code: 404 });
  await Promise.all([one.close(), other.close()]);
});

test('both ways in lead to the same data', async () => {
  const world = await openWorld('over HTTP');
  const container = await openContainer(world);
  await container.items.create({ id: 'a', partnerId: 'contoso' });
  const inside = new CosmosClient(world.cosmos.clientOptions);
  const { resource } = await inside
    .database('benefits')
    .container('partners')
    .item('a', 'contoso')
    .read();
  expect(resource).toMatchObject({ id: 'a' });
  inside.dispose();
  await world.close();
});

test('tells the smallest value of an indexed path over all partitions, and the next one', async () => {
  const world = await openWorld('in process');
  const container = await openContainer(world);
  const { cosmos } = world;
  expect(cosmos.smallest('partners', '/nextActionAt')).toBeUndefined();
  for (const [index, nextActionAt] of [
    '2026-03',
    '2026-01',
    undefined,
    '2026-02',
    '2026-01',
  ].entries()) {
    const due = nextActionAt === undefined ? {} : { nextActionAt };
    await container.items.create({ id: `${index}`, partnerId: `p${index}`, n: -index, ...due });
  }
  expect(cosmos.smallest('partners', '/nextActionAt')).toBe('2026-01');
  expect(cosmos.smallest('partners', '/nextActionAt', '2026-01')).toBe('2026-02');
  expect(cosmos.smallest('partners', '/nextActionAt', '2026-03')).toBeUndefined();
  expect(cosmos.smallest('partners', '/n')).toBe(-4);
  expect(() => cosmos.smallest('partners', '/plain')).toThrow('no index on /plain');
  expect(() => cosmos.smallest('nowhere', '/n')).toThrow('no container nowhere');
  await world.close();
});

test('shows containers and documents, in order of creation, by page and by partition', async () => {
  const world = await openWorld('in process');
  const container = await openContainer(world);
  for (const id of ['c', 'a', 'd', 'b']) {
    await container.items.create({ id, partnerId: id < 'c' ? 'early' : 'late' });
  }
  const ids = (query?: object): unknown[] =>
    world.cosmos.documents('partners', query).map(({ id }) => id);
  expect(ids()).toEqual(['c', 'a', 'd', 'b']);
  expect(ids({ offset: 1, limit: 2 })).toEqual(['a', 'd']);
  expect(ids({ partitionKey: 'late' })).toEqual(['c', 'd']);
  expect(world.cosmos.containers()).toEqual([
    { database: 'benefits', container: 'partners', documents: 4 },
  ]);
  await world.close();
});
