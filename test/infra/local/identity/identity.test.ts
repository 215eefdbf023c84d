// The local issuer: tokens like Entra's, and invalid ones on request.
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify } from 'jose';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentity, type LocalIdentity } from '../../../../infra/local/identity/identity.ts';
import { fromRequest, toResponse } from '../../../../infra/local/contract/wire.ts';

const origin = 'http://127.0.0.1:7071';
const tenantId = '11111111-aaaa-4aaa-8aaa-111111111111';
const userId = '11111111-0000-4000-8000-000000000001';

/** Calls the issuer in process, as the application does. */
const asFetch = (identity: LocalIdentity) => async (url: string | URL, init?: RequestInit) => {
  const answer = await identity.answer(await fromRequest(new Request(url, init)));
  return answer ? toResponse(answer) : new Response(null, { status: 404 });
};

const verify = (identity: LocalIdentity, token: string) => {
  const keys = createRemoteJWKSet(new URL(identity.jwksUri), {
    [customFetch]: asFetch(identity),
  });
  return jwtVerify(token, keys, {
    issuer: identity.issuer.replace('{tenantid}', tenantId),
    audience: identity.audience,
    algorithms: ['RS256'],
  });
};

test('a token stands the checks that the application makes of Entra’s', async () => {
  const identity = createIdentity({ origin });
  const token = await identity.token({ tenantId, userId, name: 'Grace', email: 'g@a.example' });
  const { payload } = await verify(identity, token);
  expect(payload).toMatchObject({
    tid: tenantId,
    oid: userId,
    ver: '2.0',
    scp: 'Benefits.Access',
    name: 'Grace',
    email: 'g@a.example',
    preferred_username: 'g@a.example',
  });
  expect(payload.sub).not.toBe(userId);
  expect(payload).not.toHaveProperty('wids');
  expect(payload).not.toHaveProperty('roles');
  expect(Number(payload.exp) - Number(payload.iat)).toBe(3600);
});

test('roles come as asked: directory roles as wids, app roles as roles', async () => {
  const token = await createIdentity({ origin }).token({
    tenantId,
    userId,
    wids: ['62e90394-69f5-4237-9190-012177145e10'],
    roles: ['Benefits.Operator'],
  });
  expect(decodeJwt(token)).toMatchObject({
    wids: ['62e90394-69f5-4237-9190-012177145e10'],
    roles: ['Benefits.Operator'],
  });
});

test.each([
  ['another audience', { aud: 'api://other' }, '"aud"'],
  ['another issuer', { iss: 'https://elsewhere.example' }, '"iss"'],
  ['expired', { exp: 1 }, '"exp"'],
  ['not valid yet', { nbf: 4_102_444_800 }, '"nbf"'],
])('a token can be made bad: %s', async (_, claims, words) => {
  const identity = createIdentity({ origin });
  const token = await identity.token({ tenantId, userId, ...claims });
  await expect(verify(identity, token)).rejects.toThrow(words);
});

test('a member that is null leaves its claim out: a token without a scope', async () => {
  const token = await createIdentity({ origin }).token({ tenantId, userId, scp: null });
  expect(decodeJwt(token)).not.toHaveProperty('scp');
});

test('the metadata of a tenant names its issuer and the keys', async () => {
  const identity = createIdentity({ origin });
  const url = `${identity.issuer.replace('{tenantid}', tenantId)}/.well-known/openid-configuration`;
  const response = await asFetch(identity)(url);
  expect(await response.json()).toMatchObject({
    issuer: `${origin}/local/identity/${tenantId}/v2.0`,
    jwks_uri: identity.jwksUri,
  });
});

test('the keys hold nothing private', async () => {
  const identity = createIdentity({ origin });
  const response = await asFetch(identity)(identity.jwksUri);
  const { keys }: { keys: object[] } = JSON.parse(await response.text());
  expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([
    ['alg', 'e', 'kid', 'kty', 'n', 'use'],
  ]);
});

test('the key is kept with the store, for its owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  try {
    const token = await createIdentity({ origin, folder }).token({ tenantId, userId });
    await expect(verify(createIdentity({ origin, folder }), token)).resolves.toBeDefined();
    await expect(verify(createIdentity({ origin }), token)).rejects.toThrow('no applicable key');
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o077).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
