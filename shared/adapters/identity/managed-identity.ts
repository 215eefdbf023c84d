// The application's managed identity, with which it signs in to Azure's services. Knows no service.
// The SDK is loaded when the first token is requested.
import type { TokenCredential } from '@azure/identity';
import { calls } from '../system/budgets.ts';
import { bounded } from '../system/deadline.ts';

/**
 * A credential that does nothing until a token is requested.
 * @param clientId of a user-assigned identity; undefined: the system-assigned one
 */
export const managedIdentity = (clientId: string | undefined): TokenCredential => {
  let made: Promise<TokenCredential> | undefined;
  const make = async (): Promise<TokenCredential> => {
    const { ManagedIdentityCredential } = await import('./managed-identity-credential.ts');
    return clientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId });
  };
  return {
    async getToken(scopes, options) {
      made ??= make();
      const credential = await made;
      // Several callers may wait for this token, so the fetch has a time limit of its own.
      return bounded(calls.token, (abortSignal) =>
        credential.getToken(scopes, { ...options, abortSignal }),
      );
    },
  };
};
