// For tests and the first partners: serverless, one zone, public endpoints behind roles.
using '../main.bicep'
extends 'common.bicepparam'

param size = 'small'
param vnetEnabled = false
