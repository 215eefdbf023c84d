// What the Cosmos SDK throws, told apart once: absent, lost against somebody, or not to be known.
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  statuses.some((status) => codeOf(error) === status);

/** Statuses with which the service says for certain that it has not written. */
const definite = [400, 401, 403, 413];

/** A write that failed like this may have been committed. */
export const isUnclear = (error: unknown): boolean => !isStatus(error, ...definite, 404, 409, 412);

/** A read that failed: what the caller cannot help becomes StoreUnavailable, the rest is a defect. */
export const readFailure = (error: unknown): Error =>
  isStatus(error, ...definite) && error instanceof Error
    ? error
    : new StoreUnavailable('the database did not answer a read', { cause: error });
