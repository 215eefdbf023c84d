// ORDER BY: which orders are possible, the resulting order, and paging; through both ways in.

import type { Container } from '@azure/cosmos';
import { failure, openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

const due = 'SELECT c.id FROM c WHERE c.nextActionAt <= @now ORDER BY c.nextActionAt, c.id';
const parameters = [{ name: '@now', value: '2026-05' }];

describe.each(ways)('ORDER BY and pages, %s', (way) => {
  let world: World;
  let container: Container;
  beforeAll(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
    // 60 documents, ten partitions, months 01 to 09 with ties; every fourth has no due date.
    for (let index = 0; index < 60; index += 1) {
      const month = { nextActionAt: `2026-0${1 + ((index * 7) % 9)}` };
      await container.items.create({
        id: `d${String((index * 37) % 60).padStart(2, '0')}`,
        partnerId: `p${index % 10}`,
        type: `t${index % 3}`,
        n: index % 7,
        plain: index,
        ...(index % 4 === 0 ? {} : month),
      });
    }
  });
  afterAll(() => world.close());

  const all = (): { id: string; nextActionAt: string; type: string; n: number }[] =>
    world.cosmos.documents('partners').map((document) => ({
      id: String(document['id']),
      nextActionAt: String(document['nextActionAt'] ?? ''),
      type: String(document['type']),
      n: Number(document['n']),
    }));
  const expectedDue = (): string[] =>
    all()
      .filter(({ nextActionAt }) => nextActionAt !== '' && nextActionAt <= '2026-05')
      .toSorted((a, b) => (a.nextActionAt + a.id < b.nextActionAt + b.id ? -1 : 1))
      .map(({ id }) => id);
  const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

  test.each([1, 4, 7, 100])(
    'pages of %i give each due document once, in order',
    async (maxItemCount) => {
      const query = container.items.query<{ id: string }>(
        { query: due, parameters },
        { maxItemCount },
      );
      const found: string[] = [];
      while (query.hasMoreResults()) {
        const { resources = [] } = await query.fetchNext();
        expect(resources.length).toBeLessThanOrEqual(maxItemCount);
        found.push(...ids(resources));
      }
      expect(found).toEqual(expectedDue());
      expect(found.length).toBeGreaterThan(20);
    },
  );

  test('a continuation token goes on in another query', async () => {
    const options = { maxItemCount: 2, partitionKey: 'p1' };
    const query = 'SELECT c.id FROM c ORDER BY c.nextActionAt, c.id';
    const whole = await container.items
      .query<{ id: string }>(query, { partitionKey: 'p1' })
      .fetchAll();
    const first = await container.items.query<{ id: string }>(query, options).fetchNext();
    const rest = await container.items
      .query<{ id: string }>(query, { ...options, continuationToken: first.continuationToken })
      .fetchAll();
    expect(first.resources).toHaveLength(2);
    expect(ids([...first.resources, ...rest.resources])).toEqual(ids(whole.resources));
  });

  test('what is written between two pages neither repeats nor hides the others', async () => {
    const other = await openContainer(world, { id: 'moving', partitionKey: '/pk' });
    const create = (n: number): Promise<unknown> => other.items.create({ id: `i${n}`, pk: 'a', n });
    for (const n of [10, 20, 30, 40]) await create(n);
    const query = other.items.query<{ n: number }>('SELECT c.n FROM c ORDER BY c.n', {
      maxItemCount: 2,
      partitionKey: 'a',
    });
    const first = await query.fetchNext();
    await create(5);
    await create(25);
    await other.item('i10', 'a').delete();
    const second = await query.fetchAll();
    expect(first.resources.map(({ n }) => n)).toEqual([10, 20]);
    // fetchAll starts again from the beginning, with the documents that exist now.
    expect(second.resources.map(({ n }) => n)).toEqual([5, 20, 25, 30, 40]);
    const resumed = await other.items
      .query<{ n: number }>('SELECT c.n FROM c ORDER BY c.n', {
        partitionKey: 'a',
        continuationToken: first.continuationToken,
      })
      .fetchAll();
    expect(resumed.resources.map(({ n }) => n)).toEqual([25, 30, 40]);
  });

  test.each([
    ['c.type ASC, c.n DESC', 1],
    ['c.type DESC, c.n ASC', -1],
  ])('a composite index serves %s', async (order, direction) => {
    const { resources } = await container.items
      .query<{ type: string; n: number }>(`SELECT c.type, c.n FROM c ORDER BY ${order}`, {
        maxItemCount: 9,
      })
      .fetchAll();
    const sorted = all()
      .map(({ type, n }) => ({ type, n }))
      .toSorted((a, b) => direction * (a.type < b.type ? -1 : a.type > b.type ? 1 : b.n - a.n));
    expect(resources).toEqual(sorted);
  });

  test.each([
    ['c.type, c.n', 'composite index'],
    ['c.n, c.type', 'composite index'],
    ['c.nextActionAt, c.id DESC', 'composite index'],
    ['c.nextActionAt, c.id, c.n', 'composite index'],
    ['c.plain', 'excluded'],
    ['c.owner', 'excluded'],
  ])('refuses ORDER BY %s: no %s', async (order, reason) => {
    for (const options of [{}, { partitionKey: 'p1' }]) {
      const query = container.items.query(`SELECT * FROM c ORDER BY ${order}`, options);
      expect(await failure(query.fetchAll())).toMatchObject({
        code: 400,
        message: expect.stringContaining(reason),
      });
    }
  });

  test('documents without the property come first, then null, booleans, numbers, strings', async () => {
    const mixed = await openContainer(world, { ...{ id: 'mixed', partitionKey: '/pk' } });
    const values = [
      'é',
      'z',
      -1,
      0.5,
      1e300,
      true,
      null,
      'Z',
      -1e300,
      false,
      undefined,
      '\u{1F600}',
      '\uFFFD',
    ];
    for (const [index, v] of values.entries()) {
      await mixed.items.create({ id: `${index}`, pk: 'a', ...(v === undefined ? {} : { v }) });
    }
    const { resources } = await mixed.items.query('SELECT * FROM c ORDER BY c.v').fetchAll();
    expect(resources.map(({ v }: { v?: unknown }) => v)).toEqual([
      undefined,
      null,
      false,
      true,
      -1e300,
      -1,
      0.5,
      1e300,
      'Z',
      'z',
      'é',
      '\uFFFD',
      '\u{1F600}',
    ]);
  });
});
