// Local cloud, identity: the key that signs tokens, stored with the store, given in SIGNING_KEY (as
// PEM; creating one in each of many processes is slow), or created once per process. Knows RSA keys
// and a file; nothing of claims.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SigningKey {
  readonly id: string;
  readonly private: KeyObject;
  /** The public half, as the JWKS shows it. */
  readonly jwk: Readonly<Record<string, unknown>>;
}

const fromPem = (pem: string): SigningKey => {
  const key = createPrivateKey(pem);
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  const id = createHash('sha256').update(String(jwk.n)).digest('base64url').slice(0, 27);
  return { id, private: key, jwk: { ...jwk, kid: id, use: 'sig', alg: 'RS256' } };
};

/** A new RSA key as PEM. */
export const generatePem = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

let shared: SigningKey | undefined;

/**
 * The signing key of a store; created when there is none yet.
 * @param folder the store's; absent: all stores of the process share a key, because creating one is
 * slow
 */
export const signingKey = (folder?: string): SigningKey => {
  if (!folder) {
    shared ??= fromPem(process.env['SIGNING_KEY'] ?? generatePem());
    return shared;
  }
  const path = join(folder, 'signing-key.pem');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, generatePem(), { mode: 0o600 });
  }
  return fromPem(readFileSync(path, 'utf8'));
};
