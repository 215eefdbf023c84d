// E-mail of Azure Communication Services: the domain that mail comes from and the service that sends
// it. No keys. Knows nothing of what is sent, and does not watch who opens it.

import { mailSettings } from '../types.bicep'

@description('The name of the communication service.')
param name string

@description('The name of the e-mail service.')
param emailServiceName string

@description('Tags of the environment.')
param tags object

@description('Where mail comes from.')
param mail mailSettings

@description('The name of the application\'s identity.')
param identityName string

@description('Where diagnostics go.')
param workspaceId string

var ownDomain = !empty(mail.domain)
var linked = !ownDomain || mail.domainVerified

resource application 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource emailService 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: emailServiceName
  location: 'global'
  tags: tags
  properties: { dataLocation: mail.dataLocation }

  resource domain 'domains' = {
    name: ownDomain ? mail.domain : 'AzureManagedDomain'
    location: 'global'
    tags: tags
    properties: {
      domainManagement: ownDomain ? 'CustomerManaged' : 'AzureManaged'
      userEngagementTracking: 'Disabled'
    }

    // A domain that Azure makes has its DoNotReply and takes no other sender.
    resource sender 'senderUsernames' = if (ownDomain) {
      name: mail.senderUsername
      properties: { username: mail.senderUsername, displayName: mail.senderDisplayName }
    }
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    dataLocation: mail.dataLocation
    disableLocalAuth: true
    // The service has no private endpoint; its role decides who may send.
    publicNetworkAccess: 'Enabled'
    linkedDomains: linked ? [emailService::domain.id] : []
  }
}

// Communication and Email Service Owner: no built-in role may send and nothing else.
resource owner 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, application.id, 'Communication and Email Service Owner')
  scope: communication
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '09976791-48a7-449e-bb21-39d1a415f350'
    )
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: communication
  properties: {
    workspaceId: workspaceId
    // Not EmailStatusUpdateOperational or EmailUserEngagementOperational: they name the receivers.
    // What became of a mail arrives as an event and is kept in its ledger.
    logs: [
      { category: 'EmailSendMailOperational', enabled: true }
      { category: 'Usage', enabled: true }
    ]
  }
}

@description('The resource id of the communication service.')
output id string = communication.id

@description('Where the application reaches it.')
output endpoint string = 'https://${communication.properties.hostName}'

@description('Who mail comes from.')
output sender string = ownDomain
  ? '${mail.senderUsername}@${mail.domain}'
  : 'DoNotReply@${emailService::domain.properties.fromSenderDomain}'

@description('The DNS records to make for a domain of one\'s own.')
output dnsRecords object = ownDomain ? emailService::domain.properties.verificationRecords : {}
