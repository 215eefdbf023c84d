// Provisioning: Access ID, Contract ID and expiry are written with the status, in one batch with
// the mail that says so. Automatic when its day has come, or by an operator.
import {
  activationStatusAt,
  isRunning,
  type Activation,
  type RunningActivation,
} from '../domain/activation.ts';
import { activated } from '../domain/activation-steps.ts';
import type { Command } from '../domain/audit.ts';
import { wordsOf } from '../domain/catalog.ts';
import type { FailureOf } from '../domain/failure.ts';
import type { ActivationId, PartnerId } from '../domain/ids.ts';
import { isPaid, type Purchase } from '../domain/purchase.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Change } from '../ports/partner-store.ts';
import type { Registry } from '../ports/registry.ts';
import { actOn, type Act } from './activation-act.ts';
import type { Looked, Step, StepDeps, WakingDeps } from './activation-truth.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';
import { readCurrentActivation, type WatchedActivation } from './list-activations.ts';
import { mailCreates, partnerRecipients, planMails } from './plan-mail.ts';
import { automaticIds, claimIdentifiers, type TechnicalIds } from './technical-identifiers.ts';

interface Grant extends TechnicalIds {
  readonly expiresAt: Instant;
  readonly by?: string;
}

/** The end of what the purchase gives: a technical benefit lives until then. */
const benefitsEnd = (purchase: Purchase): Instant => {
  if (isPaid(purchase)) return purchase.benefitsEndAt;
  throw new Error(`purchase ${purchase.id} has activations but was never paid`);
};

/** The activation with its identifiers, and the mail that says that they are there. */
const provisioned = async (
  deps: Deps,
  partnerId: PartnerId,
  activation: RunningActivation,
  purchase: Purchase,
  grant: Grant,
  now: Instant,
): Promise<Act> => {
  const { id, purchaseId, itemId, requestedBy } = activation;
  const partner = await deps.store.read(partnerId, 'partner', 'partner');
  const item = deps.catalog
    .package(purchase.packageId, purchase.catalogVersion)
    ?.items.find((candidate) => candidate.id === itemId);
  const mails = planMails(deps.ids, {
    partnerId,
    entity: `activation:${id}`,
    recipients:
      partner === undefined ? [] : await partnerRecipients(deps.store, partner.value, requestedBy),
    content: (language) => ({
      template: 'technical-ready',
      params: {
        benefit: item === undefined ? itemId : wordsOf(item, language).name,
        expiresAt: grant.expiresAt,
      },
    }),
    reason: { purchaseId, activationId: id, while: ['active'] },
    now,
  });
  const after = activated(activation, { ...grant, mails: mails.map((mail) => mail.id) }, now);
  return { after, changes: mailCreates(mails) };
};

interface ProvisionDeps extends StepDeps {
  readonly registry: Registry;
}

/** The orchestration's step: the identifiers follow from the activation, so a repeat has the same. */
export const provisionActivation =
  (deps: ProvisionDeps) =>
  (step: Step): Promise<Looked> =>
    actOn(deps, step, 'provisionActivation', async (activation, { purchase, now }) => {
      const { partnerId, activationId } = step;
      const technical = automaticIds(deps.ids, partnerId, activationId);
      const taken = await claimIdentifiers(deps, partnerId, activationId, technical);
      if (taken !== undefined)
        throw new Error(`the ${taken} made for ${activationId} belongs to somebody else`);
      const grant = { ...technical, expiresAt: benefitsEnd(purchase) };
      return provisioned(deps, partnerId, activation, purchase, grant, now);
    });

export interface CompleteActivation {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly accessId?: string;
  readonly contractId?: string;
  readonly expiresAt?: Instant;
}

export type CompleteFailure = FailureOf<
  | 'notFound'
  | 'activationFinished'
  | 'identifierInUse'
  | 'validationFailed'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

const invalid = (pointer: string, detail: string) =>
  refuse({
    kind: 'validationFailed' as const,
    errors: [{ pointer, code: 'ValidationFailed', detail }],
  });

const isRepeat = (activation: Activation, request: CompleteActivation): boolean =>
  activation.status === 'active' &&
  activation.accessId === request.accessId &&
  activation.contractId === request.contractId &&
  (request.expiresAt === undefined || request.expiresAt === activation.expiresAt);

/**
 * An operator provisions by hand.
 * @returns the active activation; a repeat with the same content changes nothing
 */
export const completeActivation =
  (deps: WakingDeps & { readonly registry: Registry }) =>
  async (request: CompleteActivation): Promise<Result<WatchedActivation, CompleteFailure>> => {
    const { command, partnerId, activationId, accessId, contractId, expiresAt } = request;
    const { now, actor } = command;
    const decide = async () => {
      const found = await readCurrentActivation(deps.store, partnerId, activationId);
      if (found === undefined) return refuse({ kind: 'notFound' });
      const { stored, purchase } = found;
      const action = 'completeActivation';
      const before = stored.value;
      const value = { activation: before, purchase };
      if (isRepeat(before, request)) return ok({ value, action, changes: [] });
      const status = activationStatusAt(before, purchase, now);
      if (!isRunning(before) || (status !== 'requested' && status !== 'inProgress'))
        return refuse({ kind: 'activationFinished' });
      if (accessId === undefined) return invalid('/accessId', 'A technical activation needs one.');
      if (contractId === undefined)
        return invalid('/contractId', 'A technical activation needs one.');
      const end = benefitsEnd(purchase);
      if (expiresAt !== undefined && (expiresAt <= now || expiresAt > end))
        return invalid('/expiresAt', `Must be in the future and not after ${end}.`);
      const technical = { accessId, contractId };
      const taken = await claimIdentifiers(deps, partnerId, activationId, technical);
      if (taken !== undefined)
        return refuse({
          kind: 'identifierInUse',
          errors: [{ pointer: `/${taken}`, code: 'IdentifierInUse' }],
        });
      const grant = {
        ...technical,
        expiresAt: expiresAt ?? end,
        ...('id' in actor ? { by: actor.id } : {}),
      };
      const act = await provisioned(deps, partnerId, before, purchase, grant, now);
      const changes: Change[] = [
        { op: 'replace', before: stored, value: act.after },
        ...act.changes,
      ];
      return ok({ value: { ...value, activation: act.after }, action, changes });
    };
    const done = await execute<WatchedActivation, CompleteFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    if (!done.ok) return done;
    await deps.activations.wake(done.value.value.activation);
    return ok(done.value.value);
  };
