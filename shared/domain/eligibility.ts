// Whether a partner may buy a package. The answer names every reason against it.
import type { Package } from './catalog.ts';
import type { IneligibleReason } from './failure.ts';
import type { PurchaseId } from './ids.ts';
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

/** What a partner has that matters for a package it asks for. */
export interface Standing {
  /** A purchase of the package's family is in force, or waits for its payment. */
  readonly holds: boolean;
  /** A package that includes this one is in force, or waits for its payment. */
  readonly holdsHigher: boolean;
  /** The purchase in force that can be exchanged for the package. */
  readonly exchangeable?: PurchaseId;
}

/** Every reason against having the package; an upgrade and a renewal have no use for some of them. */
export const ineligibleReasons = (
  offered: Package,
  partner: Pick<Partner, 'designations' | 'program'>,
  { holds, holdsHigher, exchangeable }: Standing,
): IneligibleReason[] => {
  const reasons: IneligibleReason[] = [];
  if (partner.program !== 'partnerCenter') reasons.push({ code: 'ProgramNotMigrated' });
  if (holds) reasons.push({ code: 'AlreadyHeld' });
  if (offered.requires !== undefined && !partner.designations.includes(offered.requires))
    reasons.push({ code: 'DesignationRequired' });
  if (holdsHigher) reasons.push({ code: 'HigherLevelHeld' });
  // Said only where the exchange is possible: each of the other reasons stands against that, too.
  if (reasons.length === 0 && exchangeable !== undefined) {
    const price = { amount: upgradePrice(offered), currency: offered.price.currency };
    reasons.push({ code: 'UpgradeInstead', purchaseId: exchangeable, price });
  }
  return reasons;
};
