// Checks whether a partner may have a package. The check before an act and the act itself give the
// same reasons.
import type { Package } from '../../domain/catalog.ts';
import { familyOf, ineligibleReasons, isUpgradeOf } from '../../domain/eligibility.ts';
import type { IneligibleReason } from '../../domain/failure.ts';
import type { PurchaseId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { familyHolding, type FamilyHolding } from './family-claim.ts';

export interface Eligibility {
  /** Every reason against it; empty: the partner may have the package. */
  readonly reasons: readonly IneligibleReason[];
  /** The purchase that holds the package's family now, for a caller that goes on to buy. */
  readonly holding: FamilyHolding;
}

/** How the partner would come by the package. */
export interface Asked {
  /** A renewal follows on what holds the family, an upgrade on what could be exchanged. */
  readonly by?: 'purchase' | 'renewal' | 'upgrade';
  /** The order that is to be booked, as its money has come. */
  readonly order?: PurchaseId;
}

/** Against an order whose money has come stands only what is in force, not another order. */
const isHeld = ({ holder }: FamilyHolding, order: PurchaseId | undefined): boolean =>
  holder !== undefined && (order === undefined || holder.status === 'active');

/** The purchase that the partner would exchange for the package. */
const exchangeableFor = async (
  { store, catalog }: Pick<Deps, 'store' | 'catalog'>,
  { partnerId }: Pick<Caller, 'partnerId'>,
  offered: Package,
  now: Instant,
): Promise<PurchaseId | undefined> => {
  if (offered.upgradesFrom === undefined) return undefined;
  const { packageId } = offered.upgradesFrom;
  const family = familyOf(catalog.package(packageId) ?? { id: packageId });
  const { holder } = await familyHolding(store, partnerId, family, now);
  return holder?.status === 'active' && isUpgradeOf(offered, holder.packageId)
    ? holder.id
    : undefined;
};

export const checkEligibility =
  (deps: Pick<Deps, 'store' | 'catalog'>) =>
  async (
    caller: Pick<Caller, 'partnerId' | 'partner'>,
    offered: Package,
    now: Instant,
    { by = 'purchase', order }: Asked = {},
  ): Promise<Eligibility> => {
    const { partnerId, partner } = caller;
    const families = [familyOf(offered), ...(offered.includedIn ?? [])];
    const [[holding = {}, ...higher], exchangeable] = await Promise.all([
      Promise.all(families.map((family) => familyHolding(deps.store, partnerId, family, now))),
      by === 'purchase' ? exchangeableFor(deps, caller, offered, now) : undefined,
    ]);
    return {
      holding,
      reasons: ineligibleReasons(offered, partner, {
        holds: by !== 'renewal' && isHeld(holding, order),
        holdsHigher: by !== 'upgrade' && higher.some((each) => isHeld(each, order)),
        ...(exchangeable !== undefined && { exchangeable }),
      }),
    };
  };
