// The application's own identity: every role is given to it, no secret stands for it.
// User-assigned, so that roles can exist before the function app does. Knows no resource it may use.

@description('The name of the identity.')
param name string

@description('Where it is kept.')
param location string

@description('Tags of the environment.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('The resource id, for those who run as this identity.')
output id string = identity.id

@description('The client id, with which code asks for tokens.')
output clientId string = identity.properties.clientId

@description('The object id, to which roles are given.')
output principalId string = identity.properties.principalId
