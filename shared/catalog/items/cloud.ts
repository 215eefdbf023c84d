// Cloud benefits: credits that are granted to a user, and subscriptions that are redeemed with a
// token. The package defines their quantity.
import type { LicenseBasedItem, UsageBasedItem } from '../../domain/catalog.ts';
import { reassignments } from '../words/figures.ts';
import { translationsOf } from '../words/translations.ts';

const azurePortal = 'https://portal.azure.com';
const adminCenter = 'https://admin.microsoft.com';

const credit = {
  category: 'cloud',
  kind: 'usageBased',
  quantity: { total: 1, unit: 'subscriptions' },
  manageUrl: azurePortal,
} as const;

/** Days of service that a token buys. */
const redeemedDays = 365;

const tokenInstructions = `Reveal the token and redeem it once, signed in as an administrator of the tenant that shall have the service. A token cannot be split. It buys ${redeemedDays} days of service from the day of redemption.`;

const subscription = (id: string, name: string) =>
  ({
    category: 'cloud',
    kind: 'licenseBased',
    id,
    name,
    quantity: { total: 5, unit: 'seats' },
    redeemedDays,
    manageUrl: adminCenter,
    instructions: tokenInstructions,
  }) as const satisfies LicenseBasedItem;

export const azureMonthly = {
  ...credit,
  id: 'azure-credit',
  name: 'Microsoft Azure credit (monthly)',
  period: 'monthly',
  reassignments,
  credit: { amount: 100, currency: 'USD' },
  instructions: `Assign the user who shall have the credit; a work account, not a free e-mail address. The subscription is then managed in the Azure portal. The user may be changed ${reassignments} times.`,
  translations: translationsOf('azureMonthly'),
} as const satisfies UsageBasedItem;

export const azureBulk = {
  ...credit,
  id: 'azure-credit-bulk',
  name: 'Microsoft Azure credit (bulk, yearly)',
  period: 'bulk',
  reassignments: 0,
  credit: { amount: 6000, currency: 'USD' },
  instructions:
    'Assign the user who shall have the credit; a work account, not a free e-mail address. The whole year’s credit is given at once, so the user cannot be changed until the next renewal.',
  translations: translationsOf('azureBulk'),
} as const satisfies UsageBasedItem;

export const subscriptions = {
  azureAdBasic: subscription('azure-ad-basic', 'Azure Active Directory Basic'),
  dynamics365: subscription('dynamics-365-customer-engagement', 'Dynamics 365 Customer Engagement'),
  enterpriseMobility: subscription('enterprise-mobility-suite', 'Enterprise Mobility Suite'),
  intune: subscription('intune', 'Microsoft Intune'),
  office365: subscription('office-365-e3', 'Office 365 E3'),
  microsoft365E3: subscription('microsoft-365-e3', 'Microsoft 365 E3'),
  microsoft365E5: subscription('microsoft-365-e5', 'Microsoft 365 E5'),
} as const;
