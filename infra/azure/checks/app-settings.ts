// Rules on the settings of the function app: only names that the application or the platform knows,
// no secret among the values, and no setting that allows every origin.
import {
  flatten,
  isObject,
  valueAt,
  type Finding,
  type Json,
  type Resource,
  type Rule,
  textOf,
} from './template.ts';

/** The settings that shared/config.ts and the telemetry read. */
export const applicationSettings: readonly string[] = [
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'AZURE_CLIENT_ID',
  'BRAND',
  'CORS_ORIGINS',
  'COSMOS_DATABASE',
  'COSMOS_ENDPOINT',
  'DOWNLOADS_URL',
  'EMAIL_ENDPOINT',
  'EMAIL_SENDER',
  'HMAC_KEY',
  'IDENTITY_AUDIENCE',
  'IDENTITY_ISSUER',
  'IDENTITY_JWKS_URI',
  'KEY_ENCRYPTION_KEY',
  'OPERATORS_EMAIL',
  'OPERATOR_TENANT_ID',
  'POLICY',
  'PUBLIC_BASE_URL',
  'RATE_LIMIT',
  'RATE_LIMIT_ADDRESS',
  'RATE_LIMIT_PERSON',
];

const override = 'AzureFunctionsJobHost__extensions__durableTask__storageProvider__';

/** The settings that the host and its extensions read. */
export const platformSettings: readonly string[] = [
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
  'AzureWebJobsDisableHomepage',
  'AzureWebJobsStorage__accountName',
  'AzureWebJobsStorage__clientId',
  'AzureWebJobsStorage__credential',
  'TASKHUB_NAME',
];

/** The additional settings that they read for each storage of orchestrations. */
export const durableSettings: readonly string[] = [
  'DURABLE_TASK_SCHEDULER_CONNECTION_STRING',
  `${override}connectionStringName`,
  `${override}type`,
];

const known = new Set([...applicationSettings, ...platformSettings, ...durableSettings]);
const secret = /AccountKey=|SharedAccess|accesskey=|password|\blist\w*\(/iu;

const isSettings = ({ type, body }: Resource): boolean =>
  type === 'Microsoft.Web/sites/config' && textOf(body['name']).includes('appsettings');

/** The settings of one resource: in its own object, or in the variables that it merges. */
const settingsIn = ({ body, template }: Resource): Json => {
  const { properties } = body;
  if (isObject(properties)) return properties;
  const used = textOf(properties).matchAll(/variables\('(?<name>\w+)'\)/gu);
  return Object.assign(
    {},
    ...[...used].map(({ groups }) => valueAt(template, `variables.${groups?.['name'] ?? ''}`)),
  );
};

/** All settings that a template may contain, by name. */
export const settingsOf = (template: Json): Json =>
  Object.assign({}, ...flatten(template).filter(isSettings).map(settingsIn));

const tell = (resource: string, message: string): Finding => ({
  rule: 'known-settings',
  resource,
  message,
});

export const knownSettings: Rule = (template) => {
  const settings = settingsOf(template);
  const apps = flatten(template).filter(({ type }) => type === 'Microsoft.Web/sites');
  return [
    ...Object.keys(settings)
      .filter((name) => !known.has(name))
      .map((name) => tell(name, 'take it out: nobody reads a setting of this name')),
    ...(apps.length === 0 ? [] : [...known])
      .filter((name) => !Object.hasOwn(settings, name))
      .map((name) => tell(name, 'add it to app-settings.bicep')),
    ...Object.entries(settings)
      .filter(([, value]) => secret.test(textOf(value)))
      .map(([name]) => tell(name, 'refer to the vault instead of giving a secret')),
    ...apps
      .filter(({ body }) => valueAt(body, 'properties.siteConfig.appSettings') !== undefined)
      .map(({ at }) => tell(at, 'settings stand in app-settings.bicep only')),
  ];
};

export const noOpenCors: Rule = (template) => [
  ...flatten(template)
    .filter(({ body }) => /"allowedOrigins":\[[^\]]*\*/u.test(JSON.stringify(body)))
    .map(({ at }) => ({
      rule: 'no-open-cors',
      resource: at,
      message: 'name the origins that may call',
    })),
  ...Object.entries(settingsOf(template))
    .filter(([name, value]) => name === 'CORS_ORIGINS' && textOf(value).includes('*'))
    .map(([name]) => ({ rule: 'no-open-cors', resource: name, message: 'name the origins' })),
];
