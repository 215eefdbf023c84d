// Local cloud: the environment with which the application is started, like app settings in Azure.
// Knows the names of the settings and the addresses of the parts; nothing of what the settings do.
import { operatorTenantId } from './personas.ts';

export const database = 'benefits';

export interface Places {
  /** The application's address for portals and readers of mails. */
  readonly origin: string;
  readonly cosmos: { readonly endpoint: string; readonly key: string };
  readonly emailConnectionString: string;
  /** A `file:` URL. */
  readonly keyFile: URL;
  readonly identity: {
    readonly issuer: string;
    readonly jwksUri: string;
    readonly audience: string;
  };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** 32 bytes in base64. Not a secret: it only protects sample data on one machine. */
const localHmacKey = Buffer.from('local hmac key that is no secret').toString('base64');

/**
 * The application's settings.
 * @param extra settings of the caller, which override the others
 */
export const settingsOf = (places: Places, extra: Environment = {}): Environment => ({
  // Tools on one machine may send more requests a second than portals do.
  RATE_LIMIT: '10000',
  RATE_LIMIT_PERSON: '10000',
  RATE_LIMIT_ADDRESS: '10000',
  COSMOS_ENDPOINT: places.cosmos.endpoint,
  COSMOS_KEY: places.cosmos.key,
  COSMOS_DATABASE: database,
  EMAIL_CONNECTION_STRING: places.emailConnectionString,
  EMAIL_SENDER: 'DoNotReply@benefits.example',
  IDENTITY_ISSUER: places.identity.issuer,
  IDENTITY_JWKS_URI: places.identity.jwksUri,
  IDENTITY_AUDIENCE: places.identity.audience,
  OPERATOR_TENANT_ID: operatorTenantId,
  OPERATORS_EMAIL: 'operators@operator.example',
  PUBLIC_BASE_URL: places.origin,
  DOWNLOADS_URL: 'https://downloads.example',
  HMAC_KEY: localHmacKey,
  KEY_ENCRYPTION_KEY: places.keyFile.href,
  PERSONAS_URL: '/local',
  TASKHUB_NAME: 'PartnerBenefits',
  ...Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined)),
});
