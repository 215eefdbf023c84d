// Sessions, and replicas that lag behind, as the real client sees them; through both ways in.

import type { Container, CosmosClient } from '@azure/cosmos';
import { failure, openContainer, openWorld, partners, ways } from './ways-in.ts';
import type { Way, World } from './ways-in.ts';

const partnerId = 'contoso';
const named = (id: string, more: object = {}) => ({ id, partnerId, type: 'thing', ...more });

const inClient = (client: CosmosClient): Container =>
  client.database('benefits').container(partners.id ?? '');

/** @returns the value of `n`, or undefined if the document does not exist */
const valueOf = async (container: Container, id: string): Promise<number | undefined> => {
  const { resource } = await container.item(id, partnerId).read<{ n: number }>();
  return resource?.n;
};

const idsIn = async (container: Container): Promise<string[]> => {
  const query = 'SELECT VALUE c.id FROM c WHERE c.type = "thing"';
  const { resources } = await container.items
    .query<string>(query, { partitionKey: partnerId })
    .fetchAll();
  return resources;
};

/** A replica answers every read that it may, and shows writes only when it must. */
const alwaysBehind = { seed: 1, share: 1, lag: Number.POSITIVE_INFINITY };

let world: World | undefined;
const opened = async (way: Way, options: Parameters<typeof openWorld>[1]) => {
  world = await openWorld(way, options);
  await openContainer(world);
  const [one, other] = ['one', 'other'].map(() =>
    inClient(world!.connect({ consistencyLevel: 'Session' })),
  );
  const bare = inClient(world.connect());
  return { cosmos: world.cosmos, one: one!, other: other!, bare };
};
afterEach(() => world?.close());

describe.each(ways)('sessions, %s', (way) => {
  test('the account says which consistency it has', async () => {
    world = await openWorld(way, { consistency: 'BoundedStaleness' });
    const { resource } = await world.client.getDatabaseAccount();
    expect(resource?.consistencyPolicy).toBe('BoundedStaleness');
  });

  test('a token names the container’s last write, and another container’s does not move it', async () => {
    const { one, bare } = await opened(way, {});
    await openContainer(world!, { ...partners, id: 'others' });
    const others = world!.client.database('benefits').container('others');
    const written = await one.items.create(named('a'));
    await others.items.create(named('x'));
    const read = await bare.item('a', partnerId).read();
    expect(written.headers['x-ms-session-token']).toMatch(/^0:-1#\d+$/);
    expect(read.headers['x-ms-session-token']).toBe(written.headers['x-ms-session-token']);
    const again = await one.items.create(named('b'));
    expect(again.headers['x-ms-session-token']).not.toBe(written.headers['x-ms-session-token']);
  });

  test('a client that asks for session consistency sees what it wrote', async () => {
    const { one } = await opened(way, { staleness: alwaysBehind });
    await one.items.create(named('a', { n: 1 }));
    expect(await valueOf(one, 'a')).toBe(1);
    await one.item('a', partnerId).replace(named('a', { n: 2 }));
    expect(await valueOf(one, 'a')).toBe(2);
    expect(await idsIn(one)).toEqual(['a']);
    await one.item('a', partnerId).delete();
    expect(await valueOf(one, 'a')).toBeUndefined();
    expect(await idsIn(one)).toEqual([]);
  });

  test('another client may see an older state, and sees the newest once it has written', async () => {
    const { one, other, cosmos } = await opened(way, { staleness: alwaysBehind });
    await one.items.create(named('a', { n: 1 }));
    expect(await valueOf(other, 'a')).toBeUndefined();
    expect(await idsIn(other)).toEqual([]);
    expect(cosmos.staleReads.served).toBe(2);
    await other.items.create(named('b'));
    expect(await valueOf(other, 'a')).toBe(1);
    expect(await idsIn(other)).toEqual(['a', 'b']);
    expect(cosmos.staleReads.served).toBe(2);
  });

  test('the client sends its token only when it asks for session consistency', async () => {
    const { bare } = await opened(way, { staleness: alwaysBehind });
    await bare.items.create(named('a', { n: 1 }));
    expect(await valueOf(bare, 'a')).toBeUndefined();
  });

  test('a batch comes whole, and the replica goes on from there', async () => {
    const { one, bare, cosmos } = await opened(way, { staleness: alwaysBehind });
    const operations = ['a', 'b'].map((id) => ({
      operationType: 'Create' as const,
      resourceBody: named(id),
    }));
    await one.items.batch(operations, partnerId);
    await one.items.create(named('c'));
    expect(await idsIn(bare)).toEqual([]);
    expect(await idsIn(one)).toEqual(['a', 'b', 'c']);
    await one.items.batch([{ operationType: 'Delete', id: 'a' }], partnerId);
    expect(await idsIn(bare)).toEqual(['a', 'b', 'c']);
    expect(cosmos.staleReads.served).toBe(2);
  });

  test('a write is seen after so many reads at most', async () => {
    const { one, bare } = await opened(way, { staleness: { seed: 7, share: 1, lag: 3 } });
    await one.items.create(named('a', { n: 1 }));
    for (let read = 0; read < 3; read += 1) await valueOf(bare, 'a');
    expect(await valueOf(bare, 'a')).toBe(1);
  });

  test('what a batch undid is never seen', async () => {
    const { one, other } = await opened(way, { staleness: { ...alwaysBehind, lag: 1 } });
    const { result } = await one.items.batch(
      [
        { operationType: 'Create', resourceBody: named('a') },
        { operationType: 'Delete', id: 'nobody' },
      ],
      partnerId,
    );
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 404]);
    await one.items.create(named('b'));
    await idsIn(other);
    await idsIn(other);
    expect(await idsIn(other)).toEqual(['b']);
  });

  test('writes see the newest: conditions are never judged by an old state', async () => {
    const { one, other } = await opened(way, { staleness: alwaysBehind });
    const first = await one.items.create(named('a', { n: 1 }));
    await one.item('a', partnerId).replace(named('a', { n: 2 }));
    expect(await failure(other.items.create(named('a')))).toMatchObject({ code: 409 });
    const condition = { accessCondition: { type: 'IfMatch', condition: first.etag } };
    const late = other.item('a', partnerId).replace(named('a', { n: 3 }), condition);
    expect(await failure(late)).toMatchObject({ code: 412 });
  });

  test.each([
    ['404', async (container: Container) => container.item('nobody', partnerId).delete()],
    ['409', async (container: Container) => container.items.create(named('a'))],
    [
      '412',
      async (container: Container) => {
        const accessCondition = { type: 'IfMatch', condition: '"old"' };
        return container.item('a', partnerId).replace(named('a'), { accessCondition });
      },
    ],
  ])('a write refused with %s teaches the client where the container is', async (_, refused) => {
    const { one, other } = await opened(way, { staleness: alwaysBehind });
    await one.items.create(named('a', { n: 1 }));
    expect(await valueOf(other, 'a')).toBeUndefined();
    await failure(refused(other));
    expect(await valueOf(other, 'a')).toBe(1);
  });

  test('a replica’s “not there” teaches the client nothing that it did not know', async () => {
    const { one, other } = await opened(way, { staleness: alwaysBehind });
    await one.items.create(named('a', { n: 1 }));
    expect(await valueOf(other, 'a')).toBeUndefined();
    expect(await valueOf(other, 'a')).toBeUndefined();
  });

  test('a session never sees less than it has seen', async () => {
    const { one, other, cosmos } = await opened(way, { staleness: { ...alwaysBehind } });
    await one.items.create(named('a', { n: 1 }));
    cosmos.staleReads.onRead = () => false;
    expect(await valueOf(other, 'a')).toBe(1);
    cosmos.staleReads.onRead = undefined;
    expect(await valueOf(other, 'a')).toBe(1);
  });

  test('a token that nobody has come to is 404 with substatus 1002, and the client goes on without', async () => {
    const { one } = await opened(way, {});
    await one.items.create(named('a', { n: 1 }));
    const sessionToken = '0:-1#999999999999999';
    const { statusCode, substatus } = await one.item('a', partnerId).read({ sessionToken });
    // The client has repeated the read without a token, which is not the read that was requested.
    expect([statusCode, substatus]).toEqual([200, undefined]);
    const malformed = one.item('a', partnerId).read({ sessionToken: 'nonsense' });
    expect(await failure(malformed)).toMatchObject({ code: 400 });
  });
});

describe.each(ways)('bounded staleness, %s', (way) => {
  const options = { consistency: 'BoundedStaleness', staleness: alwaysBehind } as const;

  test('reads see the newest, for twice the charge', async () => {
    const { one, bare, cosmos } = await opened(way, options);
    await one.items.create(named('a', { n: 1 }));
    const read = await bare.item('a', partnerId).read();
    expect(read.requestCharge).toBe(2);
    expect(await idsIn(bare)).toEqual(['a']);
    expect(cosmos.staleReads.served).toBe(0);
  });

  test('a request may ask for less', async () => {
    const { one, bare, cosmos } = await opened(way, options);
    await one.items.create(named('a', { n: 1 }));
    const relaxed = { consistencyLevel: 'Session', partitionKey: partnerId };
    const query = () => bare.items.query('SELECT VALUE c.id FROM c', relaxed).fetchAll();
    expect((await query()).resources).toEqual([]);
    expect(cosmos.staleReads.served).toBe(1);
    await bare.items.create(named('b'));
    // The query sees the client's own writes, because the client has kept their session tokens.
    expect((await query()).resources).toEqual(['a', 'b']);
  });

  test('a request cannot ask for more than the account gives', async () => {
    const { bare } = await opened(way, {});
    const asked = bare.item('a', partnerId).read({ consistencyLevel: 'BoundedStaleness' });
    expect(await failure(asked)).toMatchObject({ code: 400 });
  });
});
