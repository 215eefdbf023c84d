// Settings: all errors are reported at once and in words; keys are accepted for this machine only.
import { readConfig, settingNames } from '../../shared/config.ts';
import { azureSettings, localSettings } from '../support/settings.ts';

type Settings = Readonly<Record<string, string | undefined>>;

const problemsOf = (settings: Settings): string[] => {
  try {
    readConfig(settings);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
};

test.each([
  ['a deployment', azureSettings],
  ['a local cloud', localSettings],
])('the settings of %s are in order', (_what, settings) => {
  expect(problemsOf(settings)).toEqual([]);
});

test('a deployment has no key, and an identity signs in', () => {
  const { cosmos, email, managedIdentity } = readConfig(azureSettings);
  expect({ cosmos, email, managedIdentity }).toEqual({
    cosmos: { endpoint: azureSettings.COSMOS_ENDPOINT, key: undefined, database: 'benefits' },
    email: {
      endpoint: azureSettings.EMAIL_ENDPOINT,
      connectionString: undefined,
      sender: azureSettings.EMAIL_SENDER,
    },
    managedIdentity: azureSettings.AZURE_CLIENT_ID,
  });
});

test('everything that is missing is told at once, with what it is', () => {
  const problems = problemsOf({});
  expect(problems).toContain(
    '  COSMOS_ENDPOINT: is missing: the database account, https://NAME.documents.azure.com',
  );
  expect(problems.length).toBeGreaterThan(10);
  for (const problem of problems) expect(problem).toMatch(/^ {2}[A-Z_]+: \w/u);
  expect(problems.join('\n')).not.toMatch(/Invalid input|undefined/u);
});

test.each<[string, Settings, string]>([
  [
    'a key of a database elsewhere',
    { ...azureSettings, COSMOS_KEY: 'a2V5' },
    'COSMOS_KEY: is for a database on 127.0.0.1',
  ],
  [
    'a local database without key',
    { ...localSettings, COSMOS_KEY: undefined },
    'COSMOS_KEY: is missing',
  ],
  [
    'a connection string of a service elsewhere',
    {
      ...azureSettings,
      EMAIL_ENDPOINT: undefined,
      EMAIL_CONNECTION_STRING: 'endpoint=https://benefits.communication.azure.com/;accesskey=a2V5',
    },
    'EMAIL_CONNECTION_STRING: is for a service on 127.0.0.1',
  ],
  ['no e-mail service', { ...azureSettings, EMAIL_ENDPOINT: undefined }, 'EMAIL_ENDPOINT: set'],
  [
    'two e-mail services',
    { ...localSettings, EMAIL_ENDPOINT: azureSettings.EMAIL_ENDPOINT },
    'EMAIL_ENDPOINT: set either',
  ],
  [
    'a reference that Key Vault did not answer',
    { ...azureSettings, HMAC_KEY: '@Microsoft.KeyVault(SecretUri=https://v/secrets/s)' },
    'HMAC_KEY: is still a reference',
  ],
  ['a short key', { ...azureSettings, HMAC_KEY: 'c2hvcnQ=' }, 'HMAC_KEY: must be at least 32'],
  ['a key not in base64', { ...azureSettings, HMAC_KEY: '*'.repeat(44) }, 'HMAC_KEY: must be'],
  [
    'telemetry that goes nowhere',
    { ...azureSettings, APPLICATIONINSIGHTS_CONNECTION_STRING: 'https://somewhere' },
    'APPLICATIONINSIGHTS_CONNECTION_STRING: must look like InstrumentationKey=',
  ],
  [
    'a colour that white text cannot be read on',
    { ...azureSettings, BRAND: '{"accent":"#ffcc00"}' },
    'BRAND: accent: white text on #ffcc00 has a contrast of only 1.5:1',
  ],
  ['a policy that is no JSON', { ...azureSettings, POLICY: '{' }, 'POLICY: must be JSON'],
  [
    'a decision that does not exist',
    { ...azureSettings, POLICY: '{"refunds":{"days":30}}' },
    'POLICY: Unrecognized key: "refunds"',
  ],
])('%s is refused in one line', (_what, settings, line) => {
  const problems = problemsOf(settings);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`  ${line}`);
});

test('what is wrong in several places is told in one go', () => {
  const problems = problemsOf({ ...azureSettings, COSMOS_KEY: 'a2V5', EMAIL_SENDER: 'nobody' });
  expect(problems.map((line) => line.trim().split(':')[0])).toEqual(['EMAIL_SENDER', 'COSMOS_KEY']);
});

test('no problem quotes a value', () => {
  const secret = 'canary-of-a-secret';
  const spoiled = Object.fromEntries(
    [...settingNames.deployed, ...settingNames.localOnly].map((name) => [name, secret]),
  );
  const problems = problemsOf(spoiled);
  expect(problems.length).toBeGreaterThan(8);
  expect(problems.join('\n')).not.toContain(secret);
});
