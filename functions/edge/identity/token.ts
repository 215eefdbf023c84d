// Bearer tokens: is this one of ours, and whom does it name? Judged by wall time.
// Knows Entra's claims, nothing of partners or roles of this application.
import type { FetchImplementation, JWTPayload, JWTVerifyGetKey } from 'jose';
import { userIdOf, partnerIdOf, type PartnerId, type UserId } from '../../../shared/domain/ids.ts';
import type { FailureOf } from '../../../shared/domain/failure.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { EdgeFailure } from '../problems/edge-failure.ts';

/** Whom a verified token names, and what it says of them. */
export interface Principal {
  readonly tenantId: PartnerId;
  readonly userId: UserId;
  /** Template ids of directory roles. */
  readonly wids: readonly string[];
  /** App roles, as the user's own tenant handed them out. */
  readonly roles: readonly string[];
  readonly name?: string;
  readonly email?: string;
}

type Unauthenticated = Extract<EdgeFailure, { kind: 'unauthenticated' }>;
export type Verified = Result<Principal, Unauthenticated | FailureOf<'serviceUnavailable'>>;

/** Judges the Authorization header. */
export type TokenVerifier = (authorization: string | null) => Promise<Verified>;

export interface TokenSettings {
  /** With `{tenantid}` in place of the tenant. */
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly fetch: FetchImplementation;
  /** Wall time; absent: the machine's. */
  readonly wallNow?: () => Date;
}

const scope = 'Benefits.Access';
const skewSeconds = 60;
/** Characters; Entra's tokens are a few thousand long. */
const tokenLimit = 16_384;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unauthenticated = refuse({ kind: 'unauthenticated' } as const);

const texts = (claim: unknown): readonly string[] =>
  Array.isArray(claim) ? claim.filter((member) => typeof member === 'string') : [];

/** What the claims of a correctly signed token amount to; undefined: not a caller of ours. */
const principalOf = (claims: JWTPayload, issuer: string): Principal | undefined => {
  const { tid, oid, scp, name, email } = claims;
  if (typeof tid !== 'string' || !guid.test(tid)) return undefined;
  if (typeof oid !== 'string' || !guid.test(oid)) return undefined;
  if (claims.iss !== issuer.replace('{tenantid}', tid) || claims['ver'] !== '2.0') return undefined;
  // Delegated only: an application's own token has no scopes.
  if (typeof scp !== 'string' || !scp.split(' ').includes(scope)) return undefined;
  if (claims['idtyp'] === 'app') return undefined;
  return {
    tenantId: partnerIdOf(tid),
    userId: userIdOf(oid),
    wids: texts(claims['wids']),
    roles: texts(claims['roles']),
    ...(typeof name === 'string' && { name }),
    ...(typeof email === 'string' && { email }),
  };
};

/** Says nothing about the token: it could not be judged. */
class KeysOutOfReach extends Error {}

/** The issuer's keys; an unknown key is the token's fault, any other trouble is not. */
const keySource = async ({ jwksUri, fetch }: TokenSettings): Promise<JWTVerifyGetKey> => {
  const { createRemoteJWKSet, customFetch, errors } = await import('jose');
  const keys = createRemoteJWKSet(new URL(jwksUri), { [customFetch]: fetch });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const unknown =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys;
      throw unknown ? error : new KeysOutOfReach('the issuer shows no keys', { cause: error });
    }
  };
};

/**
 * A verifier that fetches the issuer's keys when it first needs them, keeps them, and looks again
 * for a key that it does not know. Keys out of reach are the service's trouble, not the caller's.
 */
export const tokenVerifier = (settings: TokenSettings): TokenVerifier => {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (authorization) => {
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined || token.length > tokenLimit) return unauthenticated;
    const { jwtVerify } = await import('jose');
    keys ??= keySource(settings);
    try {
      const { payload } = await jwtVerify(token, await keys, {
        algorithms: ['RS256'],
        audience: settings.audience,
        clockTolerance: skewSeconds,
        requiredClaims: ['exp'],
        ...(settings.wallNow && { currentDate: settings.wallNow() }),
      });
      const principal = principalOf(payload, settings.issuer);
      return principal === undefined ? unauthenticated : ok(principal);
    } catch (error) {
      return error instanceof KeysOutOfReach
        ? refuse({ kind: 'serviceUnavailable' })
        : unauthenticated;
    }
  };
};
