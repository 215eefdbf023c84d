// Which bearer tokens are accepted: delegated tokens of ours, correctly signed, in time. No others.
import { SignJWT, exportSPKI } from 'jose';
import { tokenVerifier } from '../../../../functions/edge/identity/token.ts';
import {
  anIssuer,
  audience,
  issuerTemplate,
  keyEndpoint,
  tenantId,
  userId,
  wallSeconds,
  type Claims,
  type Issuer,
} from '../../../support/edge/issuer.ts';

let issuer: Issuer;
let stranger: Issuer;
beforeAll(async () => {
  [issuer, stranger] = await Promise.all([anIssuer(), anIssuer()]);
});

const aVerifier = (keys: () => readonly unknown[] | undefined = () => [issuer.jwk]) => {
  const endpoint = keyEndpoint(keys);
  const time = { now: 0 };
  const verify = tokenVerifier({
    issuer: issuerTemplate,
    audience,
    jwksUri: 'https://login.test/keys',
    fetch: endpoint.fetch,
    wallNow: () => new Date(wallSeconds * 1000),
    now: () => time.now,
  });
  return { verify, calls: endpoint.calls, time };
};

const judge = async (token: string): Promise<string> => {
  const verified = await aVerifier().verify(`Bearer ${token}`);
  return verified.ok ? 'accepted' : verified.failure.kind;
};

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('tells whom a good token names', async () => {
  const wids = ['62e90394-69f5-4237-9190-012177145e10'];
  const token = await issuer.token({ wids, roles: ['Benefits.Operator'], name: 'Ann', email: 7 });
  expect(await aVerifier().verify(`bearer ${token}`)).toEqual({
    ok: true,
    value: { tenantId, userId, wids, roles: ['Benefits.Operator'], name: 'Ann' },
  });
});

test('object and tenant ids are read in lower case', async () => {
  const oid = 'ABCDEF22-2222-4222-8222-222222222222';
  const verified = await aVerifier().verify(`Bearer ${await issuer.token({ oid })}`);
  expect(verified).toMatchObject({ ok: true, value: { userId: oid.toLowerCase() } });
});

const accepted: readonly [string, Claims][] = [
  ['expired within the skew', { exp: wallSeconds - 59 }],
  ['not yet valid within the skew', { nbf: wallSeconds + 60 }],
  ['for several audiences', { aud: ['other', audience] }],
  ['without nbf', { nbf: undefined }],
];
test.each(accepted)('accepts a token %s', async (_name, claims) => {
  expect(await judge(await issuer.token(claims))).toBe('accepted');
});

const otherTenant = '33333333-3333-4333-8333-333333333333';
const refused: readonly [string, Claims][] = [
  ['expired beyond the skew', { exp: wallSeconds - 60 }],
  ['that never expires', { exp: undefined }],
  ['not yet valid beyond the skew', { nbf: wallSeconds + 61 }],
  ['for another audience', { aud: 'api://other' }],
  ['without audience', { aud: undefined }],
  ['of another issuer', { iss: `https://evil.test/${tenantId}/v2.0` }],
  ["of another tenant's issuer", { iss: issuerTemplate.replace('{tenantid}', otherTenant) }],
  ['of the unfilled issuer', { iss: issuerTemplate }],
  ['of version 1', { ver: '1.0' }],
  ['without version', { ver: undefined }],
  ['with another scope', { scp: 'Benefits.AccessAll openid' }],
  ['without scope', { scp: undefined }],
  ['with a list for a scope', { scp: ['Benefits.Access'] }],
  ['of an application', { scp: undefined, roles: ['Benefits.Access'], idtyp: 'app' }],
  ['of an application with a scope', { idtyp: 'app' }],
  ['whose tenant is no GUID', { tid: '../common' }],
  ['without person', { oid: undefined }],
  ['whose person is no GUID', { oid: 'ann@contoso.test' }],
];
test.each(refused)('refuses a token %s', async (_name, claims) => {
  expect(await judge(await issuer.token(claims))).toBe('unauthenticated');
});

test("refuses a token that a stranger signed under the issuer's key id", async () => {
  expect(await judge(await stranger.token())).toBe('unauthenticated');
});

test('refuses a token without signature, whatever its algorithm says', async () => {
  const [, claims] = (await issuer.token()).split('.');
  const none = base64({ alg: 'none', typ: 'JWT' });
  for (const token of [`${none}.${claims}.`, `${none}.${claims}`, `${none}.${claims}.AAAA`])
    expect(await judge(token)).toBe('unauthenticated');
});

test('refuses a token signed with the public key as a shared secret', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey));
  const [, claims = ''] = (await issuer.token()).split('.');
  const forged = await new SignJWT(JSON.parse(Buffer.from(claims, 'base64url').toString()))
    .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
    .sign(secret);
  expect(await judge(forged)).toBe('unauthenticated');
});

test('refuses a token that was changed anywhere', async () => {
  const token = await issuer.token();
  for (let at = 0; at < token.length - 2; at += 29) {
    const changed = token[at] === 'A' ? 'B' : 'A';
    expect(await judge(token.slice(0, at) + changed + token.slice(at + 1))).toBe('unauthenticated');
  }
});

test.each([
  null,
  '',
  'Bearer',
  'Bearer ',
  'Basic YTpi',
  'Bearer abc',
  'Bearer a.b.c, Bearer d.e.f',
])('refuses the header %p without asking for keys', async (header) => {
  const { verify, calls } = aVerifier();
  expect(await verify(header)).toMatchObject({ failure: { kind: 'unauthenticated' } });
  expect(calls()).toBe(0);
});

test('asks for the keys once for many tokens', async () => {
  const { verify, calls } = aVerifier();
  const tokens = await Promise.all([issuer.token(), issuer.token({ name: 'Bob' })]);
  for (const token of tokens) expect((await verify(`Bearer ${token}`)).ok).toBe(true);
  expect(calls()).toBe(1);
});

test('finds a key that the issuer has added since', async () => {
  jest.useFakeTimers({ now: wallSeconds * 1000, doNotFake: ['nextTick', 'setImmediate'] });
  try {
    const next = await anIssuer('key-2');
    const shown: unknown[] = [issuer.jwk];
    const { verify } = aVerifier(() => shown);
    const token = `Bearer ${await next.token()}`;
    expect(await verify(token)).toMatchObject({ failure: { kind: 'unauthenticated' } });
    shown.push(next.jwk);
    jest.setSystemTime(wallSeconds * 1000 + 60_000);
    expect((await verify(token)).ok).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

test("keys out of reach are the service's trouble, and over when they are back", async () => {
  let down = true;
  const { verify, time } = aVerifier(() => (down ? undefined : [issuer.jwk]));
  const token = `Bearer ${await issuer.token()}`;
  expect(await verify(token)).toMatchObject({ failure: { kind: 'serviceUnavailable' } });
  down = false;
  time.now = 1_000;
  expect((await verify(token)).ok).toBe(true);
});

const forged = Array.from({ length: 200 }, (_, at) => {
  const part = (value: unknown) => base64(value);
  return `Bearer ${part({ alg: 'RS256', kid: `forged-${at}` })}.${part({})}.AAAA`;
});

test('forged tokens while no key was ever loaded: one fetch, then pauses that grow', async () => {
  let down = true;
  const { verify, calls, time } = aVerifier(() => (down ? undefined : [issuer.jwk]));
  const flood = async () => {
    await Promise.all(forged.map((token) => verify(token)));
    for (const token of forged) await verify(token);
    return calls();
  };
  expect(await flood()).toBe(1);
  time.now = 999;
  expect(await flood()).toBe(1);
  time.now = 1_000;
  expect(await flood()).toBe(2);
  time.now = 2_999;
  expect(await flood()).toBe(2);
  time.now = 3_000;
  expect(await flood()).toBe(3);
  time.now = 100_000;
  down = false;
  expect((await verify(`Bearer ${await issuer.token()}`)).ok).toBe(true);
  expect(await flood()).toBe(4);
});

test('a key endpoint that shows no key set is not asked again at once, either', async () => {
  let calls = 0;
  const verify = tokenVerifier({
    issuer: issuerTemplate,
    audience,
    jwksUri: 'https://login.test/keys',
    fetch: async () => {
      calls += 1;
      return Response.json({ error: 'busy' });
    },
  });
  for (const token of forged)
    expect(await verify(token)).toMatchObject({ failure: { kind: 'serviceUnavailable' } });
  expect(calls).toBe(1);
});

test.each([
  ['that names the issuer of all tenants', issuerTemplate, 'accepted'],
  ["that names the token's issuer", issuerTemplate.replace('{tenantid}', tenantId), 'accepted'],
  [
    "that names another tenant's",
    issuerTemplate.replace('{tenantid}', otherTenant),
    'unauthenticated',
  ],
  [
    'that names another issuer of all tenants',
    'https://evil.test/{tenantid}/v2.0',
    'unauthenticated',
  ],
])('a key %s signs for that one only', async (_what, named, judged) => {
  const { verify } = aVerifier(() => [{ ...issuer.jwk, issuer: named }]);
  const verified = await verify(`Bearer ${await issuer.token()}`);
  expect(verified.ok ? 'accepted' : verified.failure.kind).toBe(judged);
});
