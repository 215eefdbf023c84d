// Reads the environment into a Config, or reports everything that is wrong with it in one list. The
// only place that reads settings; all other code gets its values passed in.
import { z } from 'zod';
import { addressSchema } from './domain/address.ts';
import { brandSchema } from './domain/brand.ts';
import { policySchema } from './domain/policy.ts';

const url = z.url({ protocol: /^https?$/ });
const tenant = z.guid().toLowerCase();

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A setting whose text is JSON; absent: an empty object. */
const json = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  });

const settings = z.object({
  COSMOS_ENDPOINT: url.describe('the database account, https://NAME.documents.azure.com'),
  COSMOS_KEY: z.string().min(1).optional().describe('the account key; the local cloud only'),
  COSMOS_DATABASE: z.string().min(1).default('benefits').describe('the name of the database'),
  EMAIL_ENDPOINT: url
    .optional()
    .describe('the communication service, https://NAME.communication.azure.com'),
  EMAIL_CONNECTION_STRING: z
    .string()
    .regex(/^endpoint=https?:\/\/[^;]+;accesskey=[^;]+$/i, {
      error: 'must look like endpoint=http://127.0.0.1:PORT/;accesskey=KEY',
    })
    .optional()
    .describe('address and key of the communication service; the local cloud only'),
  EMAIL_SENDER: addressSchema.describe('the address that mail comes from'),
  IDENTITY_ISSUER: z
    .string()
    .includes('{tenantid}', { error: 'must contain {tenantid} in place of the tenant' })
    .describe('who issues tokens, https://login.microsoftonline.com/{tenantid}/v2.0'),
  IDENTITY_JWKS_URI: url.describe('where the signing keys of the issuer are'),
  IDENTITY_AUDIENCE: z.string().min(1).describe('the application id that tokens are made for'),
  OPERATOR_TENANT_ID: tenant.describe('the tenant whose people can be operators'),
  OPERATORS_EMAIL: addressSchema.describe('where escalations go'),
  PUBLIC_BASE_URL: url.describe('where portals and mail readers reach this application'),
  DOWNLOADS_URL: url.describe('where software is downloaded from'),
  HMAC_KEY: z
    .string()
    .refine((text) => !text.startsWith('@Microsoft.KeyVault'), {
      error: 'is still a reference: the identity may not read the secret, or there is none',
      abort: true,
    })
    .refine((text) => base64.test(text) && Buffer.from(text, 'base64').length >= 32, {
      error: 'must be at least 32 bytes in base64; make one with: openssl rand -base64 32',
    })
    .describe('what links, operation ids and Access IDs are derived with'),
  KEY_ENCRYPTION_KEY: z
    .union(
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
    )
    .describe('what wraps the data keys of licence keys'),
  AZURE_CLIENT_ID: z.guid().optional().describe('the user-assigned managed identity'),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/(?:^|;)InstrumentationKey=/i, {
      error: 'must look like InstrumentationKey=GUID;IngestionEndpoint=https://…',
    })
    .optional()
    .describe('where traces and metrics go; without it there are none'),
  RATE_LIMIT: z
    .union([z.literal('off'), z.coerce.number().positive()])
    .default(100)
    .describe('requests a second for each partner on each instance; off (load tests): no limits'),
  RATE_LIMIT_PERSON: z.coerce
    .number()
    .positive()
    .default(50)
    .describe('requests a second for each person on each instance'),
  RATE_LIMIT_ADDRESS: z.coerce
    .number()
    .positive()
    .default(50)
    .describe(
      'requests a second from each address whose sender is not known, on each instance: without a valid token, of the page behind a link, of the probe',
    ),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
    .pipe(z.array(url))
    .describe('portals that may call from a browser, separated by commas'),
  PERSONAS_URL: z
    .string()
    .regex(/^\/[\w/-]*$/)
    .optional()
    .describe('where the documentation finds people to sign in as; the local cloud only'),
  BRAND: json
    .pipe(brandSchema)
    .describe('whose mails and pages these are, as JSON: name, accent, logo, footer'),
  POLICY: json.pipe(policySchema).describe('decisions that differ from the program, as JSON'),
});

/**
 * Settings that only a local cloud on this machine may have: secrets, and the page of personas. In
 * Azure the managed identity signs in.
 */
const localOnly = ['COSMOS_KEY', 'EMAIL_CONNECTION_STRING', 'PERSONAS_URL'] as const;

/** The names of all settings: those of a deployment, and those that only the local cloud has. */
export const settingNames = {
  deployed: Object.keys(settings.shape).filter(
    (name) => !localOnly.some((local) => local === name),
  ),
  localOnly,
};

/** All configuration that the application gets from its environment. */
export type Config = ReturnType<typeof readConfig>;

type Environment = Readonly<Record<string, string | undefined>>;

const isLocal = (address: string): boolean =>
  URL.canParse(address) && ['127.0.0.1', 'localhost'].includes(new URL(address).hostname);

/**
 * Checks how the application signs in to a service: with a key on this machine only, else with its
 * managed identity.
 */
const signInProblems = (environment: Environment): string[] => {
  const { COSMOS_ENDPOINT = '', COSMOS_KEY, EMAIL_ENDPOINT, EMAIL_CONNECTION_STRING } = environment;
  const problems: string[] = [];
  if (COSMOS_KEY !== undefined && URL.canParse(COSMOS_ENDPOINT) && !isLocal(COSMOS_ENDPOINT))
    problems.push('COSMOS_KEY: is for a database on 127.0.0.1; take it out, the identity signs in');
  if (COSMOS_KEY === undefined && isLocal(COSMOS_ENDPOINT))
    problems.push('COSMOS_KEY: is missing: the local database knows no identities');
  const [, address = ''] = /^endpoint=([^;]+)/i.exec(EMAIL_CONNECTION_STRING ?? '') ?? [];
  if (address !== '' && !isLocal(address))
    problems.push(
      'EMAIL_CONNECTION_STRING: is for a service on 127.0.0.1; set EMAIL_ENDPOINT, the identity signs in',
    );
  if ((EMAIL_ENDPOINT === undefined) === (EMAIL_CONNECTION_STRING === undefined))
    problems.push(
      'EMAIL_ENDPOINT: set either this (Azure) or EMAIL_CONNECTION_STRING (the local cloud)',
    );
  return problems;
};

/** One line for each setting that is missing or wrong. */
const settingProblems = (error: z.ZodError, environment: Environment): string[] =>
  error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? 'settings');
    const member = path.slice(1).join('.');
    const { [name as keyof typeof settings.shape]: setting } = settings.shape;
    return environment[name] === undefined
      ? `${name}: is missing: ${setting?.description ?? message}`
      : `${name}: ${member === '' ? '' : `${member}: `}${message}`;
  });

/**
 * Reads and checks the settings.
 * @param environment names and values, usually the process's own
 * @throws Error naming every setting that is missing or wrong, and what it should be
 */
export const readConfig = (environment: Environment) => {
  const read = settings.safeParse(environment);
  const problems = [
    ...(read.success ? [] : settingProblems(read.error, environment)),
    ...signInProblems(environment),
  ];
  if (!read.success || problems.length > 0) {
    const lines = problems.map((problem) => `  ${problem}`).join('\n');
    throw new Error(`The configuration is not complete:\n${lines}`);
  }
  const all = read.data;
  return {
    cosmos: { endpoint: all.COSMOS_ENDPOINT, key: all.COSMOS_KEY, database: all.COSMOS_DATABASE },
    email: {
      endpoint: all.EMAIL_ENDPOINT,
      connectionString: all.EMAIL_CONNECTION_STRING,
      sender: all.EMAIL_SENDER,
    },
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
    applicationInsights: all.APPLICATIONINSIGHTS_CONNECTION_STRING,
    hmacKey: Buffer.from(all.HMAC_KEY, 'base64'),
    rateLimit:
      all.RATE_LIMIT === 'off'
        ? ('off' as const)
        : {
            company: all.RATE_LIMIT,
            person: all.RATE_LIMIT_PERSON,
            address: all.RATE_LIMIT_ADDRESS,
          },
    corsOrigins: all.CORS_ORIGINS,
    personasUrl: all.PERSONAS_URL,
    brand: all.BRAND,
    policy: all.POLICY,
  };
};
