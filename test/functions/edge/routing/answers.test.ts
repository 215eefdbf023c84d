// What every answer has: ETag, links, correlation, protective headers; and how unexpected errors
// look.
import { refuse } from '../../../../shared/domain/result.ts';
import { aRequest, anEdge, call } from '../../../support/edge/edge.ts';
import {
  changeThing,
  failing,
  getThing,
  makeThing,
  type Uses,
} from '../../../support/edge/things.ts';

const things = [{ id: 't1', note: 'one' }];
const bound = (route: typeof getThing, uses: Uses = { seen: [], things }, wishes = {}) =>
  route.bind(anEdge(wishes).edge, () => uses).handler;
const get = (headers: Readonly<Record<string, string>> = {}, id = 't1') =>
  call(
    bound(getThing),
    aRequest({ path: `/api/v1/things/${id}`, params: { thingId: id }, headers }),
  );
const change = (headers: Readonly<Record<string, string>>, thingId = 't1') =>
  call(bound(changeThing), aRequest({ method: 'PATCH', params: { thingId }, body: '{}', headers }));
const make = (uses: Uses, body: object, key = 'k', thingId = 't1') =>
  call(
    bound(makeThing, uses),
    aRequest({
      params: { thingId },
      body: JSON.stringify(body),
      headers: { 'idempotency-key': key },
    }),
  );

describe('entity tags', () => {
  test('the same representation has the same tag, another one another', async () => {
    const [once, again] = await Promise.all([get(), get()]);
    const { headers } = await call(
      bound(getThing, { seen: [], things: [{ id: 't1', note: 'two' }] }),
      aRequest({ params: { thingId: 't1' } }),
    );
    expect(once.headers['etag']).toMatch(/^"[\w-]{43}"$/);
    expect(again.headers['etag']).toBe(once.headers['etag']);
    expect(headers['etag']).not.toBe(once.headers['etag']);
  });

  test.each([(tag: string) => tag, (tag: string) => `"x", W/${tag}`, () => '*'])(
    'who has it already gets 304 and no body (%#)',
    async (spell) => {
      const tag = (await get()).headers['etag'] ?? '';
      const { status, headers, text } = await get({ 'if-none-match': spell(tag) });
      expect([status, text, headers['etag']]).toEqual([304, undefined, tag]);
    },
  );

  test('who has something else gets it', async () => {
    expect((await get({ 'if-none-match': '"x"' })).status).toBe(200);
  });

  const tagged: readonly [string, (tag: string) => string, number][] = [
    ['the tag', (tag) => tag, 204],
    ['the tag among others', (tag) => `"x" , ${tag}`, 204],
    ['anything that exists', () => '*', 204],
    ['another tag', () => '"x"', 412],
    ['a weak tag', (tag) => `W/${tag}`, 412],
    ['no tag at all', (tag) => tag.replaceAll('"', ''), 400],
    ['nothing', () => '', 400],
  ];
  test.each(tagged)('If-Match with %s', async (_name, spell, status) => {
    const tag = (await get()).headers['etag'] ?? '';
    expect((await change({ 'if-match': spell(tag) })).status).toBe(status);
  });

  test('If-Match: * does not hold for what is not there', async () => {
    expect((await change({ 'if-match': '*' }, 't2')).status).toBe(412);
  });
});

test('a merge patch is taken where the route takes one', async () => {
  expect((await change({ 'content-type': 'application/merge-patch+json' })).status).toBe(204);
});

describe('links', () => {
  test('are absolute and never name the host of the request', async () => {
    const { status, headers } = await make({ seen: [], things }, { note: 'n' });
    expect([status, headers['location']]).toEqual([201, 'https://benefits.test/api/v1/things/t1']);
  });

  test('work that goes on says where to look and when', async () => {
    const { status, headers } = await make({ seen: [], things }, { note: 'slow' });
    expect(status).toBe(202);
    expect(headers).toMatchObject({
      location: 'https://benefits.test/api/v1/things/t1',
      'operation-location': 'https://benefits.test/api/v1/things/t1',
      'retry-after': '30',
    });
  });
});

describe('keyed commands', () => {
  const commandsOf = async (...requests: (readonly [object, string, string?])[]) => {
    const uses: Uses = { seen: [], things };
    const answers = [];
    for (const [body, key, id] of requests) answers.push(await make(uses, body, key, id));
    return { commands: uses.seen, answers };
  };

  test('the same request under the same key is the same command, and its repeat is marked', async () => {
    const { commands, answers } = await commandsOf(
      [{ note: 'n', kind: 'plain' }, 'k'],
      [{ kind: 'plain', note: 'n' }, 'k'],
    );
    expect(commands[0]).toEqual(commands[1]);
    expect(commands[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(answers.map(({ headers }) => headers['idempotent-replayed'])).toEqual([
      undefined,
      'true',
    ]);
  });

  test('another body or path under the same key is told apart by its hash', async () => {
    const { commands } = await commandsOf(
      [{ note: 'n' }, 'k'],
      [{ note: 'm' }, 'k'],
      [{ note: 'n' }, 'k', 't2'],
    );
    expect(new Set(commands.map(({ id }) => id)).size).toBe(1);
    expect(new Set(commands.map(({ requestHash }) => requestHash)).size).toBe(3);
  });

  test('another key is another command', async () => {
    const { commands } = await commandsOf([{ note: 'n' }, 'k'], [{ note: 'n' }, 'K']);
    expect(commands[0]?.id).not.toBe(commands[1]?.id);
  });

  test('the same key of another partner is another command', async () => {
    const uses: Uses = { seen: [], things };
    const request = () =>
      aRequest({
        params: { thingId: 't1' },
        body: '{"note":"n"}',
        headers: { 'idempotency-key': 'k' },
      });
    const tenant = '44444444-4444-4444-8444-444444444444';
    await call(bound(makeThing, uses), request());
    await call(bound(makeThing, uses, { principal: { tenant } }), request());
    expect(uses.seen[0]?.id).not.toBe(uses.seen[1]?.id);
    expect(uses.seen[0]?.requestHash).toBe(uses.seen[1]?.requestHash);
  });

  test('says who acts and when', async () => {
    const { commands } = await commandsOf([{ note: 'n' }, 'k']);
    expect(commands[0]).toMatchObject({
      now: '2026-11-23T10:00:00.000Z',
      actor: { kind: 'user', id: '22222222-2222-4222-8222-222222222222' },
    });
  });
});

describe('correlation', () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  test.each([
    ['a trace', `00-${trace}-b7ad6b7169203331-01`],
    ['a trace of a later version', `01-${trace}-b7ad6b7169203331-01-more`],
  ])('continues %s', async (_name, traceparent) => {
    expect((await get({ traceparent }, 'none')).json['traceId']).toBe(trace);
  });

  test.each([
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `ff-${trace}-b7ad6b7169203331-01`,
    `00-${trace.toUpperCase()}-b7ad6b7169203331-01`,
    `00-${trace}-b7ad6b7169203331-01-more`,
    'nonsense',
  ])('begins a trace of its own instead of %s', async (traceparent) => {
    const traceId = (await get({ traceparent }, 'none')).json['traceId'];
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(traceId).not.toBe(trace);
  });

  test.each([
    ['abc-123', 'abc-123'],
    ['x'.repeat(256), 'x'.repeat(256)],
    ['x'.repeat(257), undefined],
    ['a b', undefined],
    ['é', undefined],
  ])("echoes the caller's id when it is fit for that (%#)", async (sent, echoed) => {
    for (const id of ['t1', 'none']) {
      const { headers } = await get({ 'x-ms-client-request-id': sent }, id);
      expect(headers['x-ms-client-request-id']).toBe(echoed);
    }
  });
});

test('a problem says everything that a problem says', async () => {
  const { status, headers, json } = await get({}, 'none');
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(json).toEqual({
    type: 'urn:partner-benefits:problem:NotFound',
    title: 'Not found',
    status: 404,
    detail: expect.stringMatching(/\.$/),
    instance: '/api/v1/things/none',
    code: 'NotFound',
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test.each(['t1', 'none'])('every answer is protected (%s)', async (id) => {
  expect((await get({}, id)).headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
});

describe('surprises', () => {
  const secret = 'ann@contoso.test\n    at AAAAA-BBBBB';
  const fail = (error: unknown) => call(bound(failing(error)), aRequest({ path: '/api/v1/fail' }));

  test.each([
    [
      'an error',
      Object.assign(new TypeError(secret, { cause: new Error(secret) }), { code: 'E1' }),
    ],
    ['a thrown text', secret],
    ['nothing', undefined],
  ])('%s: 500, logged under its trace, without insides in either', async (_name, error) => {
    const { status, json, text, lines } = await fail(error);
    expect([status, json['code']]).toEqual([500, 'InternalError']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(json['traceId']);
    expect(`${text} ${lines[0]}`).not.toMatch(/ann@|AAAAA|Bearer/);
  });

  test('the log tells kind, code and place', async () => {
    const { lines } = await fail(Object.assign(new TypeError(secret), { code: 'E1' }));
    const line: unknown = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({ route: 'fail', error: 'TypeError', code: 'E1' });
    expect(lines[0]).toContain('answers.test.ts');
  });

  test('an outage: 503, and when to come back', async () => {
    const { status, headers, json } = await fail({ transient: true, retryAfterSeconds: 2.1 });
    expect([status, json['code'], headers['retry-after']]).toEqual([
      503,
      'ServiceUnavailable',
      '3',
    ]);
    expect((await fail({ transient: true })).headers['retry-after']).toBe('5');
  });

  test('an outage of the directory is one, too', async () => {
    const partner = async () =>
      Promise.reject(Object.assign(new Error('down'), { transient: true }));
    const directory = { partner, user: async () => ({}) };
    const handler = bound(getThing, { seen: [], things }, { edge: { directory } });
    expect((await call(handler, aRequest())).status).toBe(503);
  });

  test('so is one of the keys for tokens: not 401, and the operators can see it', async () => {
    const tokens = async () => refuse({ kind: 'serviceUnavailable' });
    const handler = bound(getThing, { seen: [], things }, { edge: { tokens } });
    const { status, headers, json, lines } = await call(handler, aRequest());
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(lines).toEqual([expect.stringContaining(String(json['traceId']))]);
  });
});
