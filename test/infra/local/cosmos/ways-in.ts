// The two ways into the local Cosmos, so that one table of tests runs through both.
// Knows the real client and the local Cosmos' interface, none of its parts.

import { CosmosClient } from '@azure/cosmos';
import type { Container, ContainerRequest } from '@azure/cosmos';
import type { LocalCosmos } from '../../../../infra/local/cosmos/contract/contract.ts';
import { createCosmos } from '../../../../infra/local/cosmos/cosmos.ts';

export const ways = ['in process', 'over HTTP'] as const;
export type Way = (typeof ways)[number];

/** 2026-03-01T12:00:00Z, in milliseconds. */
export const noon = Date.UTC(2026, 2, 1, 12);

export interface World {
  readonly cosmos: LocalCosmos;
  readonly client: CosmosClient;
  /** The simulated time, to be set by a test. */
  now: number;
  close(): Promise<void>;
}

/** A fresh account in memory and a real client for it. */
export const openWorld = async (way: Way): Promise<World> => {
  const clock = { now: () => world.now };
  const cosmos = createCosmos({ clock });
  const client =
    way === 'in process'
      ? new CosmosClient(cosmos.clientOptions)
      : new CosmosClient({ ...(await cosmos.listen(0)), key: cosmos.key });
  const world: World = {
    cosmos,
    client,
    now: noon,
    close: async () => {
      client.dispose();
      await cosmos.close();
    },
  };
  return world;
};

/** As the application's containers are: few indexed paths, everything else excluded. */
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

/** What a promise rejects with, as an object whose properties can be asked for. */
export const failure = async (promise: Promise<unknown>): Promise<object> => {
  try {
    await promise;
  } catch (error) {
    if (typeof error === 'object' && error !== null) return error;
  }
  throw new Error('It was expected to fail.');
};
