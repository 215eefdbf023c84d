// The infrastructure of the application in one resource group: who it runs as, what it stores, what
// it sends with, what watches it. Sizes and switches are parameters; secrets are not among them.
targetScope = 'resourceGroup'

import { applicationSettings, mailSettings } from 'types.bicep'

@description('The name of the environment; a tag on everything, and part of every name by its hash.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('The region; the resource group\'s own unless said otherwise.')
param location string = resourceGroup().location

@description('small: serverless, one zone, for tests and first partners. large: redundant, locked.')
@allowed(['small', 'large'])
param size string

@description('Puts data services behind private endpoints.')
param vnetEnabled bool

@description('What keeps the orchestrations. There is no way to move them from one to the other.')
@allowed(['scheduler', 'storage'])
param durableBackend string

@description('What the application is told about its surroundings.')
param settings applicationSettings

@description('Where mail comes from.')
param mail mailSettings

@description('A second region for Cosmos DB to fail over to; empty: none. Only when large.')
param secondRegion string = ''

@description('The most request units a second. Only when large.')
param cosmosMaxThroughput int = 4000

@description('Units of the Durable Task Scheduler; three are spread over zones. Only when large.')
param schedulerCapacity int = 3

@description('The most instances of the app at once.')
param maximumInstanceCount int = size == 'large' ? 100 : 40

@description('The memory of an instance, in megabytes.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Instances for HTTP and for orchestrations that always run; 2 at least when large.')
param alwaysReadyInstances int = size == 'large' ? 2 : 0

@description('How long a finished orchestration is kept, in days; 30 at most with the Consumption SKU.')
param historyDays int = size == 'large' ? 90 : 30

@description('The address range of the network; a /16 to /24.')
param addressPrefix string = '10.20.0.0/24'

@description('What telemetry and logs may bring on a day, in gigabytes; -1: no limit.')
param dailyCapGb int = size == 'large' ? 20 : 1

@description('The object id of who deploys, for the hook that makes the secret; empty: nobody.')
param deployerPrincipalId string = ''

@description('What the deployer is.')
@allowed(['User', 'ServicePrincipal', 'Group'])
param deployerPrincipalType string = 'User'

@description('Addresses or ranges that reach the vault although it is private, for the hook.')
param deployerAddresses string[] = []

@description('Tags besides the environment\'s own.')
param extraTags object = {}

var large = size == 'large'
var durableOnStorage = durableBackend == 'storage'
var token = uniqueString(subscription().id, resourceGroup().id, environmentName)
var tags = union(extraTags, { 'azd-env-name': environmentName })
var database = 'benefits'
var deadLetters = 'dead-letters'
var taskHub = 'PartnerBenefits'
// Said beforehand and passed on, so that a what-if knows what each module will make.
var names = {
  app: 'func-${token}'
  identity: 'id-${token}'
  insights: 'appi-${token}'
  storage: 'st${token}'
}

module identity 'modules/identity.bicep' = {
  params: { name: names.identity, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: 'log-${token}'
    insightsName: names.insights
    actionGroupName: 'ag-${token}'
    location: location
    tags: tags
    retentionDays: large ? 90 : 30
    dailyCapGb: dailyCapGb
    operatorsEmail: settings.operatorsEmail
    identityName: names.identity
  }
  dependsOn: [identity]
}

module network 'modules/network.bicep' = if (vnetEnabled) {
  params: { name: 'vnet-${token}', location: location, tags: tags, addressPrefix: addressPrefix }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: names.storage
    location: location
    tags: tags
    zoneRedundant: large
    privateOnly: vnetEnabled
    durableOnStorage: durableOnStorage
    deadLetterContainer: deadLetters
    identityName: names.identity
    workspaceId: monitoring.outputs.workspaceId
  }
}

module scheduler 'modules/durable.bicep' = if (!durableOnStorage) {
  params: {
    name: 'dts-${token}'
    location: location
    tags: tags
    sku: large ? 'Dedicated' : 'Consumption'
    capacity: schedulerCapacity
    privateOnly: vnetEnabled
    taskHub: taskHub
    historyDays: historyDays
    identityName: names.identity
  }
  dependsOn: [identity]
}

module cosmos 'modules/cosmos.bicep' = {
  params: {
    name: 'cosmos-${token}'
    location: location
    tags: tags
    large: large
    secondRegion: secondRegion
    databaseName: database
    maxThroughput: cosmosMaxThroughput
    privateOnly: vnetEnabled
    identityName: names.identity
    workspaceId: monitoring.outputs.workspaceId
  }
}

module keyVault 'modules/key-vault.bicep' = {
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    privateOnly: vnetEnabled
    deployerAddresses: deployerAddresses
    locked: large
    identityName: names.identity
    deployerPrincipalId: deployerPrincipalId
    deployerPrincipalType: deployerPrincipalType
    workspaceId: monitoring.outputs.workspaceId
  }
}

module email 'modules/email.bicep' = {
  params: {
    name: 'acs-${token}'
    emailServiceName: 'acsmail-${token}'
    tags: tags
    mail: mail
    identityName: names.identity
    workspaceId: monitoring.outputs.workspaceId
  }
}

module eventTopic 'modules/event-topic.bicep' = {
  params: {
    name: 'evgt-${token}'
    tags: tags
    communicationId: email.outputs.id
    storageAccountName: names.storage
    deadLetterContainer: deadLetters
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [storage]
}

module privateEndpoints 'modules/private-endpoints.bicep' = if (vnetEnabled) {
  params: {
    location: location
    tags: tags
    prefix: 'pe-${token}'
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    storageId: storage.outputs.id
    durableOnStorage: durableOnStorage
    cosmosId: cosmos.outputs.id
    vaultId: keyVault.outputs.id
    schedulerId: scheduler.?outputs.id ?? ''
  }
}

module functionApp 'modules/function-app.bicep' = {
  params: {
    name: names.app
    planName: 'plan-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    deploymentsUrl: storage.outputs.deploymentsUrl
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyInstances: alwaysReadyInstances
    zoneRedundant: large
    subnetId: network.?outputs.appSubnetId ?? ''
    workspaceId: monitoring.outputs.workspaceId
  }
  // The host looks for its storage as soon as it starts.
  dependsOn: [privateEndpoints]
}

// Read here and not put out by its module: outputs stay readable to everybody who may deploy.
resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: names.insights
  // Else it is looked for before it is made.
  dependsOn: [monitoring]
}

module appSettings 'modules/app-settings.bicep' = {
  params: {
    settings: settings
    appName: names.app
    defaultHostName: functionApp.outputs.hostName
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: database
    emailEndpoint: email.outputs.endpoint
    emailSender: email.outputs.sender
    vaultUri: keyVault.outputs.uri
    keyUri: keyVault.outputs.keyUri
    identityClientId: identity.outputs.clientId
    telemetryConnectionString: insights.properties.ConnectionString
    storageAccountName: names.storage
    taskHub: taskHub
    durableBackend: durableBackend
    schedulerEndpoint: scheduler.?outputs.endpoint ?? ''
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    location: location
    tags: tags
    prefix: 'alert-${token}'
    workspaceId: monitoring.outputs.workspaceId
    cosmosId: cosmos.outputs.id
    topicId: eventTopic.outputs.id
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

module workbook 'modules/workbook.bicep' = {
  params: {
    location: location
    tags: tags
    displayName: 'Partner Benefits (${environmentName})'
    workspaceId: monitoring.outputs.workspaceId
  }
}

// For the hooks and for people; names and addresses only.
output FUNCTION_APP_NAME string = functionApp.outputs.name
output FUNCTION_APP_URL string = 'https://${functionApp.outputs.hostName}'
output KEY_VAULT_NAME string = keyVault.outputs.name
output EVENT_TOPIC_NAME string = eventTopic.outputs.name
output STORAGE_ACCOUNT_NAME string = storage.outputs.name
output DEAD_LETTER_CONTAINER string = deadLetters
output EMAIL_SENDER string = email.outputs.sender
@description('The DNS records to make for a domain of one\'s own.')
output EMAIL_DNS_RECORDS object = email.outputs.dnsRecords
