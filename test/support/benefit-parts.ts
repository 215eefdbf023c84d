// The parts of a benefit for tests of rules: an item of each form, a purchase, and a benefit made
// from both.
import type {
  GoToMarketItem,
  Item,
  LicenseBasedItem,
  SoftwareItem,
  TechnicalItem,
  UsageBasedItem,
  VisualStudioItem,
} from '../../shared/domain/catalog.ts';
import {
  benefitOf,
  untouched,
  type Benefit,
  type BenefitRecord,
} from '../../shared/domain/benefit.ts';
import type { Activation } from '../../shared/domain/activation.ts';
import { benefitIdOf, purchaseIdFrom, userIdOf } from '../../shared/domain/ids.ts';
import type { ActivePurchase, PaidPurchase } from '../../shared/domain/purchase.ts';
import { parseInstant, plusDays } from '../../shared/domain/time.ts';

/** When the purchase was made. */
export const boughtAt = parseInstant('2027-03-01T08:00:00.000Z')!;
export const membershipEndsAt = plusDays(boughtAt, 365);
export const benefitsEndAt = plusDays(boughtAt, 395);
export const someUser = userIdOf('11111111-0000-4000-8000-000000000001');
const purchaseId = purchaseIdFrom(new Uint8Array(32));

const words = (id: string) => ({ id, name: id, instructions: 'Do it.' });

export const softwareItem: SoftwareItem = {
  ...words('visio'),
  category: 'software',
  keyRequired: true,
  quantity: { total: 10, unit: 'licenses' },
  languages: [],
  operatingSystems: [],
  downloads: [],
};
export const creditItem: UsageBasedItem = {
  ...words('azure-credit'),
  category: 'cloud',
  kind: 'usageBased',
  period: 'monthly',
  reassignments: 5,
  credit: { amount: 100, currency: 'USD' },
  quantity: { total: 1, unit: 'subscriptions' },
  manageUrl: 'https://portal.azure.com',
};
export const tokenItem: LicenseBasedItem = {
  ...words('office-365-e3'),
  category: 'cloud',
  kind: 'licenseBased',
  redeemedDays: 365,
  quantity: { total: 5, unit: 'seats' },
};
export const seatItem: VisualStudioItem = {
  ...words('visual-studio'),
  category: 'visualStudio',
  edition: 'professional',
  quantity: { total: 3, unit: 'seats' },
  manageUrl: 'https://my.visualstudio.com',
};
export const helpItem: TechnicalItem = {
  ...words('advisory-hours'),
  category: 'technical',
  grants: 'advisoryHours',
  requestKinds: ['advisoryHours'],
  quantity: { total: 50, unit: 'hours' },
};
export const offerItem: GoToMarketItem = {
  ...words('referral-management'),
  category: 'goToMarket',
  origin: 'silverCore',
  steps: ['Sign in.'],
  quantity: { total: 1, unit: 'offers' },
};

export const aPurchase = (changed: Partial<ActivePurchase> = {}): ActivePurchase => ({
  id: purchaseId,
  packageId: 'action-pack',
  catalogVersion: '2026-11',
  designations: [],
  price: { amount: 475, currency: 'USD' },
  payment: { method: 'card', reference: 'r-1' },
  orderedAt: boughtAt,
  status: 'active',
  purchasedAt: boughtAt,
  membershipEndsAt,
  benefitsEndAt,
  ...changed,
});

/** @param record the record of the benefit */
export const aBenefit = (
  item: Item,
  record: Partial<BenefitRecord> = {},
  purchase: PaidPurchase = aPurchase(),
  activation?: Activation,
): Benefit =>
  benefitOf(
    item,
    purchase,
    { ...untouched(benefitIdOf(purchase.id, item.id)), ...record },
    activation,
  );
