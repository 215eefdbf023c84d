// What the one who deploys decides about the application and its mail: passed through as it is, so
// that each value is described once.

@export()
@description('What the application is told about its surroundings.')
type applicationSettings = {
  @description('The audience of access tokens: the application\'s registration.')
  identityAudience: string

  @description('The tenant that operators come from.')
  operatorTenantId: string

  @description('Where the application and its alerts write to operators.')
  operatorsEmail: string

  @description('Where portals and mail readers reach the application; empty: its default host name.')
  publicBaseUrl: string

  @description('Where software is downloaded from.')
  downloadsUrl: string

  @description('Requests a second for each partner on each instance.')
  rateLimit: string

  @description('Requests a second for each person on each instance.')
  rateLimitPerson: string

  @description('Requests a second on each instance from an address whose sender is not known.')
  rateLimitAddress: string

  @description('Origins of portals that may call from a browser, separated by blanks.')
  corsOrigins: string

  @description('Whose mails and pages these are, as JSON: name, accent, logo, footer; what is not in it has its default.')
  brand: string

  @description('The policy, as JSON; what is not in it has its default.')
  policy: string
}

@export()
@description('Where mail comes from.')
type mailSettings = {
  @description('A domain of one\'s own; empty: one that Azure makes, with a very small quota.')
  domain: string

  @description('The DNS records of a domain of one\'s own have been verified: only then can it be linked.')
  domainVerified: bool

  @description('Where addresses and mails are kept at rest, for example Europe.')
  dataLocation: string

  @description('The part before the @ of a sender at a domain of one\'s own.')
  senderUsername: string

  @description('The name of that sender that readers see.')
  senderDisplayName: string
}
