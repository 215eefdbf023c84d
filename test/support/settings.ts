// Valid settings: those of a deployment, and those of a local cloud that is not running.

const common = {
  EMAIL_SENDER: 'sender@benefits.example',
  IDENTITY_ISSUER: 'https://login.microsoftonline.com/{tenantid}/v2.0',
  IDENTITY_JWKS_URI: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
  IDENTITY_AUDIENCE: 'benefits',
  OPERATOR_TENANT_ID: '0b5e7a10-0000-4000-8000-00000000c0de',
  OPERATORS_EMAIL: 'operators@operator.example',
  PUBLIC_BASE_URL: 'https://benefits.example',
  DOWNLOADS_URL: 'https://downloads.example',
  HMAC_KEY: Buffer.alloc(32).toString('base64'),
};

export const azureSettings = {
  ...common,
  COSMOS_ENDPOINT: 'https://benefits.documents.azure.com',
  EMAIL_ENDPOINT: 'https://benefits.communication.azure.com',
  KEY_ENCRYPTION_KEY: 'https://benefits.vault.azure.net/keys/benefits-kek',
  AZURE_CLIENT_ID: '0b5e7a10-0000-4000-8000-00000000001d',
};

export const localSettings = {
  ...common,
  COSMOS_ENDPOINT: 'http://127.0.0.1:1',
  COSMOS_KEY: 'a2V5',
  EMAIL_CONNECTION_STRING: 'endpoint=http://127.0.0.1:1/;accesskey=a2V5',
  KEY_ENCRYPTION_KEY: 'file:///nowhere/key',
};
