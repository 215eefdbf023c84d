// Local cloud, identity: an issuer like Entra ID, with metadata, keys and tokens for any person.
// Composes the part. It has no users and no passwords: every caller gets the token that it
// requests.
import { SignJWT } from 'jose';
import { bare, json, type Answering, type WireRequest } from '../contract/wire.ts';
import { createIdentityFaults, type IdentityFaults } from './faults.ts';
import { signingKey } from './signing-key.ts';
import { claimsOf, type TokenRequest } from './token.ts';

/** The path of the part below the local cloud's own origin. */
export const identityPath = '/local/identity';
const metadataPath = /^\/local\/identity\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/;
const keysPath = `${identityPath}/discovery/v2.0/keys`;

/** The client id of the portal to which tokens are issued. */
const clientId = '9f8a4c1e-0d5b-4c0e-8a55-7b1d2f6e3a10';

export interface IdentityOptions {
  /** The folder for the signing key; absent: one key for the process. */
  readonly folder?: string | undefined;
  /** The origin of the part's URLs, for example `http://127.0.0.1:7071`. */
  readonly origin: string;
  readonly audience?: string;
}

export interface LocalIdentity {
  /** With `{tenantid}` in place of the tenant. */
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audience: string;
  /** Signs an access token with RS256. */
  token(request: TokenRequest): Promise<string>;
  /** Whether a request is for metadata or keys. */
  owns(request: Pick<WireRequest, 'method' | 'url'>): boolean;
  /** Answers metadata and keys. */
  answer: Answering;
  readonly faults: IdentityFaults;
}

const tenantIn = (url: string) => metadataPath.exec(decodeURI(new URL(url).pathname))?.[1];

/** Creates the part. */
export const createIdentity = (options: IdentityOptions): LocalIdentity => {
  const { folder, origin, audience = 'api://partner-benefits' } = options;
  const key = signingKey(folder);
  const issuer = `${origin}${identityPath}/{tenantid}/v2.0`;
  const jwksUri = `${origin}${keysPath}`;
  const faults = createIdentityFaults();
  const owns: LocalIdentity['owns'] = ({ method, url }) =>
    method === 'GET' && (new URL(url).pathname === keysPath || tenantIn(url) !== undefined);
  const metadata = (tenant: string) => ({
    issuer: issuer.replace('{tenantid}', tenant),
    jwks_uri: jwksUri,
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['pairwise'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
  });
  return {
    issuer,
    jwksUri,
    audience,
    faults,
    owns,
    token(request) {
      const claims = claimsOf(request, { issuer, audience, clientId }, Date.now());
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: key.id, typ: 'JWT' })
        .sign(key.private);
    },
    async answer({ method, url }) {
      if (!owns({ method, url })) return undefined;
      const tenant = tenantIn(url);
      const fault = faults.take();
      if (fault === 'hang') await faults.hanging.hang();
      if (typeof fault === 'number') return bare(fault);
      if (fault !== undefined) return undefined;
      return json(200, tenant === undefined ? { keys: [key.jwk] } : metadata(tenant));
    },
  };
};
