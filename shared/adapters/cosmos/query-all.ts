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
