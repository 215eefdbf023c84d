// Whether a partner may buy a package. The answer names every reason against it.
import type { Package } from './catalog.ts';
import type { IneligibleReason } from './failure.ts';
import type { Partner } from './partner.ts';

/**
 * The group of packages of which a partner may hold at most one: a family, or the package alone.
 */
export const familyOf = (offered: Pick<Package, 'id' | 'family'>): string =>
  offered.family ?? offered.id;

/** Whether the offered package can be had in exchange for the other one. */
export const isUpgradeOf = (offered: Pick<Package, 'upgradesFrom'>, packageId: string): boolean =>
  offered.upgradesFrom?.packageId === packageId;

/**
 * The price of a package for a partner that exchanges another one for it; in major units, rounded
 * to the cent.
 */
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
