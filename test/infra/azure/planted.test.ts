// Each of the project's own template rules finds the mistake for which it exists: one thing in the
// compiled template is changed, and the finding names the rule.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsInMain } from '../../../infra/azure/checks/rules.ts';
import { templatesFolder } from '../../../infra/azure/cli/bicep-cli.ts';
import { compiled, describeCompiled } from './compiled.ts';
import { around, first, set, take, type Template } from './planting.ts';

const cosmos = 'Microsoft.DocumentDB/databaseAccounts';
const storage = 'Microsoft.Storage/storageAccounts';
const site = 'Microsoft.Web/sites';
const vault = 'Microsoft.KeyVault/vaults';
const role = 'Microsoft.Authorization/roleAssignments';
const setting = 'Microsoft.Insights/diagnosticSettings';
const policy = `${site}/basicPublishingCredentialsPolicies`;

type Planted = readonly [rule: string, what: string, plant: (template: Template) => void];

const planted: readonly Planted[] = [
  ['no-local-auth', 'keys of Cosmos DB', set(cosmos, 'disableLocalAuth', false)],
  ['no-local-auth', 'keys of Cosmos DB, unsaid', set(cosmos, 'disableLocalAuth', undefined)],
  [
    'no-local-auth',
    'keys of Cosmos DB, computed',
    set(cosmos, 'disableLocalAuth', "[parameters('large')]"),
  ],
  [
    'no-local-auth',
    'keys that change containers',
    set(cosmos, 'disableKeyBasedMetadataWriteAccess', false),
  ],
  ['no-local-auth', 'keys of storage', set(storage, 'allowSharedKeyAccess', true)],
  [
    'no-local-auth',
    'telemetry without a token',
    set('Microsoft.Insights/components', 'DisableLocalAuth', false),
  ],
  [
    'no-local-auth',
    'logs without a token',
    set('Microsoft.OperationalInsights/workspaces', 'features.disableLocalAuth', false),
  ],
  [
    'no-local-auth',
    'keys of Communication Services',
    set('Microsoft.Communication/communicationServices', 'disableLocalAuth', false),
  ],
  ['no-local-auth', 'access policies of the vault', set(vault, 'enableRbacAuthorization', false)],
  ['no-local-auth', 'a publishing password', set(policy, 'allow', true)],
  ['no-local-auth', 'no word of FTP', (template) => take(template, policy, "'ftp'")],
  ['no-local-auth', 'no word of SCM', (template) => take(template, policy, "'scm'")],
  ['no-lost-vault', 'a vault that can be purged', set(vault, 'enablePurgeProtection', false)],
  ['no-public-blob', 'public blobs', set(storage, 'allowBlobPublicAccess', true)],
  [
    'no-public-blob',
    'a public container',
    set(`${storage}/blobServices/containers`, 'publicAccess', 'Blob'),
  ],
  ['tls', 'TLS 1.0 of storage', set(storage, 'minimumTlsVersion', 'TLS1_0')],
  ['tls', 'TLS 1.1 of Cosmos DB', set(cosmos, 'minimalTlsVersion', 'Tls11')],
  ['tls', 'TLS 1.0 of the app', set(site, 'siteConfig.minTlsVersion', '1.0')],
  ['tls', 'FTP', set(site, 'siteConfig.ftpsState', 'AllAllowed')],
  ['tls', 'old TLS where no rule looks', set(vault, 'minimumTlsVersion', '1.1')],
  ['https-only', 'the app over HTTP', set(site, 'httpsOnly', false)],
  ['https-only', 'storage over HTTP', set(storage, 'supportsHttpsTrafficOnly', false)],
  ['one-write-region', 'two write regions', set(cosmos, 'enableMultipleWriteLocations', true)],
  [
    'newest-reads',
    'sessions, of which each instance has its own',
    set(cosmos, 'consistencyPolicy', { defaultConsistencyLevel: 'Session' }),
  ],
  [
    'no-tracking',
    'readers are watched',
    set('Microsoft.Communication/emailServices/domains', 'userEngagementTracking', 'Enabled'),
  ],
  [
    'no-secret-output',
    'a key',
    (template) => {
      template.outputs['STORAGE'] = { type: 'string', value: "[listKeys('x', '1').keys[0].value]" };
    },
  ],
  [
    'no-secret-output',
    'a key of a module',
    (template) => {
      around(template, cosmos).outputs['account'] = {
        type: 'string',
        value:
          "[listKeys(resourceId('Microsoft.DocumentDB/databaseAccounts', 'x'), '1').primaryMasterKey]",
      };
    },
  ],
  [
    'no-secret-output',
    'a connection string',
    (template) => {
      template.outputs['INSIGHTS'] = { type: 'string', value: "[reference('x').ConnectionString]" };
    },
  ],
  [
    'no-secret-output',
    'the name of a secret',
    (template) => {
      template.outputs['ADMIN_PASSWORD'] = { type: 'string', value: "[parameters('x')]" };
    },
  ],
  [
    'no-secret-output',
    'a secure type',
    (template) => {
      template.outputs['VALUE'] = { type: 'securestring', value: 'x' };
    },
  ],
  [
    'no-secret-output',
    'a secure parameter',
    (template) => {
      template['parameters'] = { hidden: { type: 'secureString' } };
      template.outputs['VALUE'] = { type: 'string', value: "[parameters('hidden')]" };
    },
  ],
  [
    'listed-roles',
    'a role that nobody listed',
    set(
      role,
      'roleDefinitionId',
      "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')]",
    ),
  ],
  [
    'listed-roles',
    'a role on the whole resource group',
    (template) => {
      delete first(template, role)['scope'];
    },
  ],
  [
    'listed-roles',
    'a role of somebody else',
    set(role, 'principalId', "[parameters('somebodyElse')]"),
  ],
  [
    'listed-roles',
    'a role whatever the backend',
    (template) => {
      delete first(template, role, '974c5e8b')['condition'];
    },
  ],
  ['listed-roles', 'a role that is not given', (template) => take(template, role, '3913510d')],
  [
    'listed-roles',
    'writing to all of Cosmos DB by another role',
    set(
      `${cosmos}/sqlRoleAssignments`,
      'roleDefinitionId',
      "[format('{0}/sqlRoleDefinitions/own')]",
    ),
  ],
  [
    'diagnostics',
    'a resource that tells nothing',
    (template) => take(template, setting, 'AuditEvent'),
  ],
  ['diagnostics', 'a setting without a workspace', set(setting, 'workspaceId', undefined)],
  [
    'diagnostics',
    'a setting with everything off',
    set(setting, 'logs', [{ category: 'Audit', enabled: false }], '"Audit"'),
  ],
  [
    'diagnostics',
    'a setting that is not always there',
    (template) => {
      first(template, setting, 'ControlPlaneRequests')['condition'] = "[parameters('large')]";
    },
  ],
  [
    'diagnostics',
    'a type that nobody decided on',
    (template) => {
      first(template, vault).type = 'Microsoft.ServiceBus/namespaces';
    },
  ],
  [
    'no-personal-logs',
    'ids and keys of documents',
    set(setting, 'logs', [{ category: 'DataPlaneRequests', enabled: true }], 'ControlPlane'),
  ],
  [
    'no-personal-logs',
    'whatever there is',
    set(setting, 'logs', [{ categoryGroup: 'allLogs', enabled: true }]),
  ],
  [
    'known-settings',
    'a setting that nobody reads',
    (template) => {
      around(template, `${site}/config`).variables['application']!['COSMOS_KEY'] = 'x';
    },
  ],
  [
    'known-settings',
    'a setting that is missing',
    (template) => {
      delete around(template, `${site}/config`).variables['application']!['HMAC_KEY'];
    },
  ],
  [
    'known-settings',
    'a secret as it is',
    (template) => {
      around(template, `${site}/config`).variables['application']!['POLICY'] =
        "[listKeys('x', '1').keys[0].value]";
    },
  ],
  [
    'known-settings',
    'settings in a second place',
    set(site, 'siteConfig.appSettings', [{ name: 'x', value: 'y' }]),
  ],
  ['no-open-cors', 'every origin', set(site, 'siteConfig.cors', { allowedOrigins: ['*'] })],
  [
    'no-open-cors',
    'every origin, by a setting',
    (template) => {
      around(template, `${site}/config`).variables['application']!['CORS_ORIGINS'] = '*';
    },
  ],
  [
    'diagnostics',
    'a part that nobody decided on',
    (template) => {
      first(template, policy).type = `${site}/slots`;
    },
  ],
  [
    'tags',
    'a resource without tags',
    (template) => {
      delete first(template, cosmos)['tags'];
    },
  ],
  [
    'existing-waits',
    'a reference to what is not made yet',
    (template) => {
      const { insights } = template['resources'] as Record<string, Record<string, unknown>>;
      delete insights?.['dependsOn'];
    },
  ],
];

describeCompiled('a mistake in the templates', () => {
  let main = '';

  beforeAll(() => {
    main = JSON.stringify(compiled('main.bicep'));
  });

  test.each(planted)('%s: %s', (rule, _what, plant) => {
    const template: Template = JSON.parse(main);
    plant(template);
    const rules = new Set(findingsInMain(JSON.parse(JSON.stringify(template))).map((f) => f.rule));
    expect([...rules]).toContain(rule);
  });
});

test('of every rule there is, one mistake is planted', () => {
  const sources = globSync('checks/*.ts', { cwd: templatesFolder }).map((file) =>
    readFileSync(join(templatesFolder, file), 'utf8'),
  );
  const named = sources
    .flatMap((text) => [...text.matchAll(/(?:rule: |must\(\s*|finding\(\s*)'(?<rule>[\w-]+)'/gu)])
    .map(({ groups }) => groups?.['rule'] ?? '');
  expect([...new Set(planted.map(([rule]) => rule))].toSorted()).toEqual(
    [...new Set(named)].toSorted(),
  );
});
