// Faults that tests inject, and how the real client handles them, through both ways in.

import type { Container } from '@azure/cosmos';
import type { RequestInfo } from '../../../../infra/local/cosmos/contract/contract.ts';
import { failure, openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

const document = { id: 'a', partnerId: 'contoso' };

describe.each(ways)('faults, %s', (way) => {
  let world: World;
  let container: Container;
  beforeEach(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
    // The client reads the container's partition key once, before its first write.
    await container.items.create({ id: 'warm', partnerId: 'contoso' });
    world.cosmos.counters.reset();
    world.cosmos.faults.clear();
  });
  afterEach(() => world.close());

  const stored = (): unknown[] => world.cosmos.documents('partners').map(({ id }) => id);

  test('before: a reset connection, nothing done, and the client does not repeat a write', async () => {
    world.cosmos.faults.next({ before: 'reset' });
    expect(await failure(container.items.create(document))).toMatchObject({ code: 'ECONNRESET' });
    expect(stored()).toEqual(['warm']);
    expect(world.cosmos.counters.of({ operation: 'create' })).toEqual({
      requests: 1,
      requestUnits: 0,
    });
  });

  test('after: the write is committed although its answer is lost', async () => {
    world.cosmos.faults.next({ after: 'lost' });
    expect(await failure(container.items.create(document))).toMatchObject({ code: 'ECONNRESET' });
    expect(stored()).toEqual(['warm', 'a']);
    expect(world.cosmos.counters.of({ operation: 'create' }).requests).toBe(1);
    expect(world.cosmos.faults.injected).toBe(1);
  });

  test.each([400, 401, 403, 404, 408, 409, 412, 413, 449, 500])(
    'before: status %i reaches the caller, nothing done',
    async (status) => {
      world.cosmos.faults.next({ before: status });
      expect(await failure(container.items.create(document))).toMatchObject({ code: status });
      expect(stored()).toEqual(['warm']);
    },
  );

  test.each([408, 500, 503])('after: status %i hides a commit', async (status) => {
    world.cosmos.faults.next({ after: status }, { operation: 'replace' });
    const replaced = container
      .item('warm', 'contoso')
      .replace({ id: 'warm', partnerId: 'contoso', n: 1 });
    expect(await failure(replaced)).toMatchObject({ code: status });
    expect(world.cosmos.documents('partners')).toMatchObject([{ id: 'warm', n: 1 }]);
  });

  test('a throttled write is repeated by the client when it may', async () => {
    world.cosmos.faults.next({ before: { status: 429, retryAfterMs: 1 } }, { operation: 'create' });
    expect((await container.items.create(document)).statusCode).toBe(201);
    expect(world.cosmos.counters.of({ operation: 'create' }).requests).toBe(2);
  });

  test('a substatus arrives as one', async () => {
    world.cosmos.faults.next({ before: { status: 403, substatus: 1010 } });
    expect(await failure(container.items.create(document))).toMatchObject({
      code: 403,
      substatus: 1010,
    });
  });

  test.each([
    ['before', false],
    ['after', true],
  ] as const)(
    'a batch whose connection breaks %s fails without a code; done: %s',
    async (when, done) => {
      const lost = when === 'before' ? { before: 'reset' as const } : { after: 'lost' as const };
      world.cosmos.faults.next(lost, { operation: 'batch' });
      const batch = container.items.batch(
        [{ operationType: 'Create', resourceBody: document }],
        'contoso',
      );
      const error = await failure(batch);
      expect(error).toMatchObject({
        message: expect.stringMatching(/^Batch request error: /),
        cause: { code: 'ECONNRESET' },
      });
      expect(error).not.toHaveProperty('code');
      expect(stored().includes('a')).toBe(done);
    },
  );

  test('a plan waits for the request it is for and is used once', async () => {
    world.cosmos.faults.next({ before: 500 }, { operation: 'create', partitionKey: 'fabrikam' });
    await container.items.create(document);
    const other = { id: 'a', partnerId: 'fabrikam' };
    expect(await failure(container.items.create(other))).toMatchObject({ code: 500 });
    expect((await container.items.create(other)).statusCode).toBe(201);
  });

  test('the hook sees every request in order, with its operation, partition and id', async () => {
    const seen: RequestInfo[] = [];
    world.cosmos.faults.onRequest = (info) => {
      seen.push(info);
      return undefined;
    };
    await container.items.create(document);
    await container.item('a', 'contoso').read();
    await container.items.batch([{ operationType: 'Delete', id: 'a' }], 'contoso');
    const common = { container: 'partners', partitionKey: 'contoso' };
    expect(seen).toEqual([
      { index: 0, operation: 'create', ...common },
      { index: 1, operation: 'read', ...common, id: 'a' },
      { index: 2, operation: 'batch', ...common },
    ]);
  });

  test('the hook decides, until it is cleared', async () => {
    world.cosmos.faults.onRequest = ({ index }) => (index === 1 ? { before: 500 } : undefined);
    await container.items.create(document);
    expect(await failure(container.items.create({ ...document, id: 'b' }))).toMatchObject({
      code: 500,
    });
    world.cosmos.faults.onRequest = () => ({ before: 500 });
    world.cosmos.faults.clear();
    expect(world.cosmos.faults.injected).toBe(0);
    expect((await container.items.create({ ...document, id: 'b' })).statusCode).toBe(201);
  });
});
