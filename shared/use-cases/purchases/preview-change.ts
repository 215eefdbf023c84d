// Previews what a renewal, an upgrade or the end of a purchase would bring. Reads only, changes
// nothing.
import { isUpgradeOf, upgradePrice } from '../../domain/eligibility.ts';
import type { Package } from '../../domain/catalog.ts';
import type { FailureOf, IneligibleReason } from '../../domain/failure.ts';
import type { PurchaseId } from '../../domain/ids.ts';
import { outlookOf, type Outlook } from '../../domain/outlook.ts';
import { isInForce, isPaid, type PaidPurchase, type Price } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { checkEligibility } from './check-eligibility.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { listBenefits } from '../benefits/list-benefits.ts';

export const previewable = ['renewal', 'upgrade', 'expiry'] as const;
export type Previewable = (typeof previewable)[number];

export interface PreviewChange {
  readonly caller: Caller;
  readonly purchaseId: PurchaseId;
  readonly change: Previewable;
  readonly now: Instant;
}

export interface Preview {
  readonly outlook: Outlook;
  /** When the change takes effect. */
  readonly at: Instant;
  readonly offered?: Package;
  readonly price?: Price;
  readonly reasons: readonly IneligibleReason[];
}

export type PreviewFailure = FailureOf<'notFound' | 'purchaseNotActive' | 'notEligible'>;

/** The package of the next purchase; undefined: no purchase follows. */
const nextPackage = (
  { catalog }: Pick<Deps, 'catalog'>,
  { packageId }: PaidPurchase,
  change: Previewable,
): Package | undefined => {
  switch (change) {
    case 'renewal':
      return catalog.package(packageId);
    case 'upgrade':
      return catalog.packages().find((each) => isUpgradeOf(each, packageId));
    case 'expiry':
      return undefined;
  }
};

const effectiveAt = (purchase: PaidPurchase, change: Previewable, now: Instant): Instant => {
  switch (change) {
    case 'renewal':
      return purchase.membershipEndsAt;
    case 'upgrade':
      return now;
    case 'expiry':
      return purchase.benefitsEndAt;
  }
};

const priceOf = (offered: Package, change: Previewable): Price => ({
  amount: change === 'upgrade' ? upgradePrice(offered) : offered.price.amount,
  currency: offered.price.currency,
});

/** @returns what the partner would gain, lose and keep, and what must be done again */
export const previewChange =
  (deps: Pick<Deps, 'store' | 'catalog'>) =>
  async (request: PreviewChange): Promise<Result<Preview, PreviewFailure>> => {
    const { caller, purchaseId, change, now } = request;
    const { partnerId, partner } = caller;
    const stored = await deps.store.read(partnerId, 'purchase', purchaseId);
    if (stored === undefined) return refuse({ kind: 'notFound' });
    const purchase = stored.value;
    if (!isPaid(purchase) || !isInForce(purchase, now))
      return refuse({ kind: 'purchaseNotActive' });
    const offered = nextPackage(deps, purchase, change);
    if (offered === undefined && change !== 'expiry')
      return refuse({ kind: 'notEligible', reasons: [{ code: 'NotAnUpgrade' }] });
    const at = effectiveAt(purchase, change, now);
    const benefits = await listBenefits(deps)(partnerId);
    const outlook = outlookOf(
      benefits.filter((benefit) => benefit.purchase.id === purchaseId),
      {
        ...(offered !== undefined && { offered }),
        designations: partner.designations,
        keepsPeople: change === 'renewal',
        at,
      },
      now,
    );
    if (offered === undefined) return ok({ outlook, at, reasons: [] });
    const { reasons } = await checkEligibility(deps)(caller, offered, now);
    return ok({
      outlook,
      at,
      offered,
      price: priceOf(offered, change),
      // A renewal always finds its package held, by the purchase that it renews.
      reasons: reasons.filter(({ code }) => change !== 'renewal' || code !== 'AlreadyHeld'),
    });
  };
