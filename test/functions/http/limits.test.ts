// Rate limits over HTTP: a number of requests at once for a person and for a company, with the
// exact time to wait. Also limits on the size of requests.
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import { aSeededWorld } from '../../support/world/seeded-world.ts';
import type { World } from '../../support/world/world.ts';

let world: World;
afterEach(() => world.cloud.close());

const statuses = (who: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => (await world.ask(who, 'GET', '/me')).status),
  );

afterEach(() => jest.restoreAllMocks());

/** From here on no bucket is refilled, however long a busy machine takes. */
const standStill = () => {
  const now = performance.now();
  jest.spyOn(performance, 'now').mockReturnValue(now);
};

test('one person cannot keep colleagues and other companies from asking', async () => {
  standStill();
  world = await aSeededWorld({ RATE_LIMIT: '3', RATE_LIMIT_PERSON: '1' });
  const loud = await statuses('northbeam-user', 15);
  expect(loud.filter((status) => status === 429)).toHaveLength(5);
  const refused = await world.ask('northbeam-user', 'GET', '/me');
  expect(refused.body.code).toBe('TooManyRequests');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await world.ask('northbeam-adminAgent', 'GET', '/me')).status).toBe(200);
  expect((await world.ask('lakeside-user', 'GET', '/me')).status).toBe(200);
});

test('off means off', async () => {
  world = await aSeededWorld({ RATE_LIMIT: 'off', RATE_LIMIT_PERSON: '0.001' });
  expect(new Set(await statuses('northbeam-user', 200))).toEqual(new Set([200]));
});

describe('whose sender is not known', () => {
  const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}:4711` });
  const flood = async (path: string, init: RequestInit, count = 40) => {
    const answers = await Promise.all(
      Array.from({ length: count }, () => world.cloud.fetch(path, init)),
    );
    const limited = answers.filter(({ status }) => status === 429);
    for (const { headers } of limited)
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    return { limited: limited.length, others: new Set(answers.map(({ status }) => status)) };
  };

  beforeEach(async () => {
    standStill();
    world = await aSeededWorld({ RATE_LIMIT: '1000', RATE_LIMIT_ADDRESS: '1' });
  });

  test.each([
    ['without a token', '/api/v1/me', {}, 401],
    ['with a forged one', '/api/v1/me', { authorization: 'Bearer a.b.c' }, 401],
    ['of the probe', '/api/health', {}, 200],
    ['of the page behind a link', '/i/unknown', {}, 404],
  ])('a flood %s is limited, by address', async (_what, path, headers, otherwise) => {
    const init = { headers: { ...headers, ...from('198.51.100.1') } };
    const seen = await flood(path, init);
    expect(seen).toEqual({ limited: 30, others: new Set([otherwise, 429]) });
    const elsewhere = { headers: { ...headers, ...from('198.51.100.2') } };
    expect((await world.cloud.fetch(path, elsewhere)).status).toBe(otherwise);
  });

  test('its button, too', async () => {
    const init = { method: 'POST', headers: from('198.51.100.1') };
    expect((await flood('/i/unknown', init)).limited).toBe(30);
  });

  test('who is known asks on, from the same address', async () => {
    await flood('/api/v1/me', { headers: from('198.51.100.1') });
    const headers = from('198.51.100.1');
    expect((await world.ask('northbeam-user', 'GET', '/me', { headers })).status).toBe(200);
  });
});

test('off means off for unknown senders, too', async () => {
  world = await aSeededWorld({ RATE_LIMIT: 'off', RATE_LIMIT_ADDRESS: '0.001' });
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => world.cloud.fetch('/api/health')),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

describe('sizes', () => {
  beforeEach(async () => {
    world = await aSeededWorld();
  });

  test('a query of more than 4096 characters is refused', async () => {
    const filler = (length: number) => `/benefits?search=${'x'.repeat(length - 'search='.length)}`;
    const long = await world.ask('northbeam-user', 'GET', filler(4097));
    expect(long.body.errors).toMatchObject([{ pointer: '/query', code: 'TooLarge' }]);
    const longest = await world.ask('northbeam-user', 'GET', filler(4096));
    expect(longest.body.errors).toMatchObject([{ pointer: '/query/search', code: 'TooLarge' }]);
  });

  test('a list of tags of more than 4096 characters is no tag that somebody has', async () => {
    const { headers } = await world.ask('northbeam-user', 'GET', '/me');
    const tag = headers.get('etag') ?? '';
    const ask = (tags: string) =>
      world.ask('northbeam-user', 'GET', '/me', { headers: { 'if-none-match': tags } });
    expect((await ask(tag)).status).toBe(304);
    expect((await ask(`${tag}, ${'"x", '.repeat(1000)}"y"`)).status).toBe(200);
  });

  test('a token of more than 16,384 characters is refused, however good it is', async () => {
    const { tenantId, userId, wids } = personaNamed('northbeam-globalAdmin');
    const ask = async (padding: number) =>
      (await world.ask({ tenantId, userId, wids, padding: 'x'.repeat(padding) }, 'GET', '/me'))
        .status;
    expect([await ask(11_000), await ask(12_500)]).toEqual([200, 401]);
  });

  test('values nested deeper than 20 are refused', async () => {
    const nested = (depth: number) => `{"reason":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const ask = (depth: number) =>
      world.ask('northbeam-globalAdmin', 'POST', '/activations/p1/cancel', { text: nested(depth) });
    expect((await ask(20)).body.errors).toMatchObject([{ pointer: '', code: 'TooDeep' }]);
    expect((await ask(19)).body.errors).toMatchObject([{ pointer: '/reason', code: 'WrongType' }]);
    expect((await ask(30_000)).body.errors).toMatchObject([{ code: 'TooDeep' }]);
  });
});
