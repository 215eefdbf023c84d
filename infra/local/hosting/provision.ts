// Local cloud: creates the database and its containers, as a deployment does in Azure. Knows the
// real client; nothing of what will be stored.
import { CosmosClient } from '@azure/cosmos';
import type { ContainerSpec } from './application.ts';
import type { LocalCosmos } from '../cosmos/contract/contract.ts';
import { database } from './settings.ts';

/** Creates what does not exist yet; what exists stays unchanged. */
export const provision = async (
  cosmos: LocalCosmos,
  containers: readonly ContainerSpec[],
): Promise<void> => {
  const client = new CosmosClient(cosmos.clientOptions);
  try {
    const { database: made } = await client.databases.createIfNotExists({ id: database });
    for (const { id, partitionKey, indexingPolicy } of containers) {
      await made.containers.createIfNotExists({
        id,
        partitionKey: { paths: [partitionKey] },
        indexingPolicy,
      });
    }
  } finally {
    client.dispose();
  }
};

const dueAt = '/nextActionAt';

const instantOf = (value: unknown): number | undefined =>
  typeof value === 'string' ? Date.parse(value) : undefined;

/**
 * The numbers that the timeline needs from the store: when documents are due, and how many writes
 * there were.
 */
export const dueDocuments = (cosmos: LocalCosmos, containers: readonly ContainerSpec[]) => {
  const waiting = containers
    .filter(({ indexingPolicy }) =>
      (indexingPolicy.includedPaths ?? []).some(({ path }) => path === `${dueAt}/?`),
    )
    .map(({ id }) => id);
  return {
    smallest(after?: number): number | undefined {
      const from = after === undefined ? undefined : new Date(after).toISOString();
      const instants = waiting
        .map((container) => instantOf(cosmos.smallest(container, dueAt, from)))
        .filter((instant) => instant !== undefined);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    writes: (): number =>
      (['create', 'replace', 'delete', 'batch'] as const)
        .map((operation) => cosmos.counters.of({ operation }).requests)
        .reduce((sum, requests) => sum + requests, 0),
  };
};
