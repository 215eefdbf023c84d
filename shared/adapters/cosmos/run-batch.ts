// One transactional batch and what became of it: an outcome for each of its operations, or nothing
// that can be relied on.
import type { Container, OperationInput } from '@azure/cosmos';
import { asked } from './database.ts';
import { DatabaseRefusal, isUnclear, refusalIn, writeFailure } from './errors.ts';

export interface OperationResult {
  readonly statusCode: number;
  readonly eTag?: string;
}

/** `unclear`: the batch may have been written, all of it or nothing. */
export type BatchResults = readonly OperationResult[] | 'unclear';

/** More are refused by the service, and by its client before they are sent. */
const mostOperations = 100;

/**
 * @returns a result for each operation: an answer that says less says nothing
 * @throws DatabaseRefusal when the batch would be refused each time
 */
export const runBatch = async (
  container: Container,
  partitionKey: string,
  operations: OperationInput[],
): Promise<BatchResults> => {
  if (operations.length > mostOperations) throw new DatabaseRefusal(400);
  try {
    const { result = [] } = await asked(() => container.items.batch(operations, partitionKey));
    const refusal = refusalIn(result.map(({ statusCode }) => statusCode));
    if (refusal !== undefined) throw refusal;
    return result.length === operations.length ? result : 'unclear';
  } catch (error) {
    if (isUnclear(error)) return 'unclear';
    throw writeFailure(error);
  }
};
