// One private endpoint and the DNS zone that makes the service's ordinary name lead to it.

@description('The name of the endpoint.')
param name string

@description('Where it is.')
param location string

@description('Tags of the environment.')
param tags object

@description('The resource that it leads to.')
param targetId string

@description('Which part of the resource.')
param groupId string

@description('The DNS zone of such endpoints.')
param zoneName string

@description('The network whose names are resolved.')
param networkId string

@description('The subnet in which the endpoint gets its address.')
param subnetId string

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: groupId, properties: { privateLinkServiceId: targetId, groupIds: [groupId] } }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: groupId, properties: { privateDnsZoneId: zone.id } }]
    }
  }
}
