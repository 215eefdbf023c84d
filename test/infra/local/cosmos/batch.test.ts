// Transactional batches, through both ways in.

import type { Container, OperationInput } from '@azure/cosmos';
import { failure, openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

const create = (id: string, n = 0): OperationInput => ({
  operationType: 'Create',
  resourceBody: { id, partnerId: 'contoso', n },
});

describe.each(ways)('batches, %s', (way) => {
  let world: World;
  let container: Container;
  beforeEach(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
  });
  afterEach(() => world.close());

  const ids = (): unknown[] => world.cosmos.documents('partners').map(({ id }) => id);

  test('does all operations in order and answers each', async () => {
    const { etag } = await container.items.create({ id: 'a', partnerId: 'contoso', n: 1 });
    await container.items.create({ id: 'b', partnerId: 'contoso' });
    const { code, result } = await container.items.batch(
      [
        create('audit'),
        { operationType: 'Read', id: 'audit' },
        {
          operationType: 'Replace',
          id: 'a',
          ifMatch: etag,
          resourceBody: { id: 'a', partnerId: 'contoso', n: 2 },
        },
        { operationType: 'Delete', id: 'b' },
      ],
      'contoso',
    );
    expect(code).toBe(200);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 200, 200, 204]);
    expect(result?.[1]?.resourceBody).toEqual(result?.[0]?.resourceBody);
    const replaced = (await container.item('a', 'contoso').read()).resource;
    expect(replaced).toMatchObject({ n: 2, _etag: result?.[2]?.eTag });
    expect(ids()).toEqual(['a', 'audit']);
  });

  test.each([
    [
      'a conflict',
      { operationType: 'Create', resourceBody: { id: 'a', partnerId: 'contoso' } },
      409,
    ],
    ['a missing document', { operationType: 'Delete', id: 'none' }, 404],
    [
      'a lost race',
      {
        operationType: 'Replace',
        id: 'a',
        ifMatch: '"old"',
        resourceBody: { id: 'a', partnerId: 'contoso' },
      },
      412,
    ],
    ['a lost race to delete', { operationType: 'Delete', id: 'a', ifMatch: '"old"' }, 412],
    [
      'another partition’s document',
      { operationType: 'Create', resourceBody: { id: 'x', partnerId: 'fabrikam' } },
      400,
    ],
  ] satisfies [string, OperationInput & { ifMatch?: string }, number][])(
    'after %s nothing has happened and the others answer 424',
    async (_, operation, status) => {
      await container.items.create({ id: 'a', partnerId: 'contoso', n: 1 });
      const operations: OperationInput[] = [
        create('audit'),
        {
          operationType: 'Replace',
          id: 'a',
          resourceBody: { id: 'a', partnerId: 'contoso', n: 9 },
        },
        operation,
        create('mail'),
      ];
      const { code, result } = await container.items.batch(operations, 'contoso');
      expect(code).toBe(207);
      expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 424, status, 424]);
      expect(world.cosmos.documents('partners')).toMatchObject([{ id: 'a', n: 1 }]);
      expect(world.cosmos.documents('partners')).toHaveLength(1);
    },
  );

  test('an operation sees what those before it have done', async () => {
    const { result } = await container.items.batch([create('a'), create('a')], 'contoso');
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 409]);
  });

  test('takes a hundred operations', async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => create(`d${index}`));
    const { result } = await container.items.batch(hundred, 'contoso');
    expect(result).toHaveLength(100);
    expect(ids()).toHaveLength(100);
  });

  test('works on after a failed batch', async () => {
    await container.items.batch([create('a'), create('a')], 'contoso');
    const { code } = await container.items.batch([create('a')], 'contoso');
    expect(code).toBe(200);
  });

  test('refuses operations it does not know by name, and does nothing', async () => {
    const upsert: OperationInput = {
      operationType: 'Upsert',
      resourceBody: { id: 'b', partnerId: 'contoso' },
    };
    const error = await failure(container.items.batch([create('a'), upsert], 'contoso'));
    expect(error).toMatchObject({
      message: expect.stringContaining('not supported by the local Cosmos: Upsert in a batch'),
      cause: { code: 501 },
    });
    expect(ids()).toEqual([]);
  });
});
