// The requests that no endpoint takes: unknown paths, wrong methods, HEAD, and browsers' preflight
// requests.
import { notFound } from '../../../../functions/http/routes/not-found.ts';
import {
  changeThing,
  getThing,
  listThings,
  makeThing,
  type Uses,
} from '../../../support/edge/things.ts';
import { aRequest, anEdge, call } from '../../../support/edge/edge.ts';

const portal = 'https://portal.test';
const uses: Uses = { seen: [], things: [{ id: 't1', note: 'one' }] };
const bindAll = (corsOrigins: readonly string[]) => {
  const { edge } = anEdge({ edge: { corsOrigins } });
  const endpoints = [
    ...[makeThing, listThings, getThing, changeThing].map((each) => each.bind(edge, () => uses)),
    {
      name: 'page',
      method: 'GET' as const,
      path: 'i/{token}',
      handler: async () => ({ status: 200, headers: {} }),
    },
  ];
  return { endpoints, handler: notFound(edge, endpoints).handler };
};
const ask = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  origins = [portal],
) => call(bindAll(origins).handler, aRequest({ method, path, headers }));

test.each([
  '/',
  '/api/v1/nothing',
  '/api/v1/things/t1/more',
  '/api/v1',
  '/api/v1/%E0%A4%A/x',
  '/api/v1/things//',
  '/api//v1/things',
])('%s is not there, with or without token', async (path) => {
  const { status, json } = await ask('GET', path, { authorization: '' });
  expect([status, json['code']]).toEqual([404, 'NotFound']);
});

test.each([
  ['DELETE', '/api/v1/things/t1', 'GET, HEAD, PATCH, POST'],
  ['PUT', '/api/v1/things', 'GET, HEAD'],
  ['POST', '/API/v1/things/', 'GET, HEAD'],
  ['OPTIONS', '/api/v1/things', 'GET, HEAD'],
])('%s %s tells which methods there are', async (method, path, allow) => {
  const { status, json, headers } = await ask(method, path, { authorization: '' });
  expect([status, json['code'], headers['allow']]).toEqual([405, 'MethodNotAllowed', allow]);
});

test('HEAD is GET without the body', async () => {
  const { endpoints } = bindAll([]);
  const get = endpoints.find(({ name }) => name === 'get-thing');
  const whole = await call(
    get!.handler,
    aRequest({ path: '/api/v1/things/t1', params: { thingId: 't1' } }),
  );
  const head = await ask('HEAD', '/api/v1/things/t1', {}, []);
  expect(head).toMatchObject({ status: 200, headers: whole.headers, text: undefined });
});

test.each([
  ['/api/v1/things/t2', 404],
  ['/nothing', 404],
])('HEAD %s: %d without body', async (path, status) => {
  expect(await ask('HEAD', path)).toMatchObject({ status, text: undefined });
});

test('HEAD passes the same checks', async () => {
  expect((await ask('HEAD', '/api/v1/things/t1', { authorization: '' })).status).toBe(401);
});

test("a mail reader's link is not repeated", async () => {
  const { text, json } = await ask('DELETE', '/i/very-secret/x');
  expect(text).not.toContain('very-secret');
  expect(json['instance']).toBe('/i/{token}');
});

const preflight = { origin: portal, 'access-control-request-method': 'PATCH', authorization: '' };

test('a portal on the list may ask first', async () => {
  const { status, headers, text } = await ask('OPTIONS', '/api/v1/things/t1', preflight);
  expect([status, text]).toEqual([204, undefined]);
  expect(headers).toMatchObject({
    'access-control-allow-origin': portal,
    'access-control-allow-methods': 'GET, HEAD, PATCH, POST',
    'access-control-allow-headers': expect.stringContaining('idempotency-key'),
    vary: 'Origin',
  });
  expect(headers).not.toHaveProperty('access-control-allow-credentials');
});

test.each(['https://portal.test.evil.test', 'http://portal.test', 'null', 'HTTPS://PORTAL.TEST'])(
  'another origin may not: %s',
  async (origin) => {
    const { status, headers } = await ask('OPTIONS', '/api/v1/things/t1', { ...preflight, origin });
    expect(status).toBe(405);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  },
);

test.each([
  [[portal], portal],
  [[], undefined],
])('answers to %p carry the origin %p', async (origins, origin) => {
  const [, , get] = bindAll(origins).endpoints;
  for (const thingId of ['t1', 't2']) {
    const { headers } = await call(
      get!.handler,
      aRequest({ params: { thingId }, headers: { origin: portal } }),
    );
    expect(headers['access-control-allow-origin']).toBe(origin);
  }
});

test('without a list no answer speaks of origins', async () => {
  const { headers } = await ask('OPTIONS', '/api/v1/things/t1', preflight, []);
  expect(Object.keys(headers).filter((name) => /^(access-control|vary)/.test(name))).toEqual([]);
});
