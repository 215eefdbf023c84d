// Checks whether a partner may buy a package. The check before buying and the purchase itself give
// the same reasons.
import type { Package } from '../../domain/catalog.ts';
import { familyOf, ineligibleReasons } from '../../domain/eligibility.ts';
import type { IneligibleReason } from '../../domain/failure.ts';
import type { Instant } from '../../domain/time.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { familyHolding, type FamilyHolding } from './family-claim.ts';

export interface Eligibility {
  /** Every reason against the purchase; empty: the partner may buy. */
  readonly reasons: readonly IneligibleReason[];
  /** The purchase that holds the package's family now, for a caller that goes on to buy. */
  readonly holding: FamilyHolding;
}

const isHeld = ({ holder }: FamilyHolding): boolean => holder !== undefined;

export const checkEligibility =
  ({ store }: Pick<Deps, 'store'>) =>
  async (
    { partnerId, partner }: Pick<Caller, 'partnerId' | 'partner'>,
    offered: Package,
    now: Instant,
  ): Promise<Eligibility> => {
    const [holding, ...higher] = await Promise.all(
      [familyOf(offered), ...(offered.includedIn ?? [])].map((family) =>
        familyHolding(store, partnerId, family, now),
      ),
    );
    return {
      holding: holding ?? {},
      reasons: ineligibleReasons(
        offered,
        partner,
        holding !== undefined && isHeld(holding),
        higher.some((each) => isHeld(each)),
      ),
    };
  };
