// The part of the identity SDK that is used, so that a bundle takes only that along.
export { ManagedIdentityCredential } from '@azure/identity';
