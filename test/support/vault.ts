// Key Vault in process: its REST API with one key of two versions, for the real client.
import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt } from 'node:crypto';
import { createHangs } from '../../infra/local/contract/hanging.ts';
import type { Answering } from '../../infra/local/contract/wire.ts';
import { inProcess } from '../../infra/local/email/http-client.ts';
import type { KeyVaultOptions } from '../../shared/adapters/key-vault/key-vault-wrapping.ts';

export const vault = 'https://benefits.vault.azure.net';
export const keyId = `${vault}/keys/licence-keys`;

/** Key Vault's REST API with one key of two versions; the second one is current. */
export const aVault = () => {
  const versions = ['1', '2'].map((digit) => ({
    version: digit.repeat(32),
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
  }));
  const calls: string[] = [];
  const hanging = createHangs();
  let outage: number | 'reset' | 'hang' | undefined;
  let current = 0;
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  const json = (status: number, body: object, headers: [string, string][] = []) => ({
    status,
    headers: [['content-type', 'application/json'], ...headers] as [string, string][],
    body: Buffer.from(JSON.stringify(body)),
  });
  const answering: Answering = async ({ method, url, headers, body }) => {
    const { pathname } = new URL(url);
    calls.push(`${method} ${pathname}`);
    if (outage === 'hang') await hanging.hang();
    if (outage === 'reset' || outage === 'hang') return undefined;
    if (outage !== undefined) return json(outage, { error: { code: 'Busy' } });
    if (!headers['authorization'])
      return json(401, {}, [
        [
          'www-authenticate',
          'Bearer authorization="https://login.microsoftonline.com/t", resource="https://vault.azure.net"',
        ],
      ]);
    const parts = pathname
      .split('/')
      .slice(3)
      .filter((part) => part !== '');
    const act = parts.find((part) => part.endsWith('wrapkey'));
    const version = parts.find((part) => part !== act) ?? versions[current]?.version;
    const key = versions.find((each) => each.version === version);
    if (key === undefined) return json(404, { error: { code: 'KeyNotFound' } });
    const kid = `${keyId}/${key.version}`;
    if (act === undefined)
      return json(200, {
        key: {
          kid,
          key_ops: ['wrapKey', 'unwrapKey'],
          ...key.publicKey.export({ format: 'jwk' }),
        },
        attributes: { enabled: true },
      });
    const sent = Buffer.from(JSON.parse(body.toString()).value, 'base64url');
    const value =
      act === 'wrapkey'
        ? publicEncrypt({ key: key.publicKey, ...padding }, sent)
        : privateDecrypt({ key: key.privateKey, ...padding }, sent);
    return json(200, { kid, value: value.toString('base64url') });
  };
  const options: KeyVaultOptions = {
    httpClient: inProcess(answering),
    credential: {
      getToken: async () => ({ token: 'a-token', expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
  };
  return {
    calls,
    options,
    rotate: () => {
      current = 1;
    },
    /** Lasts until the next call; requests that hang then break. */
    fail: (how: typeof outage) => {
      outage = how;
      hanging.break();
    },
    hanging,
  };
};
