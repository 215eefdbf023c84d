// The containers: their partition keys and indexes. Only what a query uses is indexed. The local
// cloud creates them from this file; the infrastructure templates must agree with it.
import type { IndexingPolicy } from '@azure/cosmos';

export type ContainerName = 'partners' | 'keys' | 'registry';

export interface ContainerSpec {
  readonly id: ContainerName;
  readonly partitionKey: string;
  readonly indexingPolicy: IndexingPolicy;
}

const policy = (
  paths: readonly string[],
  composites: readonly (readonly string[])[] = [],
): IndexingPolicy => ({
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: paths.map((path) => ({ path: `${path}/?` })),
  excludedPaths: [{ path: '/*' }],
  compositeIndexes: composites.map((composite) =>
    composite.map((path) => ({ path, order: 'ascending' as const })),
  ),
});

export const containers: readonly ContainerSpec[] = [
  {
    id: 'partners',
    partitionKey: '/partnerId',
    indexingPolicy: policy(
      [
        '/type',
        '/partnerId',
        '/nextActionAt',
        '/at',
        '/plannedAt',
        '/failing/times',
        '/status',
        '/template',
        '/dueBy',
        '/orderedAt',
        '/createdAt',
        '/recordedAt',
      ],
      [
        ['/nextActionAt', '/id'],
        // Mail that waits: partner by partner, of each the oldest first.
        ['/status', '/partnerId', '/nextActionAt'],
        // The audit is read newest first; an index serves both directions.
        ['/at', '/id'],
        // What operators work on, oldest first.
        ['/dueBy', '/id'],
        ['/orderedAt', '/id'],
        // Mail that is older than it is kept.
        ['/plannedAt', '/id'],
        // The people of a directory.
        ['/createdAt', '/id'],
        ['/recordedAt', '/id'],
      ],
    ),
  },
  {
    id: 'keys',
    partitionKey: '/poolId',
    indexingPolicy: policy(
      ['/type', '/status', '/nextActionAt', '/failing/times'],
      [['/nextActionAt', '/id']],
    ),
  },
  { id: 'registry', partitionKey: '/id', indexingPolicy: policy([]) },
];
