// The resources that the four sets of parameters would create, evaluated: which are redundant,
// locked or private, and which backend stores the orchestrations.
import { describeWhole, predicted, type Predicted } from './compiled.ts';

type Environment = Readonly<Record<string, string>>;

const made = new Map<string, readonly Predicted[]>();

/** The resources of a set, evaluated once. */
const madeOf = (set: string, environment: Environment = {}): readonly Predicted[] => {
  const key = JSON.stringify([set, environment]);
  const resources = made.get(key) ?? predicted(`parameters/${set}.bicepparam`, environment);
  made.set(key, resources);
  return resources;
};

const ofType = (resources: readonly Predicted[], type: string): readonly Predicted[] =>
  resources.filter((resource) => resource.type === type);

const cosmos = 'Microsoft.DocumentDB/databaseAccounts';
const storage = 'Microsoft.Storage/storageAccounts';
const vault = 'Microsoft.KeyVault/vaults';
const scheduler = 'Microsoft.DurableTask/schedulers';
const settings = 'Microsoft.Web/sites/config';
const override = 'AzureFunctionsJobHost__extensions__durableTask__storageProvider__type';

const one = (resources: readonly Predicted[], type: string): Predicted => {
  const [found] = ofType(resources, type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};

/** How long finished orchestrations are kept. */
const historyIn = (resources: readonly Predicted[]): unknown =>
  one(resources, `${scheduler}/retentionPolicies`).properties?.['retentionPolicies'];

/** The targets of private endpoints. */
const endpointsIn = (resources: readonly Predicted[]): readonly string[] =>
  ofType(resources, 'Microsoft.Network/privateEndpoints')
    .map(({ name }) => name.split('-').at(-1) ?? '')
    .toSorted();

const small = ['small', 'small-vnet'];
const large = ['large', 'large-vnet'];
/** Starting the CLI is slow, so independent changes are evaluated together. */
const grown = {
  SECOND_REGION: 'northeurope',
  EMAIL_DOMAIN: 'mail.example.com',
  EMAIL_DOMAIN_VERIFIED: 'true',
};
const beginning = {
  DURABLE_BACKEND: 'storage',
  DEPLOYER_ADDRESSES: '203.0.113.7',
  EMAIL_DOMAIN: 'mail.example.com',
};

const open = ['small', 'large'];
const closed = ['small-vnet', 'large-vnet'];

describeWhole('the sets of parameters', () => {
  test.each(small)('%s: serverless, one zone, nothing locked', (set) => {
    const resources = madeOf(set);
    expect(one(resources, cosmos).properties).toMatchObject({
      capabilities: [{ name: 'EnableServerless' }],
      backupPolicy: { continuousModeProperties: { tier: 'Continuous7Days' } },
      locations: [{ isZoneRedundant: false }],
    });
    expect(one(resources, storage)).toMatchObject({ sku: { name: 'Standard_LRS' } });
    expect(one(resources, scheduler).properties).toMatchObject({ sku: { name: 'Consumption' } });
    expect(historyIn(resources)).toEqual([{ retentionPeriodInDays: 30 }]);
    expect(ofType(resources, 'Microsoft.Authorization/locks')).toEqual([]);
  });

  test.each(large)('%s: zones, own throughput, longer backups, locks', (set) => {
    const resources = madeOf(set);
    expect(one(resources, cosmos).properties).toMatchObject({
      capabilities: [],
      backupPolicy: { continuousModeProperties: { tier: 'Continuous30Days' } },
      locations: [{ isZoneRedundant: true }],
    });
    expect(one(resources, `${cosmos}/sqlDatabases`).properties).toMatchObject({
      options: { autoscaleSettings: { maxThroughput: 4000 } },
    });
    expect(one(resources, storage)).toMatchObject({ sku: { name: 'Standard_ZRS' } });
    expect(one(resources, scheduler).properties).toMatchObject({
      sku: { name: 'Dedicated', capacity: 3 },
    });
    expect(historyIn(resources)).toEqual([{ retentionPeriodInDays: 90 }]);
    const locked = ofType(resources, 'Microsoft.Authorization/locks').map(({ id }) => id);
    expect(locked).toHaveLength(2);
    expect(locked.join(' ')).toMatch(/databaseAccounts\/.*vaults\//u);
  });

  test('large: a second region is read from and never written to', () => {
    const { properties } = one(madeOf('large', grown), cosmos);
    expect(properties).toMatchObject({
      enableMultipleWriteLocations: false,
      enableAutomaticFailover: true,
      locations: [{ failoverPriority: 0 }, { locationName: 'northeurope', failoverPriority: 1 }],
    });
  });

  test.each(closed)('%s: data services refuse the public network and have endpoints', (set) => {
    const resources = madeOf(set);
    expect(one(resources, cosmos).properties).toMatchObject({ publicNetworkAccess: 'Disabled' });
    expect(one(resources, vault).properties).toMatchObject({ publicNetworkAccess: 'Disabled' });
    expect(one(resources, scheduler).properties).toMatchObject({ publicNetworkAccess: 'Disabled' });
    expect(one(resources, storage).properties).toMatchObject({
      networkAcls: { defaultAction: 'Deny' },
    });
    expect(endpointsIn(resources)).toEqual(['blob', 'cosmos', 'scheduler', 'vault']);
  });

  test.each(open)('%s: no network', (set) => {
    const networks = madeOf(set).filter(({ type }) => type.startsWith('Microsoft.Network/'));
    expect(networks).toEqual([]);
  });

  test('a private vault lets in who deploys, and nobody else', () => {
    const { properties } = one(madeOf('small-vnet', beginning), vault);
    expect(properties).toMatchObject({
      publicNetworkAccess: 'Enabled',
      networkAcls: { defaultAction: 'Deny', ipRules: [{ value: '203.0.113.7' }] },
    });
  });

  test('orchestrations are kept by the scheduler', () => {
    const { properties = {} } = one(madeOf('small'), settings);
    expect(properties).toHaveProperty('DURABLE_TASK_SCHEDULER_CONNECTION_STRING');
    expect(properties).not.toHaveProperty(override);
  });

  test('or by storage: no scheduler, and settings that overrule host.json', () => {
    const resources = madeOf('small-vnet', beginning);
    expect(ofType(resources, scheduler)).toEqual([]);
    const { properties = {} } = one(resources, settings);
    expect(properties).toHaveProperty(override, 'AzureStorage');
    expect(properties).not.toHaveProperty('DURABLE_TASK_SCHEDULER_CONNECTION_STRING');
    expect(endpointsIn(resources)).toEqual(['blob', 'cosmos', 'queue', 'table', 'vault']);
  });

  test('a domain of ones own is linked only once it has been verified', () => {
    const linkedIn = (resources: readonly Predicted[]) =>
      one(resources, 'Microsoft.Communication/communicationServices').properties?.['linkedDomains'];
    expect(linkedIn(madeOf('small-vnet', beginning))).toEqual([]);
    expect(linkedIn(madeOf('large', grown))).toHaveLength(1);
  });
});
