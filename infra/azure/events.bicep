// Deployed after the code, since the function must exist: who hears of delivery reports. What cannot
// be delivered for a day is put away as a dead letter.
targetScope = 'resourceGroup'

@description('The topic of the communication service.')
param topicName string

@description('The function app.')
param functionAppName string

@description('The function as the application registers it.')
param functionName string = 'record-delivery'

@description('The storage account of dead letters.')
param storageAccountName string

@description('The container of dead letters.')
param deadLetterContainer string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName

  resource recordDelivery 'functions' existing = { name: functionName }
}

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName

  resource deliveryReports 'eventSubscriptions' = {
    name: 'delivery-reports'
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      filter: { includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived'] }
      destination: {
        endpointType: 'AzureFunction'
        properties: {
          resourceId: app::recordDelivery.id
          // One by one: a report that fails must not take others with it.
          maxEventsPerBatch: 1
          preferredBatchSizeInKilobytes: 64
        }
      }
      retryPolicy: { eventTimeToLiveInMinutes: 1440, maxDeliveryAttempts: 30 }
      deadLetterWithResourceIdentity: {
        identity: { type: 'SystemAssigned' }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: { resourceId: storage.id, blobContainerName: deadLetterContainer }
        }
      }
    }
  }
}

@description('The resource id of the subscription.')
output subscriptionId string = topic::deliveryReports.id
