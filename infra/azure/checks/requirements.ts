// The required properties of each type of resource, one row per property: no keys, no public blobs,
// no old TLS, one write region, no old reads. A computed value does not meet a requirement.
import { flatten, valueAt, type Finding, type Rule, textOf } from './template.ts';

interface Requirement {
  readonly rule: string;
  readonly type: string;
  readonly path: string;
  readonly value: unknown;
}

const must = (rule: string, type: string, path: string, value: unknown): Requirement => ({
  rule,
  type,
  path: `properties.${path}`,
  value,
});

const cosmos = 'Microsoft.DocumentDB/databaseAccounts';
const storage = 'Microsoft.Storage/storageAccounts';
const site = 'Microsoft.Web/sites';
const vault = 'Microsoft.KeyVault/vaults';

export const requirements: readonly Requirement[] = [
  must('no-local-auth', cosmos, 'disableLocalAuth', true),
  must('no-local-auth', cosmos, 'disableKeyBasedMetadataWriteAccess', true),
  must('no-local-auth', storage, 'allowSharedKeyAccess', false),
  must('no-local-auth', storage, 'defaultToOAuthAuthentication', true),
  must('no-local-auth', 'Microsoft.Insights/components', 'DisableLocalAuth', true),
  must(
    'no-local-auth',
    'Microsoft.OperationalInsights/workspaces',
    'features.disableLocalAuth',
    true,
  ),
  must('no-local-auth', 'Microsoft.Communication/communicationServices', 'disableLocalAuth', true),
  must('no-local-auth', vault, 'enableRbacAuthorization', true),
  must('no-local-auth', `${site}/basicPublishingCredentialsPolicies`, 'allow', false),
  must('no-lost-vault', vault, 'enablePurgeProtection', true),
  must('no-lost-vault', vault, 'softDeleteRetentionInDays', 90),
  must('no-public-blob', storage, 'allowBlobPublicAccess', false),
  must('no-public-blob', `${storage}/blobServices/containers`, 'publicAccess', 'None'),
  must('tls', storage, 'minimumTlsVersion', 'TLS1_2'),
  must('tls', cosmos, 'minimalTlsVersion', 'Tls12'),
  must('tls', site, 'siteConfig.minTlsVersion', '1.2'),
  must('tls', site, 'siteConfig.scmMinTlsVersion', '1.2'),
  must('tls', site, 'siteConfig.ftpsState', 'Disabled'),
  must('https-only', storage, 'supportsHttpsTrafficOnly', true),
  must('https-only', site, 'httpsOnly', true),
  must('one-write-region', cosmos, 'enableMultipleWriteLocations', false),
  must('newest-reads', cosmos, 'consistencyPolicy.defaultConsistencyLevel', 'BoundedStaleness'),
  must(
    'no-tracking',
    'Microsoft.Communication/emailServices/domains',
    'userEngagementTracking',
    'Disabled',
  ),
];

/** A site must have both basic publishing policies; a missing one fails. */
const policies = ['ftp', 'scm'];

const missingPolicies: Rule = (template) => {
  const all = flatten(template);
  const there = all.filter(({ type }) => type === `${site}/basicPublishingCredentialsPolicies`);
  if (!all.some(({ type }) => type === site)) return [];
  return policies
    .filter((policy) => !there.some(({ body }) => textOf(body['name']).includes(`'${policy}'`)))
    .map((policy) => ({
      rule: 'no-local-auth',
      resource: site,
      message: `add basicPublishingCredentialsPolicies/${policy} with allow: false`,
    }));
};

/** Checks every required property of every resource. */
export const demanded: Rule = (template) => [
  ...flatten(template).flatMap(({ type, at, body }): Finding[] =>
    requirements
      .filter((row) => row.type === type && valueAt(body, row.path) !== row.value)
      .map(({ rule, path, value }) => ({
        rule,
        resource: at,
        message: `set ${path} to ${JSON.stringify(value)}`,
      })),
  ),
  ...missingPolicies(template),
];
