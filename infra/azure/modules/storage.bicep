// The storage account of the Functions host: deployed code, leases, dead letters and, if Durable
// Functions works on it, orchestrations. No keys. Knows nothing of the application's own data.

@description('The name of the account; 3 to 24 lower-case letters and digits.')
param name string

@description('Where it is kept.')
param location string

@description('Tags of the environment.')
param tags object

@description('Keeps three copies in three zones instead of one zone.')
param zoneRedundant bool

@description('Refuses the public network but for trusted services; private endpoints lead in.')
param privateOnly bool

@description('Durable Functions keeps its orchestrations here.')
param durableOnStorage bool

@description('The name of the application\'s identity.')
param identityName string

@description('Where diagnostics go.')
param workspaceId string

@description('The container of events that could not be delivered.')
param deadLetterContainer string

@description('How long a dead letter may wait for somebody to look at it, in days.')
param deadLetterDays int = 30

var deployments = 'deployments'

resource application 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    // Not 'Disabled': Event Grid writes its dead letters as a trusted service.
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: privateOnly ? 'Deny' : 'Allow'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // Deployed packages can be built again: a week is enough to undo a mistake, and versions of
      // the host's leases, written every few seconds, would only cost.
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
      isVersioningEnabled: false
    }

    resource deployed 'containers' = {
      name: deployments
      properties: { publicAccess: 'None' }
    }

    resource dead 'containers' = {
      name: deadLetterContainer
      properties: { publicAccess: 'None' }
    }
  }

  resource queues 'queueServices' = if (durableOnStorage) {
    name: 'default'
  }

  resource tables 'tableServices' = if (durableOnStorage) {
    name: 'default'
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            // A dead letter holds the address of a mail's receiver: it must not stay for ever.
            name: 'forget-dead-letters'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${deadLetterContainer}/'] }
              actions: {
                baseBlob: { delete: { daysAfterModificationGreaterThan: deadLetterDays } }
              }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

// Storage Blob Data Owner: the host keeps its leases and keys here and reads the deployed package.
resource blobOwner 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, application.id, 'Storage Blob Data Owner')
  scope: account
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
    )
  }
}

// Storage Queue Data Contributor: the messages of orchestrations.
resource queueContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (durableOnStorage) {
  name: guid(account.id, application.id, 'Storage Queue Data Contributor')
  scope: account
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
    )
  }
}

// Storage Table Data Contributor: the histories of orchestrations.
resource tableContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (durableOnStorage) {
  name: guid(account.id, application.id, 'Storage Table Data Contributor')
  scope: account
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
    )
  }
}

resource blobDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account::blobs
  properties: {
    workspaceId: workspaceId
    // Who deleted what. Reads and writes are the host's own heartbeat: dear, and nothing to learn.
    logs: [{ category: 'StorageDelete', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource queueDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (durableOnStorage) {
  name: 'to-workspace'
  scope: account::queues
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource tableDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (durableOnStorage) {
  name: 'to-workspace'
  scope: account::tables
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

@description('The resource id.')
output id string = account.id

@description('The name of the account.')
output name string = account.name

@description('The container of deployed packages.')
output deploymentsUrl string = '${account.properties.primaryEndpoints.blob}${deployments}'
