// An item of every category, and benefits made from them.
import {
  benefitOf,
  untouched,
  type Benefit,
  type BenefitRecord,
  type Seat,
} from '../../../shared/domain/benefit.ts';
import type { Activation } from '../../../shared/domain/activation.ts';
import type {
  GoToMarketItem,
  Item,
  LicenseBasedItem,
  SoftwareItem,
  TechnicalItem,
  UsageBasedItem,
  VisualStudioItem,
} from '../../../shared/domain/catalog.ts';
import { benefitIdOf, type UserId } from '../../../shared/domain/ids.ts';
import type { PaidPurchase, Purchase } from '../../../shared/domain/purchase.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { start } from './instants.ts';
import { ann, purchaseId } from './people.ts';
import { aPurchase } from './purchases.ts';

const words = (name: string) => ({ name, instructions: 'Follow the steps.' });

export const software: SoftwareItem = {
  ...words('Server'),
  id: 'server',
  category: 'software',
  quantity: { total: 2, unit: 'licenses' },
  keyRequired: true,
  languages: ['en'],
  operatingSystems: ['windows'],
  downloads: [],
};
export const token: LicenseBasedItem = {
  ...words('Office'),
  id: 'office',
  category: 'cloud',
  kind: 'licenseBased',
  quantity: { total: 5, unit: 'licenses' },
  redeemedDays: 365,
};
export const credit: UsageBasedItem = {
  ...words('Credit'),
  id: 'credit',
  category: 'cloud',
  kind: 'usageBased',
  quantity: { total: 1, unit: 'subscriptions' },
  period: 'monthly',
  reassignments: 2,
  credit: { amount: 100, currency: 'USD' },
  manageUrl: 'https://portal.example',
};
export const seats: VisualStudioItem = {
  ...words('Studio'),
  id: 'studio',
  category: 'visualStudio',
  quantity: { total: 2, unit: 'seats', extra: [{ competency: 'devOps', add: 1 }] },
  edition: 'enterprise',
  manageUrl: 'https://studio.example',
};
export const hours: TechnicalItem = {
  ...words('Hours'),
  id: 'hours',
  category: 'technical',
  quantity: { total: 5, unit: 'hours' },
  grants: 'advisoryHours',
  requestKinds: ['advisoryHours', 'presales'],
};
export const offer: GoToMarketItem = {
  ...words('Offer'),
  id: 'offer',
  category: 'goToMarket',
  quantity: { total: 1, unit: 'offers' },
  origin: 'goldCore',
  steps: [],
};

/** A benefit of this item in a purchase in force; the parameters may change both. */
export const aBenefit = (
  item: Item,
  {
    purchase = aPurchase(),
    record = {},
    activation,
    followers = [],
  }: {
    readonly purchase?: PaidPurchase;
    readonly record?: Partial<BenefitRecord>;
    readonly activation?: Activation;
    readonly followers?: readonly Purchase[];
  } = {},
): Benefit => {
  const id = benefitIdOf(purchase.id, item.id);
  return benefitOf(item, purchase, { ...untouched(id), ...record }, activation, followers);
};

export const recordOf = (changes: Partial<BenefitRecord> = {}): BenefitRecord => ({
  ...untouched(benefitIdOf(purchaseId, 'studio')),
  ...changes,
});

export const seatOf = (userId: UserId, assignedAt: Instant = start): Seat => ({
  userId,
  assignedAt,
  assignedBy: ann,
});
export const formerSeatOf = (
  userId: UserId,
  assignedAt: Instant = start,
  removedAt = assignedAt,
) => ({
  ...seatOf(userId, assignedAt),
  removedAt,
  removedBy: ann,
});
