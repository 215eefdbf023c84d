// The two ways into the local Cosmos, so that one table of tests covers both. Knows the real client
// and the local Cosmos' interface, none of its parts.

import { CosmosClient } from '@azure/cosmos';
import type { Container, ContainerRequest, CosmosClientOptions } from '@azure/cosmos';
import type { LocalCosmos } from '../../../../infra/local/cosmos/contract/contract.ts';
import { createCosmos, type LocalCosmosOptions } from '../../../../infra/local/cosmos/cosmos.ts';

export const ways = ['in process', 'over HTTP'] as const;
export type Way = (typeof ways)[number];

/** 2026-03-01T12:00:00Z, in milliseconds. */
export const noon = Date.UTC(2026, 2, 1, 12);

export interface World {
  readonly cosmos: LocalCosmos;
  readonly client: CosmosClient;
  /** Creates another client with a session of its own. It is disposed of with the world. */
  connect(options?: Pick<CosmosClientOptions, 'consistencyLevel'>): CosmosClient;
  /** The simulated time, which a test can set. */
  now: number;
  close(): Promise<void>;
}

/**
 * A fresh account in memory and a real client for it.
 * @param options of the account
 */
export const openWorld = async (
  way: Way,
  options: Pick<LocalCosmosOptions, 'consistency' | 'staleness'> = {},
): Promise<World> => {
  const clock = { now: () => world.now };
  const cosmos = createCosmos({ clock, ...options });
  const ends =
    way === 'in process' ? cosmos.clientOptions : { ...(await cosmos.listen(0)), key: cosmos.key };
  const clients: CosmosClient[] = [];
  const connect: World['connect'] = (of = {}) => {
    const client = new CosmosClient({ ...ends, ...of });
    clients.push(client);
    return client;
  };
  const world: World = {
    cosmos,
    client: connect(),
    connect,
    now: noon,
    close: async () => {
      for (const client of clients) client.dispose();
      await cosmos.close();
    },
  };
  return world;
};

/** A container like those of the application: few indexed paths, all others excluded. */
export const partners: ContainerRequest = {
  id: 'partners',
  partitionKey: { paths: ['/partnerId'] },
  indexingPolicy: {
    includedPaths: [
      { path: '/nextActionAt/?' },
      { path: '/type/?' },
      { path: '/n/?' },
      { path: '/owner/name/?' },
    ],
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: [
      [
        { path: '/nextActionAt', order: 'ascending' },
        { path: '/id', order: 'ascending' },
      ],
      [
        { path: '/type', order: 'ascending' },
        { path: '/n', order: 'descending' },
      ],
    ],
  },
};

export const openContainer = async (
  { client }: World,
  request: ContainerRequest = partners,
): Promise<Container> => {
  const { database } = await client.databases.createIfNotExists({ id: 'benefits' });
  const { container } = await database.containers.createIfNotExists(request);
  return container;
};

/** The error of a promise, as an object whose properties can be read. */
export const failure = async (promise: Promise<unknown>): Promise<object> => {
  try {
    await promise;
  } catch (error) {
    if (typeof error === 'object' && error !== null) return error;
  }
  throw new Error('It was expected to fail.');
};
