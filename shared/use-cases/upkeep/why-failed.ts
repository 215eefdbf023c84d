// Why something failed, as it may be logged: what others say may quote documents and addresses.
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

/** The kind of an error, never its words. */
export const kindOfError = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;

/** Ours says what was out of reach; of others, name, code and place are told. */
export const whyFailed = (error: unknown): string => {
  if (error instanceof StoreUnavailable) return error.message;
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const place = error.stack?.split('\n').find((line) => line.startsWith('    at '));
  return [`${error.name}${code}`, place?.trim()].filter((part) => part !== undefined).join(' ');
};
