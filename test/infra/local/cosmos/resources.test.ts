// Account, databases and containers, through both ways in.

import { failure, openWorld, partners, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

describe.each(ways)('account, databases and containers, %s', (way) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(way);
  });
  afterEach(() => world.close());

  test('the account has session consistency and one write region, where the caller came in', async () => {
    const { resource } = await world.client.getDatabaseAccount();
    const endpoint = await world.client.getWriteEndpoint();
    expect(resource).toMatchObject({
      consistencyPolicy: 'Session',
      enableMultipleWritableLocations: false,
      writableLocations: [{ databaseAccountEndpoint: endpoint }],
      readableLocations: [{ databaseAccountEndpoint: endpoint }],
    });
  });

  test('creates what is missing once, and then finds it', async () => {
    const first = await world.client.databases.createIfNotExists({ id: 'benefits' });
    const again = await world.client.databases.createIfNotExists({ id: 'benefits' });
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    const made = await first.database.containers.createIfNotExists(partners);
    const found = await first.database.containers.createIfNotExists(partners);
    expect([made.statusCode, found.statusCode]).toEqual([201, 200]);
    expect(found.resource?._rid).toBe(made.resource?._rid);
  });

  test('gives a container back as it was defined', async () => {
    const { database } = await world.client.databases.create({ id: 'benefits' });
    await database.containers.create(partners);
    const { resource } = await database.container('partners').read();
    expect(resource).toMatchObject({
      id: 'partners',
      partitionKey: { paths: ['/partnerId'], kind: 'Hash' },
      indexingPolicy: partners.indexingPolicy,
    });
  });

  test('indexes everything in a container without a policy', async () => {
    const { database } = await world.client.databases.create({ id: 'benefits' });
    const { resource } = await database.containers.create({ id: 'all', partitionKey: '/pk' });
    expect(resource?.indexingPolicy?.includedPaths).toEqual([{ path: '/*' }]);
  });

  test('refuses a second database and a second container of the same name', async () => {
    const { database } = await world.client.databases.create({ id: 'benefits' });
    await database.containers.create(partners);
    expect(await failure(world.client.databases.create({ id: 'benefits' }))).toMatchObject({
      code: 409,
    });
    expect(await failure(database.containers.create(partners))).toMatchObject({ code: 409 });
  });

  test('does not find what is not there', async () => {
    const nowhere = world.client.database('nowhere');
    expect(await failure(nowhere.read())).toMatchObject({ code: 404 });
    expect(await failure(nowhere.container('none').read())).toMatchObject({ code: 404 });
    const { database } = await world.client.databases.create({ id: 'benefits' });
    const item = database.container('none').item('a', 'b');
    expect(await failure(item.replace({ id: 'a' }))).toMatchObject({ code: 404 });
  });

  test('refuses a policy that says nothing about the root', async () => {
    const { database } = await world.client.databases.create({ id: 'benefits' });
    const created = database.containers.create({
      id: 'odd',
      partitionKey: '/pk',
      indexingPolicy: { includedPaths: [{ path: '/a/?' }], excludedPaths: [{ path: '/b/?' }] },
    });
    expect(await failure(created)).toMatchObject({ code: 400 });
  });
});
