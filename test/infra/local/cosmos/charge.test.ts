// Request charges and their counters, through both ways in. The model is in the README.

import type { Container } from '@azure/cosmos';
import { failure, openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

/** A document whose stored JSON has this many bytes. */
const sized = (bytes: number, id = 'a'): { id: string; partnerId: string; text: string } => {
  const system = `,"_rid":"AAAAAQAAAAEAAAABAAAAAQ==","_self":"dbs/AAAAAQ==/colls/AAAAAQAAAAE=/docs/AAAAAQAAAAEAAAABAAAAAQ==/","_etag":"\\"0000000100000001-0000-0000-0000-000000000000\\"","_attachments":"attachments/","_ts":1772366400`;
  const frame = JSON.stringify({ id, partnerId: 'contoso', text: '' }).length + system.length;
  return { id, partnerId: 'contoso', text: 'x'.repeat(bytes - frame) };
};

describe.each(ways)('charges, %s', (way) => {
  let world: World;
  let container: Container;
  beforeEach(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
  });
  afterEach(() => world.close());

  test.each([
    [1, 1, 5, 10],
    [2, 1.04, 6.35, 12.71],
    [3, 1.09, 6.55, 13.09],
    [8, 1.33, 7.11, 14.22],
    [128, 9.95, 48.68, 97.35],
    [256, 19.9, 97.35, 194.71],
  ])(
    '%i KB without index terms: read %d, write and delete %d, replace %d',
    async (kilobytes, read, write, replace) => {
      const document = sized(kilobytes * 1024);
      const item = container.item('a', 'contoso');
      expect((await container.items.create(document)).requestCharge).toBe(write);
      expect((await item.read()).requestCharge).toBe(read);
      expect((await item.replace(document)).requestCharge).toBe(replace);
      expect((await item.delete()).requestCharge).toBe(write);
    },
  );

  test('each indexed value and each composite index of a document is a term of 0.2', async () => {
    const document = {
      id: 'a',
      partnerId: 'contoso',
      type: 'key',
      n: 1,
      nextActionAt: '2026',
      plain: 1,
    };
    // type, n, nextActionAt; (nextActionAt, id) and (type, n)
    expect((await container.items.create(document)).requestCharge).toBe(6);
    expect((await container.item('a', 'contoso').delete()).requestCharge).toBe(6);
  });

  test('a replacement pays 0.4 for each term that changes, comes or goes', async () => {
    const document = { id: 'a', partnerId: 'contoso', type: 'key', n: 1 };
    await container.items.create(document);
    const replace = async (change: object): Promise<number> =>
      (await container.item('a', 'contoso').replace({ ...document, ...change })).requestCharge;
    expect(await replace({ plain: 2 })).toBe(10);
    // n and (type, n)
    expect(await replace({ n: 2 })).toBe(10.8);
    // n and (type, n) back; nextActionAt and (nextActionAt, id) new
    expect(await replace({ nextActionAt: '2026' })).toBe(11.6);
    expect(await replace({})).toBe(10.8);
  });

  test('with everything indexed each scalar is a term', async () => {
    const open = await openContainer(world, { id: 'open', partitionKey: '/pk' });
    const { requestCharge } = await open.items.create({
      id: 'a',
      pk: 'p',
      deep: { b: [1, 2, { c: true }] },
    });
    // pk, b[0], b[1], b[2].c
    expect(requestCharge).toBe(5.8);
  });

  test('a refusal after a look costs 1, an unchanged read too', async () => {
    const { etag } = await container.items.create({ id: 'a', partnerId: 'contoso' });
    const charge = (error: object): unknown =>
      Reflect.get(Reflect.get(error, 'headers') as object, 'x-ms-request-charge');
    expect(
      Number(charge(await failure(container.items.create({ id: 'a', partnerId: 'contoso' })))),
    ).toBe(1);
    const unless = { accessCondition: { type: 'IfNoneMatch', condition: etag } };
    expect((await container.item('a', 'contoso').read(unless)).requestCharge).toBe(1);
    expect((await container.item('b', 'contoso').read()).requestCharge).toBe(1);
  });

  test('a batch costs the sum of its operations, and 1 if it fails', async () => {
    const create = (id: string) => ({
      operationType: 'Create' as const,
      resourceBody: { id, partnerId: 'contoso', n: 1 },
    });
    const done = await container.items.batch([create('a'), create('b')], 'contoso');
    expect(done.result?.map(({ requestCharge }) => requestCharge)).toEqual([5.2, 5.2]);
    expect(done.headers['x-ms-request-charge']).toEqual(expect.anything());
    expect(Number(done.headers['x-ms-request-charge'])).toBe(10.4);
    const failed = await container.items.batch([create('c'), create('a')], 'contoso');
    expect(Number(failed.headers['x-ms-request-charge'])).toBe(1);
  });

  test('a query pays 1.8 and a read of each document it loads, at least 2.5', async () => {
    for (const [index, type] of ['key', 'key', 'seat', 'seat', 'seat'].entries()) {
      await container.items.create({ id: `${index}`, partnerId: 'contoso', type, plain: index });
    }
    const charge = async (where: string): Promise<number> => {
      const query = `SELECT c.id FROM c WHERE ${where}`;
      const { requestCharge } = await container.items
        .query(query, { partitionKey: 'contoso' })
        .fetchAll();
      return requestCharge;
    };
    expect(await charge("c.type = 'none'")).toBe(2.5);
    expect(await charge("c.type = 'key'")).toBe(3.8);
    // The path is not indexed, so the whole partition is loaded to find one document.
    expect(await charge('c.plain = 0')).toBe(6.8);
  });

  test('counts requests and units in total, by operation and by container', async () => {
    const other = await openContainer(world, { id: 'keys', partitionKey: '/poolId' });
    world.cosmos.counters.reset();
    await container.items.create({ id: 'a', partnerId: 'contoso' });
    await container.items.create({ id: 'b', partnerId: 'contoso' });
    await other.item('a', 'pool').read();
    const { counters } = world.cosmos;
    expect(counters.of({ operation: 'create' })).toEqual({ requests: 2, requestUnits: 10 });
    expect(counters.of({ operation: 'read', container: 'keys' })).toEqual({
      requests: 1,
      requestUnits: 1,
    });
    expect(counters.of({ operation: 'read', container: 'partners' })).toEqual({
      requests: 0,
      requestUnits: 0,
    });
    expect(counters.total.requestUnits).toBe(11);
    counters.reset();
    expect(counters.total).toEqual({ requests: 0, requestUnits: 0 });
  });

  test('a query in one partition takes two requests, an ordered one over all three', async () => {
    const query = (options: object): Promise<unknown> =>
      container.items.query('SELECT * FROM c ORDER BY c.n', options).fetchAll();
    await query({});
    world.cosmos.counters.reset();
    await query({ partitionKey: 'contoso' });
    expect(world.cosmos.counters.total.requests).toBe(2);
    await query({});
    expect(world.cosmos.counters.total.requests).toBe(5);
  });
});
