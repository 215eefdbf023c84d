// The reason for a failure, as it may be logged: error texts of libraries and services may quote
// documents and addresses.
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

/** The kind of an error, without its text. */
export const kindOfError = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;

/**
 * An error of this application names what did not answer; of any other, only name, code and place
 * are logged.
 */
export const whyFailed = (error: unknown): string => {
  if (error instanceof StoreUnavailable) return error.message;
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const place = error.stack?.split('\n').find((line) => line.startsWith('    at '));
  return [`${error.name}${code}`, place?.trim()].filter((part) => part !== undefined).join(' ');
};
