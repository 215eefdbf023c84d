// Where telemetry and logs end: the workspace, Application Insights on it, and whom alerts reach.
// Nothing is sent to it with a key. Knows no rule and no picture.

@description('The name of the workspace.')
param workspaceName string

@description('The name of the Application Insights resource.')
param insightsName string

@description('The name of the action group.')
param actionGroupName string

@description('Where it is kept.')
param location string

@description('Tags of the environment.')
param tags object

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('What may come in on a day, in gigabytes; beyond it telemetry is lost. -1: no limit.')
param dailyCapGb int

@description('Whom alerts reach.')
param operatorsEmail string

@description('The name of the application\'s identity.')
param identityName string

resource application 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGb }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
    // Addresses of callers are not kept.
    DisableIpMasking: false
  }
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'benefits'
    emailReceivers: [
      { name: 'operators', emailAddress: operatorsEmail, useCommonAlertSchema: true }
    ]
  }
}

// Monitoring Metrics Publisher: the application and its host send telemetry.
resource publisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, application.id, 'Monitoring Metrics Publisher')
  scope: insights
  properties: {
    principalId: application.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '3913510d-42f4-4e42-8a64-420c390055eb'
    )
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: workspace
  properties: {
    workspaceId: workspace.id
    // Who asked the logs what.
    logs: [{ category: 'Audit', enabled: true }]
  }
}

@description('The resource id of the workspace.')
output workspaceId string = workspace.id

@description('The resource id of the action group.')
output actionGroupId string = operators.id
