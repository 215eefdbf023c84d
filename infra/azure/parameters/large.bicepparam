// For many partners: zones, provisioned throughput, longer backups, locks; public endpoints behind
// roles.
using '../main.bicep'
extends 'common.bicepparam'

param size = 'large'
param vnetEnabled = false
param secondRegion = readEnvironmentVariable('SECOND_REGION', '')
param cosmosMaxThroughput = int(readEnvironmentVariable('COSMOS_MAX_THROUGHPUT', '4000'))
