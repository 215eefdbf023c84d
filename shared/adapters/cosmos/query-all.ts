// Reads all results of a query, with the consistency that the caller needs.
import type { Container, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { asked } from './database.ts';
import { readFailure } from './errors.ts';

/**
 * For the sweeps' queries over all partitions: a slightly older state is enough, at half the
 * charge. A sweep's writes carry a precondition, so an outdated result does no harm. The client
 * sends its session token with the query, so a sweep sees its own writes.
 */
export const maybeOlder = { consistencyLevel: 'Session' } as const satisfies FeedOptions;

/**
 * @param options absent: the newest state, over all partitions
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
