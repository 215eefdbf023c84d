// Every check of the edge, in the documented order, tested by requests to a route.
import { gzipSync } from 'node:zlib';
import type { HttpRequest } from '../../../../functions/edge/http/http.ts';
import type { Edge } from '../../../../functions/edge/identity/edge.ts';
import { aRequest, anEdge, call } from '../../../support/edge/edge.ts';
import { makeThing, type Uses } from '../../../support/edge/things.ts';

type Sent = NonNullable<Parameters<typeof aRequest>[0]>;

const aCall = (sent: Sent = {}): HttpRequest =>
  aRequest({
    method: 'POST',
    path: '/api/v1/things/t1',
    params: { thingId: 't1' },
    body: '{"note":"n"}',
    ...sent,
    headers: { 'idempotency-key': 'k', ...sent.headers },
  });

const send = async (request: HttpRequest, wishes: Parameters<typeof anEdge>[0] = {}) => {
  const uses: Uses = { seen: [], things: [] };
  const endpoint = makeThing.bind(anEdge(wishes).edge, () => uses);
  const answer = await call(endpoint.handler, request);
  return { ...answer, commands: uses.seen };
};

const withBody = (value: unknown): Sent => ({ body: JSON.stringify(value) });
const broken = (async function* broken() {
  yield new TextEncoder().encode('{"note":');
  throw new Error('aborted');
})();

test('lets a request through that is in order', async () => {
  const { status, commands } = await send(aCall());
  expect(status).toBe(201);
  expect(commands).toHaveLength(1);
});

const refused: readonly [string, Sent, number, string][] = [
  ['without token', { headers: { authorization: '' } }, 401, 'Unauthenticated'],
  [
    'with an identity of the platform only',
    { headers: { authorization: '', 'x-ms-client-principal': 'e30=' } },
    401,
    'Unauthenticated',
  ],
  ['one byte too large', { body: `{"note":"n"}${' '.repeat(65_525)}` }, 413, 'BodyTooLarge'],
  ['declared too large', { headers: { 'content-length': '65537' } }, 413, 'BodyTooLarge'],
  [
    'too large, whatever it is',
    { body: 'x'.repeat(70_000), headers: { 'content-type': 'text/plain' } },
    413,
    'BodyTooLarge',
  ],
  ['declared as text', { headers: { 'content-type': 'text/plain' } }, 415, 'UnsupportedMediaType'],
  [
    'declared as a form',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'UnsupportedMediaType',
  ],
  ['not declared', { headers: { 'content-type': '' } }, 415, 'UnsupportedMediaType'],
  [
    'declared as a merge patch where that is not taken',
    { headers: { 'content-type': 'application/merge-patch+json' } },
    415,
    'UnsupportedMediaType',
  ],
  [
    'in another charset',
    { headers: { 'content-type': 'application/json; charset=utf-16' } },
    415,
    'UnsupportedMediaType',
  ],
  [
    'compressed',
    { body: gzipSync('{"note":"n"}'), headers: { 'content-encoding': 'gzip' } },
    415,
    'UnsupportedMediaType',
  ],
  [
    'said to be not compressed',
    { headers: { 'content-encoding': 'identity' } },
    415,
    'UnsupportedMediaType',
  ],
  ['that breaks off', { body: broken }, 400, 'ValidationFailed'],
  ['for a path id not of our form', { params: { thingId: '../x' } }, 404, 'NotFound'],
  ['for a path id in capitals', { params: { thingId: 'T1' } }, 404, 'NotFound'],
  ['for a path id of 101 letters', { params: { thingId: 'a'.repeat(101) } }, 404, 'NotFound'],
];
test.each(refused)('refuses a request %s', async (_name, sent, status, code) => {
  const answer = await send(aCall(sent));
  expect([answer.status, answer.json['code']]).toEqual([status, code]);
  expect(answer.headers['x-ms-error-code']).toBe(code);
  expect(answer.commands).toEqual([]);
});

test.each([
  ['application/json; charset="UTF-8"', 201],
  ['APPLICATION/JSON', 201],
  ['application/json;charset=utf-8;x=y', 201],
])('takes %s', async (type, status) => {
  expect((await send(aCall({ headers: { 'content-type': type } }))).status).toBe(status);
});

test('takes a body of exactly the limit', async () => {
  const body = `{"note":"n"}${' '.repeat(65_524)}`;
  expect((await send(aCall({ body }))).status).toBe(201);
});

test('stops reading at the first chunk too many', async () => {
  let chunks = 0;
  const body = (async function* endless() {
    for (;;) {
      chunks += 1;
      yield new Uint8Array(30_000);
    }
  })();
  expect((await send(aCall({ body }))).status).toBe(413);
  expect(chunks).toBe(3);
});

const invalid: readonly [string, Sent, readonly (readonly [string, string])[]][] = [
  ['a missing member', withBody({}), [['/note', 'Required']]],
  ['no body where members are needed', { body: '' }, [['/note', 'Required']]],
  ['a member of the wrong type', withBody({ note: 1 }), [['/note', 'WrongType']]],
  ['null for a member', withBody({ note: null }), [['/note', 'WrongType']]],
  ['an array for the object', withBody([]), [['', 'WrongType']]],
  ['an unknown member', withBody({ note: 'n', status: 'active' }), [['/status', 'Unknown']]],
  [
    'two errors at once',
    withBody({ note: 1, rev: 2 }),
    [
      ['/note', 'WrongType'],
      ['/rev', 'Unknown'],
    ],
  ],
  [
    'a name to be escaped',
    withBody({ note: 'n', inner: { 'a/b~c': 0 } }),
    [['/inner/a~1b~0c', 'TooSmall']],
  ],
  [
    'a value that is none of the list',
    withBody({ note: 'n', kind: 'x' }),
    [['/kind', 'NotAllowed']],
  ],
  ['too long a text', withBody({ note: 'n'.repeat(41) }), [['/note', 'TooLarge']]],
  ['an unknown query parameter', { path: '/api/v1/things/t1?x=1' }, [['/query/x', 'Unknown']]],
  ['an empty query parameter', { path: '/api/v1/things/t1?dry=' }, [['/query/dry', 'Empty']]],
  [
    'a repeated query parameter',
    { path: '/api/v1/things/t1?dry=true&dry=true' },
    [['/query/dry', 'Repeated']],
  ],
  [
    'a wrong query parameter',
    { path: '/api/v1/things/t1?dry=yes' },
    [['/query/dry', 'NotAllowed']],
  ],
  [
    'a query that is not UTF-8',
    { path: '/api/v1/things/t1?dry=%FF' },
    [['/query', 'MalformedText']],
  ],
  [
    'a control character in the query',
    { path: '/api/v1/things/t1?dry=%00' },
    [['/query', 'ControlCharacter']],
  ],
  [
    'a property name in the query',
    { path: '/api/v1/things/t1?__proto__=1' },
    [['/query/__proto__', 'Unknown']],
  ],
  [
    'an empty key',
    { headers: { 'idempotency-key': '' } },
    [['/header/Idempotency-Key', 'InvalidFormat']],
  ],
  [
    'a key of 256 characters',
    { headers: { 'idempotency-key': 'k'.repeat(256) } },
    [['/header/Idempotency-Key', 'InvalidFormat']],
  ],
  [
    'a key with a space',
    { headers: { 'idempotency-key': 'a b' } },
    [['/header/Idempotency-Key', 'InvalidFormat']],
  ],
  [
    'a key that is not ASCII',
    { headers: { 'idempotency-key': 'clé' } },
    [['/header/Idempotency-Key', 'InvalidFormat']],
  ],
];
test.each(invalid)('tells where it is: %s', async (_name, sent, expected) => {
  const { status, json, commands } = await send(aCall(sent));
  expect(status).toBe(400);
  const errors = json['errors'] as { pointer: string; code: string; detail: string }[];
  expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual(expected);
  for (const { detail } of errors) expect(detail).toMatch(/\.$/);
  expect(commands).toEqual([]);
});

test.each([1, 255])('takes a key of %d characters', async (length) => {
  const answer = await send(aCall({ headers: { 'idempotency-key': '~'.repeat(length) } }));
  expect(answer.status).toBe(201);
});

const withoutKey = (sent: Sent): HttpRequest => {
  const request = aCall(sent);
  const get = (name: string) =>
    name.toLowerCase() === 'idempotency-key' ? null : request.headers.get(name);
  return { ...request, headers: { get } };
};

test('a missing key is told once the rest is in order', async () => {
  expect((await send(withoutKey({}))).json['code']).toBe('IdempotencyKeyRequired');
  expect((await send(withoutKey({ body: '{}' }))).json['code']).toBe('ValidationFailed');
});

test('never says what was sent', async () => {
  const secret = 'AAAAA-BBBBB-CCCCC';
  const { text } = await send(aCall(withBody({ note: [secret], kind: secret, inner: secret })));
  expect(text).not.toContain(secret);
});

test('asks for the role that the body needs, right after validation', async () => {
  const golden = withBody({ note: 'n', kind: 'golden' });
  const { json, commands } = await send(aCall(golden));
  expect(json).toMatchObject({ code: 'RoleRequired', requiredRoles: ['globalAdmin'] });
  expect(commands).toEqual([]);
  const limited: Partial<Edge> = { rateLimit: () => 7 };
  expect((await send(aCall(golden), { edge: limited })).json['code']).toBe('RoleRequired');
});

test('tells how long to wait when there were too many requests', async () => {
  const { status, headers, commands } = await send(aCall(), { edge: { rateLimit: () => 7 } });
  expect([status, headers['retry-after']]).toEqual([429, '7']);
  expect(commands).toEqual([]);
});

test('the first wrong thing in the documented order is the one that is told', async () => {
  // At first everything is wrong; then each error is corrected as soon as it is reported.
  let headers: Record<string, string> = { authorization: '', 'content-type': 'text/plain' };
  let body = 'x'.repeat(70_000);
  let wishes: Parameters<typeof anEdge>[0] = {
    partner: undefined,
    linked: false,
    edge: { rateLimit: () => 1 },
  };
  let params = { thingId: '%' };
  const code = async () => (await send(aCall({ headers, body, params }), wishes)).json['code'];
  const told: unknown[] = [];
  const steps: readonly (() => void)[] = [
    () => (headers = { ...headers, authorization: 'Bearer good' }),
    () => (body = '{'),
    () => (headers = { ...headers, 'content-type': 'application/json' }),
    () => (wishes = { linked: false, edge: { rateLimit: () => 1 } }),
    () => (wishes = { edge: { rateLimit: () => 1 } }),
    () => (body = '{"note":"full"}'),
    () => (wishes = {}),
    () => (params = { thingId: 't1' }),
  ];
  for (const putRight of steps) {
    told.push(await code());
    putRight();
  }
  told.push(await code());
  expect(told).toEqual([
    'Unauthenticated',
    'BodyTooLarge',
    'UnsupportedMediaType',
    'PartnerNotRegistered',
    'NotLinked',
    'ValidationFailed',
    'TooManyRequests',
    'NotFound',
    'NoSeatAvailable',
  ]);
});
