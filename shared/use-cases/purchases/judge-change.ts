// Whether a purchase can be renewed or exchanged, and what would follow it. The preview and the act
// ask the same; only the act also refuses for the reasons against the partner, and for the price.
import type { Package } from '../../domain/catalog.ts';
import { familyOf, isUpgradeOf, upgradePrice } from '../../domain/eligibility.ts';
import type { FailureOf, FollowReason } from '../../domain/failure.ts';
import {
  isInForce,
  type ActivePurchase,
  type Price,
  type Purchase,
} from '../../domain/purchase.ts';
import { renewable, type RenewalRefusal } from '../../domain/renewal.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { readContinuation } from '../succession/read-followers.ts';
import { familyHeldBy } from './cancel-order.ts';
import { checkEligibility, type Eligibility } from './check-eligibility.ts';

type JudgeDeps = Pick<Deps, 'store' | 'catalog' | 'policy'>;

export interface Judged extends Eligibility {
  readonly before: ActivePurchase;
  readonly offered: Package;
  readonly price: Price;
}

export type UpgradeRefusal = FailureOf<'purchaseNotActive' | 'notEligible'>;
export type JudgeRefusal = RenewalRefusal | FailureOf<'packageNotFound' | 'notEligible'>;

const unfit = (code: FollowReason['code']) =>
  refuse({ kind: 'notEligible' as const, reasons: [{ code }] });

export interface JudgeRenewal {
  readonly purchase: Purchase;
  /** Another package of the family; absent: the same one. */
  readonly packageId?: string | undefined;
  /** When it would be renewed; a preview looks ahead to the window. */
  readonly when: Instant;
}

/** @returns what a renewal would make of the purchase, with the reasons against the partner */
export const judgeRenewal =
  (deps: JudgeDeps) =>
  async (
    caller: Pick<Caller, 'partnerId' | 'partner'>,
    { purchase, packageId = purchase.packageId, when }: JudgeRenewal,
    now: Instant,
  ): Promise<Result<Judged, JudgeRefusal>> => {
    const offered = deps.catalog.package(packageId);
    if (offered === undefined) return refuse({ kind: 'packageNotFound' });
    const next = await readContinuation(deps, caller.partnerId, purchase, now);
    const renewed = renewable(purchase, next !== undefined, deps.policy, when);
    if (!renewed.ok) return renewed;
    if (familyOf(offered) !== familyHeldBy(deps, purchase)) return unfit('NotARenewal');
    const eligibility = await checkEligibility(deps)(caller, offered, now, { by: 'renewal' });
    const { amount, currency } = offered.price;
    return ok({ ...eligibility, before: renewed.value, offered, price: { amount, currency } });
  };

/**
 * @param offered the package for which the purchase would be exchanged
 * @param eligibility of the partner for that package, by an upgrade
 * @returns what an upgrade would make of the purchase
 */
export const judgeUpgrade =
  (deps: JudgeDeps) =>
  async (
    { partnerId }: Pick<Caller, 'partnerId'>,
    purchase: Purchase,
    offered: Package,
    eligibility: Eligibility,
    now: Instant,
  ): Promise<Result<Judged, UpgradeRefusal>> => {
    // After a renewal, the partner upgrades the renewed purchase.
    const next = await readContinuation(deps, partnerId, purchase, now);
    if (purchase.status !== 'active' || !isInForce(purchase, now) || next !== undefined)
      return refuse({ kind: 'purchaseNotActive' });
    if (!isUpgradeOf(offered, purchase.packageId)) return unfit('NotAnUpgrade');
    const price = { amount: upgradePrice(offered), currency: offered.price.currency };
    return ok({ ...eligibility, before: purchase, offered, price });
  };
