// Sorts the errors of the Cosmos SDK in one place: absent, lost to a concurrent write, or outcome
// unknown.
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  statuses.some((status) => codeOf(error) === status);

/** Status codes that guarantee that nothing was written. */
const definite = [400, 401, 403, 413];

/** Whether a write that failed with this error may have been committed. */
export const isUnclear = (error: unknown): boolean => !isStatus(error, ...definite, 404, 409, 412);

/** The error for a failed read: an outage becomes StoreUnavailable, anything else is a defect. */
export const readFailure = (error: unknown): Error =>
  isStatus(error, ...definite) && error instanceof Error
    ? error
    : new StoreUnavailable('the database did not answer a read', { cause: error });
