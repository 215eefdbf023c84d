// Invalid tokens for a person who could do everything with a valid one.
import {
  type JWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  decodeJwt,
  exportSPKI,
  importJWK,
} from 'jose';
import type { LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import { personaNamed } from '../../../infra/local/hosting/personas.ts';

type Make = (cloud: LocalCloud) => Promise<string | undefined>;

const admin = personaNamed('northbeam-globalAdmin');
const { tenantId, userId, wids } = admin;

const claiming =
  (claims: (seconds: number) => object): Make =>
  (cloud) =>
    cloud.token({ tenantId, userId, wids, ...claims(Math.floor(Date.now() / 1000)) });

/** Signed symmetrically, with the issuer's public key as the secret. */
const signedWithPublicKey: Make = async (cloud) => {
  const answer = await cloud.fetch(new URL(cloud.identity.jwksUri).pathname);
  const { keys }: { keys: (JWK & { kid: string })[] } = JSON.parse(await answer.text());
  const [jwk] = keys;
  if (jwk === undefined) throw new Error('the issuer shows no keys');
  const publicKey = await importJWK({ ...jwk, alg: 'RS256' }, 'RS256', { extractable: true });
  if (publicKey instanceof Uint8Array) throw new Error('not an asymmetric key');
  const secret = new TextEncoder().encode(await exportSPKI(publicKey));
  return new SignJWT(decodeJwt(await cloud.token(admin.label)))
    .setProtectedHeader({ alg: 'HS256', kid: jwk.kid })
    .sign(secret);
};

const signedByAStranger: Make = async (cloud) => {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(decodeJwt(await cloud.token(admin.label)))
    .setProtectedHeader({ alg: 'RS256', kid: 'strange' })
    .sign(privateKey);
};

/** The tokens, by what is wrong with them. */
export const badTokens: Readonly<Record<string, Make>> = {
  'no token': async () => undefined,
  'an expired token': claiming((now) => ({ nbf: now - 7200, exp: now - 3600 })),
  'a token for later': claiming((now) => ({ nbf: now + 3600, exp: now + 7200 })),
  'an unsigned token': async (cloud) =>
    new UnsecuredJWT(decodeJwt(await cloud.token(admin.label))).encode(),
  'a token signed with the public key': signedWithPublicKey,
  "a stranger's token": signedByAStranger,
  'a token for another audience': claiming(() => ({ aud: 'api://another' })),
  'a token of another issuer': claiming(() => ({ iss: 'https://issuer.example/v2.0' })),
  "a token of another tenant's issuer": claiming(() => ({
    tid: personaNamed('lakeside-globalAdmin').tenantId,
  })),
  'a token with another scope': claiming(() => ({ scp: 'User.Read' })),
  "an application's own token": claiming(() => ({ scp: null, idtyp: 'app' })),
};
