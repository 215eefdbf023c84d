// Key Vault behind the port KeyWrapping: the key-encryption key never leaves Key Vault. A wrapped
// data key is stored with the full id of its wrapping key, version included, so it can still be
// unwrapped after a rotation. The SDK is loaded on first use.
import type { TokenCredential } from '@azure/identity';
import type { CryptographyClient, CryptographyClientOptions } from '@azure/keyvault-keys';
import type { KeyWrapping } from '../../ports/key-sealing.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { calls } from '../system/budgets.ts';
import { bounded } from '../system/deadline.ts';

const algorithm = 'RSA-OAEP-256';

export interface KeyVaultOptions {
  readonly credential: TokenCredential;
  /** Answers requests in process, in tests. */
  readonly httpClient?: NonNullable<CryptographyClientOptions['httpClient']>;
}

/** Status codes that say the request itself is wrong, so a retry is useless. */
const definite: ReadonlySet<unknown> = new Set([400, 401, 403, 404, 409]);

/**
 * An error of a call that was not answered, or that may succeed later, becomes StoreUnavailable;
 * any other error is a defect or a wrong setting.
 */
const translated = (error: unknown): unknown => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return definite.has(status)
    ? error
    : new StoreUnavailable('Key Vault did not answer', { cause: error });
};

const asked = async <T>(call: (abortSignal: AbortSignal) => Promise<T>): Promise<T> => {
  try {
    return await bounded(calls.keyVault, call);
  } catch (error) {
    throw translated(error);
  }
};

/** The id of a key without its version. */
const nameOf = (keyId: string): string => keyId.split('/').slice(0, 5).join('/');

/** @param keyId `https://NAME.vault.azure.net/keys/KEY`; if it has a version, that version wraps */
export const keyVaultWrapping = (
  keyId: string,
  { credential, httpClient }: KeyVaultOptions,
): KeyWrapping => {
  const clients = new Map<string, Promise<CryptographyClient>>();

  const open = async (id: string): Promise<CryptographyClient> => {
    const { CryptographyClient: Client } = await import('@azure/keyvault-keys');
    return new Client(id, credential, {
      retryOptions: { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1000 },
      ...(httpClient === undefined ? {} : { httpClient }),
    });
  };

  const clientFor = (id: string): Promise<CryptographyClient> => {
    const client = clients.get(id) ?? open(id);
    clients.set(id, client);
    return client;
  };

  return {
    wrap: (dataKey) =>
      asked(async (abortSignal) => {
        const client = await clientFor(keyId);
        const { result, keyID } = await client.wrapKey(algorithm, dataKey, { abortSignal });
        if (keyID === undefined) throw new Error('Key Vault did not say which key it used');
        return { wrapped: result, wrappedBy: keyID };
      }),
    async unwrap(wrapped, wrappedBy) {
      if (nameOf(wrappedBy) !== nameOf(keyId))
        throw new Error(`${nameOf(keyId)} is not the key that this was wrapped with`);
      return asked(async (abortSignal) => {
        const client = await clientFor(wrappedBy);
        const { result } = await client.unwrapKey(algorithm, wrapped, { abortSignal });
        return result;
      });
    },
  };
};
