// May this partner buy this package? Every reason against it is named.
import type { Package } from './catalog.ts';
import type { IneligibleReason } from './failure.ts';
import type { Partner } from './partner.ts';

/** Of what a partner may hold at most one: a family of packages, or the package itself. */
export const familyOf = (offered: Pick<Package, 'id' | 'family'>): string =>
  offered.family ?? offered.id;

/** Whether a package is what another one is exchanged for. */
export const isUpgradeOf = (offered: Pick<Package, 'upgradesFrom'>, packageId: string): boolean =>
  offered.upgradesFrom?.packageId === packageId;

/** What a package costs whoever exchanges another one for it; in major units, to the cent. */
export const upgradePrice = ({ price, upgradesFrom }: Package): number =>
  Math.round(price.amount * (100 - (upgradesFrom?.discountPercent ?? 0))) / 100;

/**
 * @param holds whether a purchase of the package's family is in force or waits for its payment
 * @param holdsHigher whether a package is in force that includes this one
 */
export const ineligibleReasons = (
  offered: Package,
  partner: Pick<Partner, 'designations'>,
  holds: boolean,
  holdsHigher: boolean,
): IneligibleReason[] => {
  const reasons: IneligibleReason[] = [];
  if (holds) reasons.push({ code: 'AlreadyHeld' });
  if (offered.requires !== undefined && !partner.designations.includes(offered.requires))
    reasons.push({ code: 'DesignationRequired' });
  if (holdsHigher) reasons.push({ code: 'HigherLevelHeld' });
  return reasons;
};
