// The results of queries, through both ways in: conditions, projections, functions.

import type { Container } from '@azure/cosmos';
import { openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

const documents = [
  { id: 'a', n: 1, type: 'key', owner: { name: 'Ann' }, tags: ['x', { k: 1, l: 2 }] },
  { id: 'b', n: 2, type: 'seat', owner: { name: "O'Neil" }, active: true },
  { id: 'c', n: '2', type: 'Key', active: false },
  { id: 'd', n: null, type: 'mail', owner: {} },
  { id: 'e', type: 'key\u{1F511}', 'odd-name': 5 },
];
const stray = { id: 'z', partnerId: 'fabrikam', n: 1, type: 'key' };

describe.each(ways)('queries, %s', (way) => {
  let world: World;
  let container: Container;
  beforeAll(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
    for (const document of documents) {
      await container.items.create({ ...document, partnerId: 'contoso' });
    }
    await container.items.create(stray);
  });
  afterAll(() => world.close());

  const parameters = [
    { name: '@one', value: 1 },
    { name: '@key', value: 'key' },
    { name: '@ids', value: ['a', 'd'] },
    { name: '@part', value: { k: 1 } },
  ];
  const select = async (query: string, partitionKey?: string): Promise<unknown[]> => {
    const options = partitionKey === undefined ? {} : { partitionKey };
    return (await container.items.query({ query, parameters }, options).fetchAll()).resources;
  };

  test.each([
    ['c.n = 1', 'a'],
    ['c.n = @one AND c.type = @key', 'a'],
    ['c.n != 1', 'b'],
    ['c.n > 1', 'b'],
    ['2 >= c.n', 'ab'],
    ['c.n < "3"', 'c'],
    ['c.n = null', 'd'],
    ['c.n = undefined', ''],
    ['NOT (c.n = 1)', 'b'],
    ['NOT IS_DEFINED(c.n)', 'e'],
    ['IS_DEFINED(c.owner.name)', 'ab'],
    ['c.active', 'b'],
    ['c.active = false', 'c'],
    ['c.active < true', 'c'],
    ['c.n BETWEEN 1 AND 2', 'ab'],
    ['c.n NOT BETWEEN 1 AND 1', 'b'],
    ['c.n IN (1, "2", null)', 'acd'],
    ['c.n NOT IN (1, 2)', 'cd'],
    ['c.n = 1 OR c.type = "mail"', 'ad'],
    ['c.n = 5 OR c.missing = 1 OR c.id = "e"', 'e'],
    ["c.owner.name = 'O\\'Neil'", 'b'],
    ['c["odd-name"] = 5', 'e'],
    ['c.tags[0] = "x"', 'a'],
    ['c.owner = {"name": "Ann"}', 'a'],
    ['STARTSWITH(c.type, "key")', 'ae'],
    ['STARTSWITH(c.type, "KEY", true)', 'ace'],
    ['STARTSWITH(c.n, "2")', 'c'],
    ['CONTAINS(c.type, "ea")', 'b'],
    ['CONTAINS(c.type, "EA", true)', 'b'],
    ['LOWER(c.type) = "key"', 'ac'],
    ['ARRAY_CONTAINS(c.tags, "x")', 'a'],
    ['ARRAY_CONTAINS(c.tags, {"k": 1})', ''],
    ['ARRAY_CONTAINS(c.tags, @part, true)', 'a'],
    ['ARRAY_CONTAINS(@ids, c.id)', 'ad'],
    ['c.n >= -1.5e0 and c.n <= 1', 'a'],
  ])('WHERE %s selects %s', async (condition, expected) => {
    const query = `SELECT VALUE c.id FROM c WHERE ${condition}`;
    expect((await select(query, 'contoso')).join('')).toBe(expected);
  });

  test.each<[string, unknown]>([
    ['SELECT c.id, c.owner.name FROM c WHERE c.id = "a"', [{ id: 'a', name: 'Ann' }]],
    ['SELECT c.n AS number, c.missing FROM c WHERE c.id = "a"', [{ number: 1 }]],
    ['SELECT VALUE c.owner.name FROM c', ['Ann', "O'Neil"]],
    [
      'SELECT VALUE {"i": p.id, "l": [p.n, p.missing]} FROM p WHERE p.id = "a"',
      [{ i: 'a', l: [1] }],
    ],
    ['SELECT VALUE r.id FROM root AS r WHERE r.n = 1', ['a']],
    ['SELECT VALUE root.id FROM root WHERE root.n = 1', ['a']],
    ['SELECT TOP 2 VALUE c.id FROM c', ['a', 'b']],
    ['SELECT VALUE c.id FROM c OFFSET 1 LIMIT 2', ['b', 'c']],
    ['SELECT VALUE c.id FROM c ORDER BY c.id DESC OFFSET @one LIMIT @one', ['d']],
    ['SELECT VALUE COUNT(1) FROM c', [5]],
    ['SELECT VALUE COUNT(c.n) FROM c', [4]],
    ['SELECT VALUE COUNT(1) FROM c WHERE c.n = 77', [0]],
  ])('%s', async (query, expected) => {
    expect(await select(query, 'contoso')).toEqual(expected);
  });

  test('SELECT * gives documents as a read does', async () => {
    const [found] = await select('SELECT * FROM c WHERE c.id = "a"', 'contoso');
    expect(found).toEqual((await container.item('a', 'contoso').read()).resource);
  });

  test.each<[string, unknown]>([
    ['SELECT VALUE c.id FROM c WHERE c.n = 1', ['a', 'z']],
    ['SELECT VALUE COUNT(1) FROM c WHERE c.type = @key', [2]],
    ['SELECT TOP 3 VALUE c.id FROM c', ['a', 'b', 'c']],
    ['SELECT VALUE c.id FROM c OFFSET 4 LIMIT 5', ['e', 'z']],
    ['SELECT TOP 2 c.id, c.n FROM c ORDER BY c.id DESC', [{ id: 'z', n: 1 }, { id: 'e' }]],
    ['SELECT VALUE c.id FROM c WHERE c.n = 1 OR c.n = 2 ORDER BY c.id DESC', ['z', 'b', 'a']],
    ['SELECT VALUE c.id FROM c ORDER BY c.id OFFSET 2 LIMIT 2', ['c', 'd']],
  ])('over all partitions: %s', async (query, expected) => {
    expect(await select(query)).toEqual(expected);
  });
});
