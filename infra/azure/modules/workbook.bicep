// The operators' picture of the application: the same measures that alerts look at. What is shown is
// in workbook.json.

@description('Where it is kept.')
param location string

@description('Tags of the environment.')
param tags object

@description('What operators see in the list of workbooks.')
param displayName string

@description('The workspace with the telemetry.')
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // Workbooks are named by GUIDs.
  name: guid(resourceGroup().id, displayName)
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    sourceId: workspaceId
    version: '1.0'
    serializedData: loadTextContent('../workbook.json')
  }
}
