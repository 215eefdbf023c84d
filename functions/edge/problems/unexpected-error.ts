// Unforeseen errors: what is logged for the operators, and what the caller is told. Error messages
// may quote documents, addresses and tokens, so they are never logged.
import type { FailureOf } from '../../../shared/domain/failure.ts';
import type { EdgeFailure } from './edge-failure.ts';
import type { HttpContext } from '../http/http.ts';

/** The stack frames only; the stack begins with the message, which is removed. */
const frames = ({ message, stack = '' }: Error): readonly string[] =>
  (message === '' ? stack : stack.replace(message, () => ''))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

const nameAndCode = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? error.code : undefined;
  return {
    error: error.name,
    ...((typeof code === 'number' || typeof code === 'string') && { code }),
  };
};

const describe = (error: unknown): Record<string, unknown> => ({
  ...nameAndCode(error),
  ...(error instanceof Error && {
    at: frames(error),
    ...(error.cause !== undefined && { cause: nameAndCode(error.cause) }),
  }),
});

const isTransient = (error: unknown): error is { readonly retryAfterSeconds?: unknown } =>
  typeof error === 'object' && error !== null && 'transient' in error && error.transient === true;

/**
 * Turns a thrown error into the failure that the caller gets, and logs what helps to find the
 * cause.
 */
export const unexpectedError = (
  error: unknown,
  { routeName, traceId }: { readonly routeName: string; readonly traceId: string },
  context: HttpContext,
): FailureOf<'serviceUnavailable'> | Extract<EdgeFailure, { kind: 'internalError' }> => {
  const transient = isTransient(error);
  const event = transient ? 'request met an outage' : 'request failed';
  const line = JSON.stringify({ event, route: routeName, traceId, ...describe(error) });
  if (!transient) {
    context.error(line);
    return { kind: 'internalError' };
  }
  context.warn(line);
  const seconds = error.retryAfterSeconds;
  return {
    kind: 'serviceUnavailable',
    ...(typeof seconds === 'number' && Number.isFinite(seconds) && { retryAfterSeconds: seconds }),
  };
};
