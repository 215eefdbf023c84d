// Sorts the errors of the Cosmos SDK in one place: absent, lost to a concurrent write, refused for
// good, or outcome unknown.
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** What the SDK wraps: its error for a batch has no code, and the answer's error as its cause. */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && codeOf(error) === undefined ? error.cause : undefined;

export const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  statuses.some((status) => codeOf(error) === status);

/** Status codes that guarantee that nothing was written, and that a repeat is refused again. */
const definite = [400, 401, 403, 413] as const;

/** The status with which the database refuses for good; undefined: it does not. */
const definiteOf = (error: unknown): number | undefined =>
  definite.find((status) => isStatus(error, status) || isStatus(causeOf(error), status));

/**
 * The database refuses what the application asks of it, and would refuse it again: a defect, or a
 * right that is missing. Its own words quote documents, so only the status is kept.
 */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
  /** The status of the answer, or of an operation in a batch. */
  readonly code: number;

  constructor(code: number, options?: ErrorOptions) {
    super(`the database refuses this for good, with ${code}`, options);
    this.code = code;
  }
}

/** The defect that the statuses of a batch's operations tell; undefined: they tell none. */
export const refusalIn = (statuses: readonly number[]): DatabaseRefusal | undefined => {
  const refused = definite.find((status) => statuses.includes(status));
  return refused === undefined ? undefined : new DatabaseRefusal(refused);
};

/** Whether a write that failed with this error may have been committed. */
export const isUnclear = (error: unknown): boolean =>
  definiteOf(error) === undefined && !isStatus(error, 404, 409, 412);

/**
 * What a write throws whose outcome is known: a defect, as such.
 * @param error one that is not unclear
 */
export const writeFailure = (error: unknown): unknown => {
  const status = definiteOf(error);
  return status === undefined ? error : new DatabaseRefusal(status, { cause: error });
};

/** The error for a failed read: an outage becomes StoreUnavailable, anything else is a defect. */
export const readFailure = (error: unknown): Error => {
  const status = definiteOf(error);
  return status === undefined
    ? new StoreUnavailable('the database did not answer a read', { cause: error })
    : new DatabaseRefusal(status, { cause: error });
};
