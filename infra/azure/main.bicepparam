// What azd deploys with: it looks for this name, so the size comes from the environment as well.
using 'main.bicep'
extends 'parameters/common.bicepparam'

param size = readEnvironmentVariable('SIZE', 'small')
param vnetEnabled = bool(readEnvironmentVariable('VNET_ENABLED', 'false'))
param secondRegion = readEnvironmentVariable('SECOND_REGION', '')
param cosmosMaxThroughput = int(readEnvironmentVariable('COSMOS_MAX_THROUGHPUT', '4000'))
