// The vault with the key that wraps the data keys of licence keys, and with the secret that links
// are made with. The secret's value is never in a template: a hook makes it once.

@description('The name of the vault; 3 to 24 letters, digits and hyphens.')
param name string

@description('Where it is kept.')
param location string

@description('Tags of the environment.')
param tags object

@description('Refuses the public network but for `deployerAddresses`; a private endpoint leads in.')
param privateOnly bool

@description('Addresses or ranges from which the hook may write the secret, although private.')
param deployerAddresses string[]

@description('Locks the vault against deletion.')
param locked bool

@description('The name of the application\'s identity.')
param identityName string

@description('The object id of who deploys, for the hook that makes the secret; empty: nobody.')
param deployerPrincipalId string

@description('What the deployer is.')
@allowed(['User', 'ServicePrincipal', 'Group'])
param deployerPrincipalType string

@description('Where diagnostics go.')
param workspaceId string

resource application 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: privateOnly && empty(deployerAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: privateOnly ? 'Deny' : 'Allow'
      ipRules: [for address in deployerAddresses: { value: address }]
    }
  }

  resource keyEncryptionKey 'keys' = {
    name: 'benefits-kek'
    tags: tags
    properties: {
      kty: 'RSA'
      keySize: 3072
      keyOps: ['wrapKey', 'unwrapKey']
      // A new version each year and no expiry: old versions must open old data keys for ever.
      rotationPolicy: {
        lifetimeActions: [{ trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }]
      }
    }
  }
}

// Key Vault Crypto Service Encryption User: wraps and unwraps with this key and can do nothing else.
resource cryptoUser 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, application.id, 'Key Vault Crypto Service Encryption User')
  scope: vault::keyEncryptionKey
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'e147488a-f6f5-4113-8e2d-b22465e65bf6'
    )
  }
}

// Key Vault Secrets User: the platform reads the secret for the app setting. On the vault, since a
// role cannot be given on a secret that is made later; it is the only one.
resource secretsUser 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, application.id, 'Key Vault Secrets User')
  scope: vault
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '4633458b-17de-408a-b874-0445c86b69e6'
    )
  }
}

// Key Vault Secrets Officer: the hook makes the secret.
resource secretsOfficer 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployerPrincipalId)) {
  name: guid(vault.id, deployerPrincipalId, 'Key Vault Secrets Officer')
  scope: vault
  properties: {
    principalId: deployerPrincipalId
    principalType: deployerPrincipalType
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
    )
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'keep'
  scope: vault
  properties: { level: 'CanNotDelete', notes: 'Without the key no licence key can be read again.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AuditEvent', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('The resource id.')
output id string = vault.id

@description('The name of the vault.')
output name string = vault.name

@description('Where the vault is reached, with a slash at the end.')
output uri string = vault.properties.vaultUri

@description('The key without its version, so that a rotated one is used at once.')
output keyUri string = vault::keyEncryptionKey.properties.keyUri
