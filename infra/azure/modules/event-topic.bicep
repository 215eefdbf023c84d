// The topic of what Communication Services tells, and its right to put away what it cannot deliver.
// Apart from the subscription, which needs the function: the role has come into force by then.

@description('The name of the topic.')
param name string

@description('Tags of the environment.')
param tags object

@description('The communication service that tells.')
param communicationId string

@description('The storage account of dead letters.')
param storageAccountName string

@description('The container of dead letters.')
param deadLetterContainer string

@description('Where diagnostics go.')
param workspaceId string

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = {
  name: '${storageAccountName}/default/${deadLetterContainer}'
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: 'global'
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: communicationId
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

// Storage Blob Data Contributor: Event Grid writes dead letters into their container.
resource deadLetterWriter 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(container.id, topic.id, 'Storage Blob Data Contributor')
  scope: container
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
    )
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: topic
  properties: {
    workspaceId: workspaceId
    // Why a delivery failed, without the event itself.
    logs: [{ category: 'DeliveryFailures', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('The resource id.')
output id string = topic.id

@description('The name of the topic.')
output name string = topic.name
