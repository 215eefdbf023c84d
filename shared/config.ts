// The environment becomes a Config, or one readable list of everything that is wrong with it.
// The only place that reads settings; everything else gets what it needs passed in.
import { z } from 'zod';
import { policySchema } from './domain/policy.ts';

const url = z.url({ protocol: /^https?$/ });
const tenant = z.guid().toLowerCase();

const policyJson = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(policySchema);

const settings = z.object({
  COSMOS_ENDPOINT: url.describe('the account, for example https://NAME.documents.azure.com'),
  COSMOS_KEY: z.string().min(1).describe('the account key; the local cloud only'),
  COSMOS_DATABASE: z.string().min(1).default('benefits'),
  EMAIL_CONNECTION_STRING: z.string().regex(/^endpoint=https?:\/\/[^;]+;accesskey=[^;]+$/i, {
    error: 'must look like endpoint=https://NAME.communication.azure.com/;accesskey=KEY',
  }),
  EMAIL_SENDER: z.email(),
  IDENTITY_ISSUER: z
    .string()
    .includes('{tenantid}', { error: 'must contain {tenantid} in place of the tenant' }),
  IDENTITY_JWKS_URI: url,
  IDENTITY_AUDIENCE: z.string().min(1),
  OPERATOR_TENANT_ID: tenant,
  OPERATORS_EMAIL: z.email(),
  PUBLIC_BASE_URL: url.describe('where portals and mail readers reach this application'),
  DOWNLOADS_URL: url.describe('where software is downloaded from'),
  HMAC_KEY: z.base64().refine((text) => Buffer.from(text, 'base64').length >= 32, {
    error: 'must be at least 32 bytes in base64; make one with: openssl rand -base64 32',
  }),
  /** What wraps the data keys of licence keys. */
  KEY_ENCRYPTION_KEY: z.union(
    [
      z.url({ protocol: /^file$/ }),
      z
        .string()
        .regex(
          /^https:\/\/[a-z0-9-]{3,24}\.vault\.[a-z.]{1,40}\/keys\/[0-9A-Za-z-]{1,127}(?:\/[0-9a-f]{32})?$/,
        ),
    ],
    {
      error:
        'must be a key in Key Vault, https://NAME.vault.azure.net/keys/KEY, or a file with 32 bytes in base64, file:///PATH',
    },
  ),
  /** The user-assigned managed identity, where there is one. */
  AZURE_CLIENT_ID: z.guid().optional(),
  /** Requests a second for each partner on each instance; `off` (load tests): no limits at all. */
  RATE_LIMIT: z.union([z.literal('off'), z.coerce.number().positive()]).default(100),
  /** The same for each person. */
  RATE_LIMIT_PERSON: z.coerce.number().positive().default(50),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
    .pipe(z.array(url)),
  /** Where the documentation's page finds people to sign in as; the local cloud only. */
  PERSONAS_URL: z
    .string()
    .regex(/^\/[\w/-]*$/)
    .optional(),
  POLICY: policyJson,
});

/** Everything the application can be told from outside. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads and checks the settings.
 * @param environment names and values, usually the process's own
 * @throws Error naming every setting that is missing or wrong, and what it should be
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>) => {
  const read = settings.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(
      (issue) => `  ${issue.path.join('.') || 'settings'}: ${issue.message}`,
    );
    throw new Error(`The configuration is not complete:\n${lines.join('\n')}`);
  }
  const all = read.data;
  return {
    cosmos: { endpoint: all.COSMOS_ENDPOINT, key: all.COSMOS_KEY, database: all.COSMOS_DATABASE },
    email: { connectionString: all.EMAIL_CONNECTION_STRING, sender: all.EMAIL_SENDER },
    identity: {
      issuer: all.IDENTITY_ISSUER,
      jwksUri: all.IDENTITY_JWKS_URI,
      audience: all.IDENTITY_AUDIENCE,
      operatorTenantId: all.OPERATOR_TENANT_ID,
    },
    operatorsEmail: all.OPERATORS_EMAIL,
    downloadsUrl: all.DOWNLOADS_URL.replace(/(?<!\/)\/+$/, ''),
    publicBaseUrl: all.PUBLIC_BASE_URL.replace(/(?<!\/)\/+$/, ''),
    keyEncryptionKey: new URL(all.KEY_ENCRYPTION_KEY),
    managedIdentity: all.AZURE_CLIENT_ID,
    hmacKey: Buffer.from(all.HMAC_KEY, 'base64'),
    rateLimit:
      all.RATE_LIMIT === 'off'
        ? ('off' as const)
        : { company: all.RATE_LIMIT, person: all.RATE_LIMIT_PERSON },
    corsOrigins: all.CORS_ORIGINS,
    personasUrl: all.PERSONAS_URL,
    policy: all.POLICY,
  };
};
