// All results of a query, and how new they have to be.
import type { Container, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { asked } from './database.ts';
import { readFailure } from './errors.ts';

/**
 * For what sweeps ask over all partitions: a state that is a little older will do, at half the charge.
 * What they do about it is conditional on what is there by then. The client sends its session with
 * it, so a sweep sees what it has written itself.
 */
export const maybeOlder = { consistencyLevel: 'Session' } as const satisfies FeedOptions;

/**
 * @param options the newest in all partitions, unless told
 * @throws StoreUnavailable when the database does not answer
 */
export const queryAll = async <T>(
  container: Container,
  query: SqlQuerySpec,
  options: Pick<FeedOptions, 'partitionKey' | 'consistencyLevel'> = {},
): Promise<T[]> => {
  try {
    return (await asked(() => container.items.query<T>(query, options).fetchAll())).resources;
  } catch (error) {
    throw readFailure(error);
  }
};
