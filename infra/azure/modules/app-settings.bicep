// All settings of the function app, and nothing else sets one. Names of the first object are those
// that shared/config.ts reads; no value is a secret, a secret is only referred to.

import { applicationSettings } from '../types.bicep'

@description('What the application is told about its surroundings.')
param settings applicationSettings

@description('The function app.')
param appName string

@description('The host name that Azure gave it.')
param defaultHostName string

@description('The Cosmos DB account.')
param cosmosEndpoint string

@description('The database.')
param cosmosDatabase string

@description('The communication service.')
param emailEndpoint string

@description('Who mail comes from.')
param emailSender string

@description('The vault, with a slash at the end.')
param vaultUri string

@description('The key-encryption key, without its version.')
param keyUri string

@description('The client id of the application\'s identity.')
param identityClientId string

@description('Where telemetry goes; an address, not a secret, since sending needs a token as well.')
param telemetryConnectionString string

@description('The storage account of the host.')
param storageAccountName string

@description('The task hub.')
param taskHub string

@description('What keeps the orchestrations.')
@allowed(['scheduler', 'storage'])
param durableBackend string

@description('The Durable Task Scheduler; empty with the storage backend.')
param schedulerEndpoint string

var loginEndpoint = environment().authentication.loginEndpoint

var application = {
  COSMOS_ENDPOINT: cosmosEndpoint
  COSMOS_DATABASE: cosmosDatabase
  EMAIL_ENDPOINT: emailEndpoint
  EMAIL_SENDER: emailSender
  // The application puts the tenant in.
  IDENTITY_ISSUER: '${loginEndpoint}{tenantid}/v2.0'
  IDENTITY_JWKS_URI: '${loginEndpoint}common/discovery/v2.0/keys'
  IDENTITY_AUDIENCE: settings.identityAudience
  OPERATOR_TENANT_ID: settings.operatorTenantId
  OPERATORS_EMAIL: settings.operatorsEmail
  PUBLIC_BASE_URL: empty(settings.publicBaseUrl)
    ? 'https://${defaultHostName}'
    : settings.publicBaseUrl
  DOWNLOADS_URL: settings.downloadsUrl
  HMAC_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/benefits-hmac-key)'
  KEY_ENCRYPTION_KEY: keyUri
  AZURE_CLIENT_ID: identityClientId
  RATE_LIMIT: settings.rateLimit
  RATE_LIMIT_PERSON: settings.rateLimitPerson
  RATE_LIMIT_ADDRESS: settings.rateLimitAddress
  CORS_ORIGINS: settings.corsOrigins
  BRAND: settings.brand
  POLICY: settings.policy
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetryConnectionString
}

var platform = {
  // In Azure's public cloud the account's name says where blobs, queues and tables are.
  AzureWebJobsStorage__accountName: storageAccountName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AzureWebJobsDisableHomepage: 'true'
  TASKHUB_NAME: taskHub
}

var onScheduler = {
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
}

// Put in the place of what host.json says. The connection keeps the name that host.json has for it:
// the Azure Storage provider takes it as another name of `connectionName`, and of the two the later
// one counts, so that a setting of that name would be overruled by host.json. The platform's scaling
// reads the deployed host.json itself: one that says the same has to be deployed with this backend.
var onStorage = {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'AzureStorage'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'AzureWebJobsStorage'
}

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(application, platform, durableBackend == 'storage' ? onStorage : onScheduler)
  }
}
