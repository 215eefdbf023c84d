// As small, with data services reachable from the app's network only. The deployer's own address has
// to be named in DEPLOYER_ADDRESSES for the hook that makes the secret.
using '../main.bicep'
extends 'common.bicepparam'

param size = 'small'
param vnetEnabled = true
