// The plan and the function app: code runs as the application's identity and nothing signs in with a
// password. Its settings are a module of their own; knows nothing of what the code does.

@description('The name of the function app.')
param name string

@description('The name of the plan.')
param planName string

@description('Where it runs.')
param location string

@description('Tags of the environment.')
param tags object

@description('The resource id of the application\'s identity.')
param identityId string

@description('The blob container of deployed packages.')
param deploymentsUrl string

@description('The most instances at once.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int

@description('The memory of an instance.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Instances for HTTP, and as many for orchestrations, that always run; 0: the first call waits.')
param alwaysReadyInstances int

@description('Spreads instances over zones; needs two that are always ready.')
param zoneRedundant bool

@description('The subnet that outgoing calls take; empty: none.')
param subnetId string

@description('Where diagnostics go.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  // azd finds by this tag where the service `api` goes.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      runtime: { name: 'node', version: '24' }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              { name: 'http', instanceCount: alwaysReadyInstances }
              { name: 'durable', instanceCount: alwaysReadyInstances }
            ]
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentsUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // The application answers preflights itself, by its own list; the platform's would hide it.
      cors: { allowedOrigins: [] }
    }
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noBasicScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
    // The platform refuses two changes of one site at once.
    dependsOn: [noFtp]
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    // What the host writes when the application cannot send its own telemetry.
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('The name of the function app.')
output name string = app.name

@description('The host name that Azure gave it.')
output hostName string = app.properties.defaultHostName
