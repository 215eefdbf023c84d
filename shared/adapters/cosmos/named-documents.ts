// Documents of the registry, each found by its id: the first to create one wins, and whoever replaces one
// names the version on which it was decided.
import type { Container } from '@azure/cosmos';
import type { Registered } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { asked } from './database.ts';
import { isStatus, isUnclear, writeFailure } from './errors.ts';
import { pointRead } from './point-read.ts';

export interface NamedDocument {
  readonly id: string;
  readonly [field: string]: unknown;
}

export const readNamed = async <T>(
  container: Container,
  id: string,
  options?: Parameters<typeof pointRead>[3],
): Promise<Registered<T> | undefined> => {
  const value = await pointRead<T & { _etag: string }>(container, id, id, options);
  return value && { value, etag: value._etag };
};

/** Returns `exists` also when an earlier attempt, whose answer was lost, created the document. */
export const createNamed = async (
  container: Container,
  document: NamedDocument,
): Promise<'created' | 'exists'> => {
  try {
    await asked(() => container.items.create(document));
    return 'created';
  } catch (error) {
    if (isStatus(error, 409)) return 'exists';
    if (!isUnclear(error)) throw writeFailure(error);
    if ((await readNamed(container, document.id)) !== undefined) return 'exists';
    throw new StoreUnavailable('the database did not answer a registration', { cause: error });
  }
};

/** False: somebody has changed it since. */
export const replaceNamed = async (
  container: Container,
  document: NamedDocument,
  etag: string,
): Promise<boolean> => {
  try {
    await asked(() =>
      container
        .item(document.id, document.id)
        .replace(document, { accessCondition: { type: 'IfMatch', condition: etag } }),
    );
    return true;
  } catch (error) {
    if (isStatus(error, 404, 412)) return false;
    if (!isUnclear(error)) throw writeFailure(error);
    throw new StoreUnavailable('the database did not answer a registration', { cause: error });
  }
};
