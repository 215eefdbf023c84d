// The issuer's signing keys: fetched on first use, kept, fetched again when a token names an unknown
// one. While they cannot be had they are asked for seldom, however many tokens come.
import type { FetchImplementation, JSONWebKeySet, JWTVerifyGetKey } from 'jose';

/** The signing keys could not be fetched, so the token could not be verified; it may be valid. */
export class KeysOutOfReach extends Error {}

export interface SigningKeySettings {
  readonly jwksUri: string;
  readonly fetch: FetchImplementation;
  /** Milliseconds since any instant: measures pauses. */
  readonly now: () => number;
}

export interface SigningKeys {
  /** An unknown key is an invalid token; any other error is an outage. */
  readonly key: JWTVerifyGetKey;
  /** Whom a key signs for, where the key set says it of each key; it may contain `{tenantid}`. */
  readonly issuersOf: (keyId: string | undefined) => readonly string[];
}

/** The pause after the first fetch that failed, and the longest, in milliseconds. */
const firstPause = 1_000;
const longestPause = 30_000;

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);

/** A fetch that pauses after each failure, twice as long each time, until keys have come. */
const pausing = ({ fetch, now }: SigningKeySettings): FetchImplementation => {
  let pause = firstPause;
  let waitsUntil = -Infinity;
  return async (url, options) => {
    if (now() < waitsUntil) throw new Error('the issuer is not asked again so soon');
    waitsUntil = now() + pause;
    pause = Math.min(pause * 2, longestPause);
    const response = await fetch(url, options);
    if (response.status === 200 && isKeySet(await response.clone().json())) {
      pause = firstPause;
      waitsUntil = -Infinity;
    }
    return response;
  };
};

/** Nothing is fetched yet. */
export const signingKeys = async (settings: SigningKeySettings): Promise<SigningKeys> => {
  const { createRemoteJWKSet, customFetch, errors } = await import('jose');
  const remote = createRemoteJWKSet(new URL(settings.jwksUri), {
    [customFetch]: pausing(settings),
  });
  return {
    key: async (header, token) => {
      try {
        return await remote(header, token);
      } catch (error) {
        const unknown =
          error instanceof errors.JWKSNoMatchingKey ||
          error instanceof errors.JWKSMultipleMatchingKeys;
        throw unknown ? error : new KeysOutOfReach('the issuer shows no keys', { cause: error });
      }
    },
    issuersOf: (keyId) =>
      (remote.jwks()?.keys ?? [])
        .filter(({ kid }) => keyId === undefined || kid === keyId)
        .flatMap((key) => ('issuer' in key && typeof key.issuer === 'string' ? [key.issuer] : [])),
  };
};
