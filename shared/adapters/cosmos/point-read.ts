// One document by its id and partition: there, not there, or not to be known.
import type { Container } from '@azure/cosmos';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { asked } from './database.ts';
import { isStatus, readFailure } from './errors.ts';

/** With status 404: no replica has come as far as the session has. It says nothing of the document. */
const sessionNotAvailable = 1002;

/**
 * @returns undefined when there is no such document
 * @throws StoreUnavailable when it cannot be known
 */
export const pointRead = async <T>(
  container: Container,
  partitionKey: string,
  id: string,
): Promise<T | undefined> => {
  try {
    const { resource, statusCode, substatus } = await asked(() =>
      container.item(id, partitionKey).read(),
    );
    if (resource !== undefined) return resource as T;
    if (statusCode !== 404)
      throw new StoreUnavailable(
        `the database answered a read with ${statusCode} and nothing else`,
      );
    if (substatus !== sessionNotAvailable) return undefined;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    if (isStatus(error, 404)) return undefined;
    throw readFailure(error);
  }
  throw new StoreUnavailable('no replica has come as far as this session');
};
