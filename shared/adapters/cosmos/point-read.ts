// Reads one document by its id and partition: it exists, it does not exist, or the read failed.
import type { Container, RequestOptions } from '@azure/cosmos';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { asked } from './database.ts';
import { isStatus, readFailure } from './errors.ts';

/**
 * The substatus of a 404 when no replica has reached the session yet. It does not say whether the
 * document exists.
 */
const sessionNotAvailable = 1002;

/**
 * @param options the newest, unless told
 * @returns undefined when the document does not exist
 * @throws StoreUnavailable when the read failed
 */
export const pointRead = async <T>(
  container: Container,
  partitionKey: string,
  id: string,
  options: Pick<RequestOptions, 'consistencyLevel'> = {},
): Promise<T | undefined> => {
  try {
    const { resource, statusCode, substatus } = await asked(() =>
      container.item(id, partitionKey).read(options),
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
