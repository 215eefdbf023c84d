// Every resource that can log must send its logs to the workspace, in categories chosen by name,
// none of which contains personal data. A type of resource that is not listed here fails the check.
import {
  flatten,
  isObject,
  typeIn,
  valueAt,
  type Finding,
  type Resource,
  type Rule,
  textOf,
} from './template.ts';

const telling: ReadonlySet<string> = new Set([
  'Microsoft.Communication/communicationServices',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.EventGrid/systemTopics',
  'Microsoft.KeyVault/vaults',
  'Microsoft.OperationalInsights/workspaces',
  'Microsoft.Storage/storageAccounts/blobServices',
  'Microsoft.Storage/storageAccounts/queueServices',
  'Microsoft.Storage/storageAccounts/tableServices',
  'Microsoft.Web/sites',
]);

/** Types that have no diagnostic setting, and why. */
const silent: Readonly<Record<string, string>> = {
  'Microsoft.Communication/emailServices': 'the communication service tells of its mails',
  'Microsoft.DurableTask/schedulers': 'no category is documented for it',
  'Microsoft.Insights/actionGroups': 'has nothing to tell',
  'Microsoft.Insights/components': 'what it gets is in the workspace already',
  'Microsoft.Insights/metricAlerts': 'has nothing to tell',
  'Microsoft.Insights/scheduledQueryRules': 'has nothing to tell',
  'Microsoft.Insights/workbooks': 'has nothing to tell',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'its sign-ins are in the directory',
  'Microsoft.Network/privateDnsZones': 'has nothing to tell',
  'Microsoft.Network/privateEndpoints': 'has nothing to tell',
  'Microsoft.Network/virtualNetworks': 'tells only of attacks on public addresses; it has none',
  'Microsoft.Storage/storageAccounts': 'its services tell, each for itself',
  'Microsoft.Web/serverfarms': 'a plan by consumption has no load of its own',
};

/** Child resources whose parent logs for them, and extensions of another resource. */
const parts: ReadonlySet<string> = new Set([
  'Microsoft.Authorization/locks',
  'Microsoft.Authorization/roleAssignments',
  'Microsoft.Communication/emailServices/domains',
  'Microsoft.Communication/emailServices/domains/senderUsernames',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers',
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments',
  'Microsoft.DurableTask/schedulers/retentionPolicies',
  'Microsoft.DurableTask/schedulers/taskHubs',
  'Microsoft.EventGrid/systemTopics/eventSubscriptions',
  'Microsoft.Insights/diagnosticSettings',
  'Microsoft.KeyVault/vaults/keys',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  'Microsoft.Resources/tags',
  'Microsoft.Storage/storageAccounts/blobServices/containers',
  'Microsoft.Storage/storageAccounts/managementPolicies',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
  'Microsoft.Web/sites/config',
]);

/**
 * Categories whose logs contain addresses of people, ids and keys of documents, or texts of
 * queries.
 */
const personal: ReadonlySet<string> = new Set([
  'allLogs',
  'audit',
  'DataPlaneRequests',
  'EmailStatusUpdateOperational',
  'EmailUserEngagementOperational',
  'PartitionKeyRUConsumption',
  'PartitionKeyStatistics',
  'QueryRuntimeStatistics',
  'StorageRead',
  'StorageWrite',
]);

const listAt = (resource: Resource, path: string) => {
  const list = valueAt(resource.body, path);
  return Array.isArray(list) ? list.filter((item) => isObject(item)) : [];
};

const categoriesOf = (setting: Resource): string[] =>
  listAt(setting, 'properties.logs')
    .filter(({ enabled }) => enabled !== false)
    .map(({ category, categoryGroup }) => textOf(categoryGroup ?? category));

const finding = (rule: string, { at }: Resource, message: string): Finding => ({
  rule,
  resource: at,
  message,
});

/**
 * A setting counts for the resource of that type in the same template, if its conditions are the
 * same.
 */
const settles = (setting: Resource, resource: Resource): boolean =>
  setting.template === resource.template &&
  typeIn(setting.body['scope']) === resource.type &&
  setting.conditions.join(' ') === resource.conditions.join(' ') &&
  valueAt(setting.body, 'properties.workspaceId') !== undefined &&
  [...listAt(setting, 'properties.logs'), ...listAt(setting, 'properties.metrics')].some(
    ({ enabled }) => enabled === true,
  );

export const diagnosticsEverywhere: Rule = (template) => {
  const all = flatten(template);
  const settings = all.filter(({ type }) => type === 'Microsoft.Insights/diagnosticSettings');
  return all.flatMap((resource) => {
    const { type } = resource;
    if (parts.has(type) || Object.hasOwn(silent, type)) return [];
    if (!telling.has(type))
      return [finding('diagnostics', resource, `decide in checks/diagnostics.ts about ${type}`)];
    return settings.some((setting) => settles(setting, resource))
      ? []
      : [finding('diagnostics', resource, `add a diagnostic setting to the workspace for ${type}`)];
  });
};

export const noPersonalLogs: Rule = (template) =>
  flatten(template)
    .filter(({ type }) => type === 'Microsoft.Insights/diagnosticSettings')
    .flatMap((setting) =>
      categoriesOf(setting)
        .filter((category) => personal.has(category))
        .map((category) =>
          finding(
            'no-personal-logs',
            setting,
            `take out ${category}, or choose what is needed of it`,
          ),
        ),
    );
