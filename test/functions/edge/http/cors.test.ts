// What answers say of origins: a cache must not give the answer for one origin to another.
import { corsHeaders } from '../../../../functions/edge/http/cors.ts';
import { aRequest } from '../../../support/edge/edge.ts';

const portal = 'https://portal.test';
const headersFor = (origins: readonly string[], headers: Record<string, string>) =>
  corsHeaders(origins, aRequest({ headers }));

test.each<[string, Record<string, string>]>([
  ['another origin', { origin: 'https://other.test' }],
  ['no origin', {}],
])('an answer for %s varies by origin and names none', (_who, headers) => {
  expect(headersFor([portal], headers)).toEqual({ vary: 'Origin' });
  expect(headersFor([], headers)).toEqual({});
});

test('a portal on the list may read what the API says in headers', () => {
  expect(headersFor([portal], { origin: portal })).toEqual({
    vary: 'Origin',
    'access-control-allow-origin': portal,
    'access-control-expose-headers':
      'etag, idempotent-replayed, location, operation-location, retry-after, ' +
      'x-ms-client-request-id, x-ms-error-code',
  });
});
