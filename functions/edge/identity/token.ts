// Bearer tokens: verifies that a token is meant for this application and reads whom it names. Uses
// the machine's clock. Knows Entra's claims, but not the partners or roles of this application.
import type { FetchImplementation, JWTPayload } from 'jose';
import { userIdOf, partnerIdOf, type PartnerId, type UserId } from '../../../shared/domain/ids.ts';
import type { FailureOf } from '../../../shared/domain/failure.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { EdgeFailure } from '../problems/edge-failure.ts';
import { KeysOutOfReach, signingKeys, type SigningKeys } from './signing-keys.ts';

/** The person a verified token names, and the token's claims about them. */
export interface Principal {
  readonly tenantId: PartnerId;
  readonly userId: UserId;
  /** Template ids of directory roles. */
  readonly wids: readonly string[];
  /** App roles, as assigned in the user's own tenant. */
  readonly roles: readonly string[];
  readonly name?: string;
  readonly email?: string;
}

type Unauthenticated = Extract<EdgeFailure, { kind: 'unauthenticated' }>;
export type Verified = Result<Principal, Unauthenticated | FailureOf<'serviceUnavailable'>>;

/** Verifies the Authorization header. */
export type TokenVerifier = (authorization: string | null) => Promise<Verified>;

export interface TokenSettings {
  /** The issuer's URL, with `{tenantid}` in place of the tenant. */
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly fetch: FetchImplementation;
  /** The time for checking tokens; absent: the machine's clock. */
  readonly wallNow?: () => Date;
  /** Milliseconds since any instant, for pauses between fetches; absent: the machine's. */
  readonly now?: () => number;
}

const scope = 'Benefits.Access';
const skewSeconds = 60;
/** In characters; Entra's tokens are a few thousand long. */
const tokenLimit = 16_384;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unauthenticated = refuse({ kind: 'unauthenticated' } as const);

const texts = (claim: unknown): readonly string[] =>
  Array.isArray(claim) ? claim.filter((member) => typeof member === 'string') : [];

/**
 * Reads the claims of a correctly signed token; undefined: this is not a caller the application
 * accepts.
 */
const principalOf = (claims: JWTPayload, issuer: string): Principal | undefined => {
  const { tid, oid, scp, name, email } = claims;
  if (typeof tid !== 'string' || !guid.test(tid)) return undefined;
  if (typeof oid !== 'string' || !guid.test(oid)) return undefined;
  if (claims.iss !== issuer.replace('{tenantid}', tid) || claims['ver'] !== '2.0') return undefined;
  // Delegated tokens only: a token of an application itself has no scopes.
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

/** A key that names its issuer signs for no other; one that names none, for any of this key set. */
const maySign = (issuers: readonly string[], { iss, tid }: JWTPayload): boolean =>
  issuers.every((issuer) => issuer.replace('{tenantid}', String(tid)) === iss);

/**
 * A verifier that fetches the issuer's keys on first use, caches them, and fetches them again when
 * a token names an unknown key. When the keys cannot be fetched, the answer is an outage, not an
 * invalid token, and they are not asked for again at once.
 */
export const tokenVerifier = (settings: TokenSettings): TokenVerifier => {
  let keys: Promise<SigningKeys> | undefined;
  const now = settings.now ?? (() => performance.now());
  return async (authorization) => {
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined || token.length > tokenLimit) return unauthenticated;
    const { jwtVerify } = await import('jose');
    keys ??= signingKeys({ ...settings, now });
    try {
      const { key, issuersOf } = await keys;
      const { payload, protectedHeader } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        audience: settings.audience,
        clockTolerance: skewSeconds,
        requiredClaims: ['exp'],
        ...(settings.wallNow && { currentDate: settings.wallNow() }),
      });
      if (!maySign(issuersOf(protectedHeader.kid), payload)) return unauthenticated;
      const principal = principalOf(payload, settings.issuer);
      return principal === undefined ? unauthenticated : ok(principal);
    } catch (error) {
      return error instanceof KeysOutOfReach
        ? refuse({ kind: 'serviceUnavailable' })
        : unauthenticated;
    }
  };
};
