// The local Cosmos refuses features that it lacks with 501 and a name, and invalid requests with
// 400.

import type { Container } from '@azure/cosmos';
import { failure, openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

describe.each(ways)('refusals, %s', (way) => {
  let world: World;
  let container: Container;
  beforeAll(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
  });
  afterAll(() => world.close());

  const missing = (name: string): object => ({
    code: 501,
    message: expect.stringContaining(`not supported by the local Cosmos: ${name}`),
  });

  test.each([
    ['SELECT DISTINCT c.a FROM c', 'DISTINCT'],
    ['SELECT c.a FROM c JOIN t IN c.tags', 'JOIN'],
    ['SELECT VALUE t FROM t IN c.tags', 'FROM ... IN'],
    ['SELECT VALUE t FROM c.tags t', 'FROM a path'],
    ['SELECT c.a FROM c GROUP BY c.a', 'GROUP BY'],
    ['SELECT VALUE SUM(c.n) FROM c', 'SUM'],
    ['SELECT VALUE ABS(c.n) FROM c', 'ABS'],
    ['SELECT VALUE udf.f(c) FROM c', 'user-defined functions'],
    ['SELECT * FROM c WHERE EXISTS(SELECT VALUE 1 FROM c)', 'EXISTS'],
    ['SELECT * FROM c WHERE c.a LIKE "x%"', 'LIKE'],
    ['SELECT VALUE c.a + 1 FROM c', 'operator +'],
    ['SELECT VALUE c.a ?? 1 FROM c', 'operator ??'],
    ['SELECT * FROM c WHERE (SELECT VALUE 1)', 'subqueries'],
    ['SELECT * FROM c ORDER BY c.a[0]', 'ORDER BY an array element'],
  ])('501: %s', async (query, name) => {
    const found = container.items.query(query, { partitionKey: 'p' }).fetchAll();
    expect(await failure(found)).toMatchObject(missing(name));
  });

  test.each([
    '',
    'SELECT',
    'SELECT * FROM',
    'SELECT * FROM c WHERE',
    'SELECT * FROM c WHERE c.a = ',
    'SELECT * FROM c WHERE c.a NOT 1',
    'SELECT * FROM c WHERE d.a = 1',
    'SELECT * FROM c WHERE c.a = @absent',
    'SELECT * FROM c LIMIT 1',
    'SELECT * FROM c OFFSET 1',
    'SELECT TOP -1 * FROM c',
    'SELECT TOP 1.5 * FROM c',
    'SELECT c.a, COUNT(1) FROM c',
    "SELECT * FROM c WHERE c.a = 'open",
    'SELECT * FROM c; DROP',
    'UPDATE c SET a = 1',
  ])('400: %s', async (query) => {
    await container.items.create({ partnerId: 'p' });
    const found = container.items.query({ query }, { partitionKey: 'p' }).fetchAll();
    expect(await failure(found)).toMatchObject({ code: 400 });
  });

  test('501: operations beyond the subset', async () => {
    const document = { id: 'a', partnerId: 'p' };
    expect(await failure(container.items.upsert(document))).toMatchObject(missing('upsert'));
    const patch = container.item('a', 'p').patch([{ op: 'add', path: '/b', value: 1 }]);
    expect(await failure(patch)).toMatchObject(missing('PATCH'));
    expect(await failure(container.conflicts.readAll().fetchAll())).toMatchObject(missing('GET'));
    expect(await failure(container.delete())).toMatchObject(missing('DELETE'));
    const procedures = container.scripts.storedProcedures;
    const procedure = procedures.create({ id: 'p', body: 'function () {}' });
    expect(await failure(procedure)).toMatchObject(missing('POST'));
  });

  test('501: containers with settings that would have no effect', async () => {
    const { database } = container;
    const create = (more: object): Promise<object> =>
      failure(database.containers.create({ id: 'other', partitionKey: '/pk', ...more }));
    expect(await create({ defaultTtl: 60 })).toMatchObject(missing('containers with defaultTtl'));
    expect(await create({ uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/a'] }] } })).toMatchObject(
      missing('containers with uniqueKeyPolicy'),
    );
    expect(
      await create({ partitionKey: { paths: ['/a', '/b'], kind: 'MultiHash', version: 2 } }),
    ).toMatchObject(missing('hierarchical partition keys'));
  });
});
