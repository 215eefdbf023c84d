// The failures of the edge itself, before or after the use case runs, and the codes of all
// failures.
import type { Failure, FailureKind } from '../../../shared/domain/failure.ts';
import type { Method } from '../http/http.ts';

export type EdgeFailure =
  | { readonly kind: 'methodNotAllowed'; readonly allow: readonly (Method | 'HEAD')[] }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'bodyTooLarge' }
  | { readonly kind: 'unsupportedMediaType' }
  | { readonly kind: 'partnerNotRegistered' }
  | { readonly kind: 'notLinked' }
  | { readonly kind: 'idempotencyKeyRequired' }
  | { readonly kind: 'internalError' };

export type AnyFailure = Failure | EdgeFailure;

/** The value of `x-ms-error-code` and `code`: the failure's kind with a capital letter. */
export type Code = Capitalize<AnyFailure['kind']>;

/** The codes of the use cases' refusals. */
export type RefusalCode = Capitalize<FailureKind>;

/** Refusals that every route may give; definitions do not name them. */
export type CommonKind =
  | 'validationFailed'
  | 'roleRequired'
  | 'preconditionFailed'
  | 'idempotencyKeyReused'
  | 'concurrentChange'
  | 'tooManyRequests'
  | 'serviceUnavailable';
