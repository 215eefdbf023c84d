// The Cosmos DB account with the database and the containers that the code asks for. No keys.
// One write region, always: the application's conditional writes decide races there.

@description('The name of the account.')
param name string

@description('The region that is written to.')
param location string

@description('Tags of the environment.')
param tags object

@description('Provisioned and redundant instead of serverless.')
param large bool

@description('A second region, to read from and to fail over to; empty: none. Only when large.')
param secondRegion string

@description('The name of the database.')
param databaseName string

@description('The most request units a second, for all containers together. Only when large.')
@minValue(1000)
param maxThroughput int

@description('Refuses the public network; a private endpoint leads in.')
param privateOnly bool

@description('The name of the application\'s identity.')
param identityName string

@description('Where diagnostics go.')
param workspaceId string

// Evaluated from the code; a test compares the two.
var containers = loadJsonContent('../containers.json')

var writeRegion = { locationName: location, failoverPriority: 0, isZoneRedundant: large }
// Itself a second copy: zones of its own are not asked for, and not every region has them.
var readRegion = { locationName: secondRegion, failoverPriority: 1, isZoneRedundant: false }
var twoRegions = large && !empty(secondRegion)

resource application 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: large ? [] : [{ name: 'EnableServerless' }]
    // The newest in the region that is written to, for whichever instance asks (docs/adr/0019). The
    // bounds are the smallest that an account with a second region may have.
    consistencyPolicy: {
      defaultConsistencyLevel: 'BoundedStaleness'
      maxStalenessPrefix: 100000
      maxIntervalInSeconds: 300
    }
    // With two write regions both sides of a race would win and be merged later.
    enableMultipleWriteLocations: false
    enableAutomaticFailover: twoRegions
    locations: twoRegions ? [writeRegion, readRegion] : [writeRegion]
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: large ? 'Continuous30Days' : 'Continuous7Days' }
    }
  }

  resource database 'sqlDatabases' = {
    name: databaseName
    properties: {
      resource: { id: databaseName }
      // On the database, not on each container: the three are busy at the same moments, and what
      // one leaves another uses. A container that needs its own can get it later.
      options: large ? { autoscaleSettings: { maxThroughput: maxThroughput } } : {}
    }

    resource containerResources 'containers' = [
      for container in containers: {
        name: container.id
        properties: {
          resource: {
            id: container.id
            partitionKey: { kind: 'Hash', version: 2, paths: [container.partitionKey] }
            indexingPolicy: container.indexingPolicy
          }
          options: {}
        }
      }
    ]
  }

  // Cosmos DB Built-in Data Contributor, of the account's own kind of roles. On the whole account,
  // since the client reads the account's description first; there is only one database in it.
  resource contributor 'sqlRoleAssignments' = {
    name: guid(account.id, application.id, 'Cosmos DB Built-in Data Contributor')
    properties: {
      principalId: application.properties.principalId
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
      scope: account.id
    }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (large) {
  name: 'keep'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'All that partners own is here.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    // Not DataPlaneRequests, QueryRuntimeStatistics or the partition key logs: they hold ids, keys,
    // addresses and the text of queries. The application measures its own charges.
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

@description('The resource id.')
output id string = account.id

@description('Where the application reaches it.')
output endpoint string = account.properties.documentEndpoint
