// Exports the one class of the identity SDK that is used, so that the bundle contains only that.
export { ManagedIdentityCredential } from '@azure/identity';
