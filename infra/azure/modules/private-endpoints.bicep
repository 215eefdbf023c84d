// The private endpoints of an environment without public data services. Not among them, since they
// have none or none that pays: Communication Services, Event Grid and, without a Private Link scope of
// Azure Monitor, telemetry; each of them is reached with a token only.

@description('Where they are.')
param location string

@description('Tags of the environment.')
param tags object

@description('What the names of the endpoints begin with.')
param prefix string

@description('The network whose names are resolved.')
param networkId string

@description('The subnet in which the endpoints get their addresses.')
param subnetId string

@description('The storage account.')
param storageId string

@description('Durable Functions works on the storage account.')
param durableOnStorage bool

@description('The Cosmos DB account.')
param cosmosId string

@description('The vault.')
param vaultId string

@description('The Durable Task Scheduler; empty: there is none.')
param schedulerId string

var storageSuffix = environment().suffixes.storage

// Zones are named by the services; the cloud's own names do not tell all of them.
var always = [
  { name: 'blob', groupId: 'blob', targetId: storageId, zone: 'privatelink.blob.${storageSuffix}' }
  { name: 'cosmos', groupId: 'Sql', targetId: cosmosId, zone: 'privatelink.documents.azure.com' }
  { name: 'vault', groupId: 'vault', targetId: vaultId, zone: 'privatelink.vaultcore.azure.net' }
]
var onStorage = [
  {
    name: 'queue'
    groupId: 'queue'
    targetId: storageId
    zone: 'privatelink.queue.${storageSuffix}'
  }
  {
    name: 'table'
    groupId: 'table'
    targetId: storageId
    zone: 'privatelink.table.${storageSuffix}'
  }
]
var onScheduler = [
  {
    name: 'scheduler'
    groupId: 'scheduler'
    targetId: schedulerId
    zone: 'privatelink.durabletask.io'
  }
]

module endpoints 'private-endpoint.bicep' = [
  for item in concat(always, durableOnStorage ? onStorage : onScheduler): {
    name: 'endpoint-${item.name}'
    params: {
      name: '${prefix}-${item.name}'
      location: location
      tags: tags
      targetId: item.targetId
      groupId: item.groupId
      zoneName: item.zone
      networkId: networkId
      subnetId: subnetId
    }
  }
]
