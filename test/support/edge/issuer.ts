// An identity provider for tests, with one signing key, a key endpoint, and tokens with any claims.
import { exportJWK, generateKeyPair, SignJWT, type FetchImplementation } from 'jose';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const userId = '22222222-2222-4222-8222-222222222222';
export const operatorTenantId = '99999999-9999-4999-8999-999999999999';
export const audience = 'api://benefits';
export const issuerTemplate = 'https://login.test/{tenantid}/v2.0';
/** The machine's time in these tests, in seconds. */
export const wallSeconds = 1_800_000_000;

export type Claims = Readonly<Record<string, unknown>>;

const goodClaims = (tenant: string): Record<string, unknown> => ({
  aud: audience,
  iss: issuerTemplate.replace('{tenantid}', tenant),
  tid: tenant,
  oid: userId,
  ver: '2.0',
  scp: 'openid Benefits.Access',
  iat: wallSeconds - 10,
  nbf: wallSeconds - 10,
  exp: wallSeconds + 3600,
});

/** An issuer with one key pair of its own. */
export const anIssuer = async (kid = 'key-1') => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'RS256' };
  return {
    jwk,
    publicKey: pair.publicKey,
    /** A token; an undefined claim is left out. */
    token: async (claims: Claims = {}): Promise<string> => {
      const tenant = typeof claims['tid'] === 'string' ? claims['tid'] : tenantId;
      const all = { ...goodClaims(tenant), ...claims };
      return new SignJWT(all)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .sign(pair.privateKey);
    },
  };
};

export type Issuer = Awaited<ReturnType<typeof anIssuer>>;

/** A key endpoint that answers with the current result of `keys`; undefined: it is down. */
export const keyEndpoint = (
  keys: () => readonly unknown[] | undefined,
): { readonly fetch: FetchImplementation; readonly calls: () => number } => {
  let calls = 0;
  return {
    calls: () => calls,
    fetch: async () => {
      calls += 1;
      const shown = keys();
      return shown === undefined
        ? new Response('busy', { status: 503 })
        : Response.json({ keys: shown });
    },
  };
};
