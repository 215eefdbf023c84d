// The Durable Task Scheduler, which keeps the orchestrations, and the application's task hub in it.
// Only reachable with a token; knows nothing of what the orchestrations do.

@description('The name of the scheduler; 3 to 64 letters, digits and hyphens.')
param name string

@description('Where it is kept.')
param location string

@description('Tags of the environment.')
param tags object

@description('Paid by action, or capacity of one\'s own.')
@allowed(['Consumption', 'Dedicated'])
param sku string

@description('Units of a dedicated scheduler; three and more are spread over zones.')
@minValue(1)
param capacity int

@description('Refuses the public network; a private endpoint leads in.')
param privateOnly bool

@description('The name of the task hub.')
param taskHub string

@description('How long a finished orchestration is kept, in days.')
param historyDays int

@description('The name of the application\'s identity.')
param identityName string

resource application 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    // An empty list refuses everybody. The app's outgoing addresses change; its role decides.
    ipAllowlist: ['0.0.0.0/0']
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
    sku: sku == 'Dedicated' ? { name: sku, capacity: capacity } : { name: sku }
  }

  resource hub 'taskHubs' = {
    name: taskHub
    properties: {}
  }

  // A safety net: histories name people by opaque ids, and nobody needs them for ever.
  resource retention 'retentionPolicies' = {
    name: 'default'
    properties: { retentionPolicies: [{ retentionPeriodInDays: historyDays }] }
  }
}

// Durable Task Data Contributor: starts, runs and purges orchestrations.
resource contributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(scheduler.id, application.id, 'Durable Task Data Contributor')
  scope: scheduler::hub
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '0ad04412-c4d5-4796-b79c-f76d14c8d402'
    )
  }
}

@description('The resource id.')
output id string = scheduler.id

@description('Where the application reaches it.')
output endpoint string = scheduler.properties.endpoint
