// Local cloud: creates the database and its containers, as a deployment does in Azure. Knows the
// real client; nothing of what will be stored.
import { CosmosClient } from '@azure/cosmos';
import type { Application, ContainerSpec, Holding } from './application.ts';
import type { DueDocument, DueDocuments } from '../clock/due-work.ts';
import type { JsonObject, LocalCosmos } from '../cosmos/contract/contract.ts';
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

/** More documents than a local cloud has. */
const everything = 10_000_000;

/** When documents are due, however long another document holds them up. */
const dueIn = (cosmos: LocalCosmos, holding: Holding | undefined) => {
  const [held] =
    holding === undefined
      ? []
      : cosmos.documents(holding.container, { partitionKey: holding.id, limit: 1 });
  return (document: JsonObject): number => {
    const own = instantOf(document['nextActionAt']) ?? Infinity;
    return Math.max(own, (held && instantOf(holding?.until(held, document))) ?? own);
  };
};

/** What the timeline needs from the store: which documents are due, and when. */
export const dueDocuments = (
  cosmos: LocalCosmos,
  { containers, holding }: Pick<Application, 'containers' | 'holding'>,
): DueDocuments => {
  const waiting = containers
    .filter(({ indexingPolicy }) =>
      (indexingPolicy.includedPaths ?? []).some(({ path }) => path === `${dueAt}/?`),
    )
    .map(({ id }) => id);
  return {
    smallest: () => {
      const instants = waiting
        .map((container) => instantOf(cosmos.smallest(container, dueAt)))
        .filter((instant) => instant !== undefined);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    upTo: (instant) => {
      const dueOf = dueIn(cosmos, holding);
      return waiting.flatMap((container) =>
        cosmos
          .documents(container, { limit: everything })
          .filter((document) => dueOf(document) <= instant)
          .map(({ id, nextActionAt }) => ({ container, id, nextActionAt }) as DueDocument),
      );
    },
    writes: () =>
      (['create', 'replace', 'delete', 'batch'] as const)
        .map((operation) => cosmos.counters.of({ operation }).requests)
        .reduce((sum, requests) => sum + requests, 0),
  };
};
