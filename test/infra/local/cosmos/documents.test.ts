// Point operations on documents, through both ways in.

import type { Container } from '@azure/cosmos';
import { failure, noon, openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

describe.each(ways)('documents, %s', (way) => {
  let world: World;
  let container: Container;
  beforeEach(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
  });
  afterEach(() => world.close());

  const purchase = { id: 'purchase:1', partnerId: 'contoso', type: 'purchase', text: 'é\u2028✓' };

  test('gives back what was created, with the service’s own properties', async () => {
    const { statusCode, resource, etag } = await container.items.create(purchase);
    expect(statusCode).toBe(201);
    expect(resource).toMatchObject({ ...purchase, _ts: noon / 1000, _etag: etag });
    const read = await container.item('purchase:1', 'contoso').read();
    expect(read.resource).toEqual(resource);
    expect(Object.keys(read.resource ?? {}).toSorted()).toEqual([
      '_attachments',
      '_etag',
      '_rid',
      '_self',
      '_ts',
      'id',
      'partnerId',
      'text',
      'type',
    ]);
  });

  test('stamps each write with the clock’s second and a new ETag', async () => {
    const first = await container.items.create(purchase);
    world.now = noon + 90_500;
    const second = await container.item('purchase:1', 'contoso').replace({ ...purchase, n: 1 });
    expect(second.resource).toMatchObject({ n: 1, _ts: noon / 1000 + 90 });
    expect(second.resource?._rid).toBe(first.resource?._rid);
    expect(second.etag).not.toBe(first.etag);
    const third = await container.item('purchase:1', 'contoso').replace({ ...purchase, n: 1 });
    expect(third.etag).not.toBe(second.etag);
  });

  test('a replacement leaves nothing of what it replaces', async () => {
    await container.items.create({ ...purchase, extra: true });
    const { resource } = await container.item('purchase:1', 'contoso').replace(purchase);
    expect(resource).not.toHaveProperty('extra');
  });

  test('one id is free in every partition', async () => {
    await container.items.create(purchase);
    const other = await container.items.create({ ...purchase, partnerId: 'fabrikam' });
    expect(other.statusCode).toBe(201);
    expect(await failure(container.items.create(purchase))).toMatchObject({ code: 409 });
  });

  test('a read finds nothing in the wrong partition', async () => {
    await container.items.create(purchase);
    const { statusCode, resource } = await container.item('purchase:1', 'fabrikam').read();
    expect([statusCode, resource]).toEqual([404, undefined]);
  });

  test('a deleted document is gone and its id is free', async () => {
    await container.items.create(purchase);
    const item = container.item('purchase:1', 'contoso');
    expect((await item.delete()).statusCode).toBe(204);
    expect((await item.read()).statusCode).toBe(404);
    expect(await failure(item.delete())).toMatchObject({ code: 404 });
    expect(await failure(item.replace(purchase))).toMatchObject({ code: 404 });
    expect((await container.items.create(purchase)).statusCode).toBe(201);
  });

  test('If-Match lets the current ETag through and refuses an older one', async () => {
    const { etag: old } = await container.items.create(purchase);
    const item = container.item('purchase:1', 'contoso');
    const ifMatch = (condition: string): object => ({
      accessCondition: { type: 'IfMatch', condition },
    });
    const { etag } = await item.replace({ ...purchase, n: 1 }, ifMatch(old));
    expect(await failure(item.replace({ ...purchase, n: 2 }, ifMatch(old)))).toMatchObject({
      code: 412,
    });
    expect(await failure(item.delete(ifMatch(old)))).toMatchObject({ code: 412 });
    expect((await item.read()).resource).toMatchObject({ n: 1 });
    expect((await item.delete(ifMatch(etag))).statusCode).toBe(204);
  });

  test('If-None-Match answers 304 while nothing has changed', async () => {
    const { etag } = await container.items.create(purchase);
    const item = container.item('purchase:1', 'contoso');
    const unless = { accessCondition: { type: 'IfNoneMatch', condition: etag } };
    const same = await item.read(unless);
    expect([same.statusCode, same.resource]).toEqual([304, null]);
    await item.replace({ ...purchase, n: 1 });
    expect((await item.read(unless)).statusCode).toBe(200);
  });

  test('refuses what is no document of its place', async () => {
    const { database } = container;
    expect(
      await failure(
        container.items.create({ id: '', partnerId: 'x' }, { disableAutomaticIdGeneration: true }),
      ),
    ).toMatchObject({ code: 400 });
    await container.items.create(purchase);
    const item = database.container('partners').item('purchase:1', 'contoso');
    expect(await failure(item.replace({ ...purchase, id: 'other' }))).toMatchObject({ code: 400 });
    expect(await failure(item.replace({ ...purchase, partnerId: 'fabrikam' }))).toMatchObject({
      code: 400,
      substatus: 1001,
    });
  });

  test('takes 2 MB and refuses more', async () => {
    const filled = (bytes: number): object => ({ ...purchase, text: 'x'.repeat(bytes) });
    expect((await container.items.create(filled(2_000_000))).statusCode).toBe(201);
    const tooLarge = container.items.create({ ...filled(2_100_000), id: 'large' });
    expect(await failure(tooLarge)).toMatchObject({ code: 413 });
  });

  test('keeps documents without a partition key in a partition of their own', async () => {
    await container.items.create({ id: 'stray' });
    await container.items.create({ id: 'stray', partnerId: null });
    const { resource } = await container.item('stray', undefined).read();
    expect(resource).toMatchObject({ id: 'stray' });
    expect(resource).not.toHaveProperty('partnerId');
  });

  test('a session token comes with every answer about a container and goes up with writes', async () => {
    const lsn = (token: string | number | boolean | undefined): number =>
      Number(/^0:-1#(\d+)$/.exec(String(token))?.[1]);
    const first = await container.items.create(purchase);
    const second = await container.item('purchase:1', 'contoso').replace(purchase);
    const read = await container.item('purchase:1', 'contoso').read();
    const tokens = [first, second, read].map(({ headers }) => lsn(headers['x-ms-session-token']));
    expect(tokens[1]).toBeGreaterThan(tokens[0] ?? Number.NaN);
    expect(tokens[2]).toBe(tokens[1]);
  });
});
