// What differs from environment to environment, whatever its size: read from variables that azd or a
// pipeline sets. The defaults only let the files be built; they fit no real environment.
using none

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'partner-benefits')
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'scheduler')

param settings = {
  identityAudience: readEnvironmentVariable(
    'IDENTITY_AUDIENCE',
    '00000000-0000-0000-0000-000000000000'
  )
  operatorTenantId: readEnvironmentVariable(
    'OPERATOR_TENANT_ID',
    '00000000-0000-0000-0000-000000000000'
  )
  operatorsEmail: readEnvironmentVariable('OPERATORS_EMAIL', 'operators@example.com')
  publicBaseUrl: readEnvironmentVariable('PUBLIC_BASE_URL', '')
  downloadsUrl: readEnvironmentVariable('DOWNLOADS_URL', 'https://downloads.example.com')
  rateLimit: readEnvironmentVariable('RATE_LIMIT', '100')
  rateLimitPerson: readEnvironmentVariable('RATE_LIMIT_PERSON', '50')
  rateLimitAddress: readEnvironmentVariable('RATE_LIMIT_ADDRESS', '50')
  corsOrigins: readEnvironmentVariable('CORS_ORIGINS', '')
  brand: readEnvironmentVariable('BRAND', '{}')
  policy: readEnvironmentVariable('POLICY', '{}')
}

param mail = {
  domain: readEnvironmentVariable('EMAIL_DOMAIN', '')
  domainVerified: bool(readEnvironmentVariable('EMAIL_DOMAIN_VERIFIED', 'false'))
  dataLocation: readEnvironmentVariable('EMAIL_DATA_LOCATION', 'Europe')
  senderUsername: readEnvironmentVariable('EMAIL_SENDER_USERNAME', 'benefits')
  senderDisplayName: readEnvironmentVariable('EMAIL_SENDER_DISPLAY_NAME', 'Partner Benefits')
}

param deployerPrincipalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param deployerPrincipalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')
param deployerAddresses = filter(
  split(readEnvironmentVariable('DEPLOYER_ADDRESSES', ''), ','),
  address => !empty(address)
)
