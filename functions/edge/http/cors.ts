// Which portals may call from a browser: only origins that match the configured list exactly.
import type { HttpRequest } from './http.ts';

const requestHeaders = [
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'traceparent',
  'x-ms-client-request-id',
].join(', ');

const answerHeaders = [
  'etag',
  'idempotent-replayed',
  'location',
  'operation-location',
  'retry-after',
  'x-ms-client-request-id',
  'x-ms-error-code',
].join(', ');

const allowedOrigin = (origins: readonly string[], request: HttpRequest): string | undefined => {
  const origin = request.headers.get('origin');
  return origin !== null && origins.includes(origin) ? origin : undefined;
};

/** The CORS headers of every answer; none when no portal is configured. */
export const corsHeaders = (
  origins: readonly string[],
  request: HttpRequest,
): Record<string, string> => {
  if (origins.length === 0) return {};
  const origin = allowedOrigin(origins, request);
  if (origin === undefined) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': answerHeaders,
  };
};

/**
 * The answer to a CORS preflight; undefined when the request is none, or comes from an origin that
 * is not configured.
 */
export const preflightHeaders = (
  origins: readonly string[],
  request: HttpRequest,
  methods: readonly string[],
): Record<string, string> | undefined =>
  request.method === 'OPTIONS' &&
  request.headers.get('access-control-request-method') !== null &&
  allowedOrigin(origins, request) !== undefined
    ? {
        'access-control-allow-methods': methods.join(', '),
        'access-control-allow-headers': requestHeaders,
        'access-control-max-age': '600',
      }
    : undefined;
