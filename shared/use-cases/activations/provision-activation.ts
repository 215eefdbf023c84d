// Provisions an activation: one batch writes Access ID, Contract ID, expiry and status, and the
// mail about it. A Go-To-Market offer gets only the expiry.
import { entailedBy } from '../../domain/activation-kind.ts';
import type { RunningActivation } from '../../domain/activation.ts';
import { activated } from '../../domain/activation-steps.ts';
import { answers } from '../../domain/catalog.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { isPaid, type Purchase } from '../../domain/purchase.ts';
import { earliest, plusDays, type Instant } from '../../domain/time.ts';
import type { StepResult } from '../../domain/step-result.ts';
import type { Registry } from '../../ports/registry.ts';
import { actOn, type Act } from './activation-act.ts';
import { mailsToAskers } from '../mail/activation-mails.ts';
import type { Step, StepDeps } from './activation-snapshot.ts';
import type { Deps } from '../commands/deps.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { kindMails } from './kind-mails.ts';
import { automaticIds, claimIdentifiers, type TechnicalIds } from './technical-identifiers.ts';

export interface Grant extends Partial<TechnicalIds> {
  readonly expiresAt: Instant;
  readonly by?: string;
}

/** When the benefits of a purchase end: no activation lasts longer. */
export const benefitsEnd = (purchase: Purchase): Instant => {
  if (isPaid(purchase)) return purchase.benefitsEndAt;
  throw new Error(`purchase ${purchase.id} has activations but was never paid`);
};

/**
 * When an activation of today expires: an offer after its own days, but not after the benefits end;
 * any other activation when the benefits end.
 */
export const expiryOf = (
  { catalog, policy }: Pick<Deps, 'catalog' | 'policy'>,
  { kind, itemId }: RunningActivation,
  purchase: Purchase,
  now: Instant,
): Instant => {
  const end = benefitsEnd(purchase);
  if (entailedBy(kind).ends === 'withPurchase') return end;
  const item = catalog
    .package(purchase.packageId, purchase.catalogVersion)
    ?.items.find(({ id }) => id === itemId);
  const own = item && answers(item, 'activation', 'goToMarket') ? item.lifeDays : undefined;
  return earliest(end, plusDays(now, own ?? policy.goToMarket.lifeDays)) ?? end;
};

/** Returns the provisioned activation and the mail about it. */
export const provisioned = async (
  deps: Deps,
  partnerId: PartnerId,
  activation: RunningActivation,
  purchase: Purchase,
  grant: Grant,
  now: Instant,
): Promise<Act> => {
  const { expiresAt } = grant;
  const mails = await mailsToAskers(
    deps,
    { partnerId, activation, purchase },
    {
      content: ({ name }) => kindMails[activation.kind].ready(name, expiresAt),
      reason: { while: ['active'] },
      now,
    },
  );
  const after = activated(activation, { ...grant, mails: mails.map((mail) => mail.id) }, now);
  return { after, changes: mailCreates(mails) };
};

interface ProvisionDeps extends StepDeps {
  readonly registry: Registry;
}

/**
 * The orchestration's step: the identifiers are computed from the activation, so a repeat gets the
 * same ones.
 */
export const provisionActivation =
  (deps: ProvisionDeps) =>
  (step: Step): Promise<StepResult> =>
    actOn(deps, step, { name: 'provisionActivation' }, async (activation, { purchase, now }) => {
      const { partnerId, activationId } = step;
      const technical = automaticIds(deps.ids, partnerId, activationId);
      const taken = await claimIdentifiers(deps, partnerId, activationId, technical);
      if (taken !== undefined)
        throw new Error(`the ${taken} made for ${activationId} belongs to somebody else`);
      const grant = { ...technical, expiresAt: benefitsEnd(purchase) };
      return provisioned(deps, partnerId, activation, purchase, grant, now);
    });
