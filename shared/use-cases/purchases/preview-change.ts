// Previews what a renewal, an upgrade or the end of a purchase would bring. Reads only, changes
// nothing.
import type { Package } from '../../domain/catalog.ts';
import { isUpgradeOf } from '../../domain/eligibility.ts';
import type { FailureOf, IneligibleReason } from '../../domain/failure.ts';
import type { PurchaseId } from '../../domain/ids.ts';
import { outlookOf, type Outlook } from '../../domain/outlook.ts';
import {
  datesOf,
  isInForce,
  isPaid,
  type PaidPurchase,
  type Price,
} from '../../domain/purchase.ts';
import { keepsPeople, termStart } from '../../domain/renewal.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { latest, type Instant } from '../../domain/time.ts';
import { checkEligibility } from './check-eligibility.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { listBenefits } from '../benefits/list-benefits.ts';
import { judgeRenewal, judgeUpgrade, type Judged } from './judge-change.ts';

export const previewable = ['renewal', 'upgrade', 'expiry'] as const;
export type Previewable = (typeof previewable)[number];

export interface PreviewChange {
  readonly caller: Caller;
  readonly purchaseId: PurchaseId;
  readonly change: Previewable;
  /** The package that would follow; absent: the same one, or the one for which it is exchanged. */
  readonly packageId?: string;
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

export type PreviewFailure = FailureOf<
  | 'notFound'
  | 'packageNotFound'
  | 'purchaseNotActive'
  | 'renewalWindowClosed'
  | 'notEligible'
  | 'validationFailed'
>;

type PreviewDeps = Pick<Deps, 'store' | 'catalog' | 'policy'>;

/** What would follow, and when. */
type Following = Pick<Judged, 'offered' | 'price' | 'reasons'> & Pick<Preview, 'at'>;

const renewalOf = async (
  deps: PreviewDeps,
  { caller, packageId, now }: PreviewChange,
  purchase: PaidPurchase,
): Promise<Result<Following, PreviewFailure>> => {
  // Before the window opens, the preview is of a renewal on its first day.
  const when = latest(now, datesOf(purchase, deps.policy).renewalOpens.at);
  const judged = await judgeRenewal(deps)(caller, { purchase, packageId, when }, now);
  if (!judged.ok) return judged;
  return ok({ ...judged.value, at: termStart(judged.value.before, deps.policy, when) });
};

const upgradeOf = async (
  deps: PreviewDeps,
  { caller, packageId, now }: PreviewChange,
  purchase: PaidPurchase,
): Promise<Result<Following, PreviewFailure>> => {
  const { catalog } = deps;
  const offered =
    packageId === undefined
      ? catalog.packages().find((each) => isUpgradeOf(each, purchase.packageId))
      : catalog.package(packageId);
  if (offered === undefined)
    return packageId === undefined
      ? refuse({ kind: 'notEligible', reasons: [{ code: 'NotAnUpgrade' }] })
      : refuse({ kind: 'packageNotFound' });
  const eligibility = await checkEligibility(deps)(caller, offered, now, { by: 'upgrade' });
  const judged = await judgeUpgrade(deps)(caller, purchase, offered, eligibility, now);
  return judged.ok ? ok({ ...judged.value, at: now }) : judged;
};

const followingOf = (
  deps: PreviewDeps,
  request: PreviewChange,
  purchase: PaidPurchase,
): Promise<Result<Following, PreviewFailure>> | undefined => {
  switch (request.change) {
    case 'renewal':
      return renewalOf(deps, request, purchase);
    case 'upgrade':
      return upgradeOf(deps, request, purchase);
    case 'expiry':
      return undefined;
  }
};

/** @returns what the partner would gain, lose and keep, and what must be done again */
export const previewChange =
  (deps: PreviewDeps) =>
  async (request: PreviewChange): Promise<Result<Preview, PreviewFailure>> => {
    const { caller, purchaseId, packageId, change, now } = request;
    const { partnerId, partner } = caller;
    if (change === 'expiry' && packageId !== undefined)
      return refuse({
        kind: 'validationFailed',
        errors: [
          { pointer: '/query/packageId', code: 'Unexpected', detail: 'Nothing follows an expiry.' },
        ],
      });
    const stored = await deps.store.read(partnerId, 'purchase', purchaseId);
    if (stored === undefined) return refuse({ kind: 'notFound' });
    const purchase = stored.value;
    if (!isPaid(purchase) || !isInForce(purchase, now))
      return refuse({ kind: 'purchaseNotActive' });
    const following = await followingOf(deps, request, purchase);
    if (following?.ok === false) return following;
    const { offered, price, reasons = [], at = purchase.benefitsEndAt } = following?.value ?? {};
    const benefits = await listBenefits(deps)(partnerId);
    const outlook = outlookOf(
      benefits.filter((benefit) => benefit.purchase.id === purchaseId),
      {
        ...(offered !== undefined && { offered }),
        designations: partner.designations,
        keepsPeople:
          change === 'renewal' && offered !== undefined && keepsPeople(purchase, offered),
        at,
        revokes: change === 'upgrade',
      },
      now,
    );
    return ok({
      outlook,
      at,
      ...(offered !== undefined && { offered }),
      ...(price !== undefined && { price }),
      reasons,
    });
  };
