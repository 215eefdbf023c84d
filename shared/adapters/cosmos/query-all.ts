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
 * Over all partitions the client needs a plan: told so, it does not first ask without one. Left to itself
 * it takes ten documents with each request.
 */
const overAll = { forceQueryPlan: true, maxItemCount: 1000 } as const satisfies FeedOptions;

/**
 * @param options the newest in all partitions, unless told
 * @throws StoreUnavailable when the database does not answer
 */
export const queryAll = async <T>(
  container: Container,
  query: SqlQuerySpec,
  options: Pick<FeedOptions, 'partitionKey' | 'consistencyLevel'> = {},
): Promise<T[]> => {
  const whole = options.partitionKey === undefined ? { ...overAll, ...options } : options;
  try {
    return (await asked(() => container.items.query<T>(query, whole).fetchAll())).resources;
  } catch (error) {
    throw readFailure(error);
  }
};
