// Asking for a benefit to be activated. The fact is committed first, with its mail; only then is
// the orchestration started, and should that get lost, the reconciler starts it.
import { activationStatusAt, type Activation } from '../domain/activation.ts';
import { requested } from '../domain/activation-steps.ts';
import type { Command } from '../domain/audit.ts';
import { wordsOf, type Item } from '../domain/catalog.ts';
import type { FailureOf } from '../domain/failure.ts';
import { activationIdOf, type BenefitId } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { plusDays, plusMinutes } from '../domain/time.ts';
import type { Activations } from '../ports/activations.ts';
import type { Change } from '../ports/partner-store.ts';
import type { Asking, Deps } from './deps.ts';
import { execute } from './execute.ts';
import type { WatchedActivation } from './list-activations.ts';
import { loadBenefit } from './load-benefit.ts';
import { mailCreates, partnerRecipients, planMails } from './plan-mail.ts';

export interface RequestActivation {
  readonly asking: Asking;
  readonly command: Command;
  readonly benefitId: BenefitId;
}

export type RequestFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notActivatable'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

interface ActivationDeps extends Deps {
  readonly activations: Activations;
}

const receivedMails = async (
  deps: Deps,
  { asking, command }: RequestActivation,
  item: Item,
  activation: { readonly id: Activation['id']; readonly purchaseId: Activation['purchaseId'] },
) => {
  const { now } = command;
  return planMails(deps.ids, {
    partnerId: asking.partnerId,
    entity: `activation:${activation.id}`,
    recipients: await partnerRecipients(deps.store, asking.partner, asking.userId),
    content: (language) => ({
      template: 'technical-received',
      params: {
        benefit: wordsOf(item, language).name,
        expectedBy: plusDays(now, deps.policy.technical.expectedDays),
      },
    }),
    reason: {
      purchaseId: activation.purchaseId,
      activationId: activation.id,
      while: ['requested', 'inProgress'],
    },
    now,
    pumpAt: plusMinutes(now, 2),
  });
};

/** @returns the activation: a new attempt, or the one that is running or active already */
export const requestActivation =
  (deps: ActivationDeps) =>
  async (request: RequestActivation): Promise<Result<WatchedActivation, RequestFailure>> => {
    const { asking, command, benefitId } = request;
    const { partnerId, partner } = asking;
    const { now } = command;

    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, { activation: true });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      const { benefit, purchase, activation: before } = loaded;
      const technical = benefit.item.category === 'technical';
      if (partner.program !== 'partnerCenter')
        return refuse({ kind: 'programNotMigrated', technical });
      if (purchase.status !== 'active') return refuse({ kind: 'purchaseNotActive' });
      if (now >= purchase.benefitsEndAt) return refuse({ kind: 'benefitExpired' });
      if (!technical) return refuse({ kind: 'notActivatable' });
      const action = 'requestActivation';
      const status = before && activationStatusAt(before.value, purchase, now);
      if (before !== undefined && ['requested', 'inProgress', 'active'].includes(status ?? ''))
        return ok({ value: { activation: before.value, purchase }, action, changes: [] });

      const attempt = (before?.value.attempt ?? 0) + 1;
      const id = activationIdOf(benefitId, attempt);
      const mails = await receivedMails(deps, request, benefit.item, {
        id,
        purchaseId: purchase.id,
      });
      const activation = requested(
        {
          benefitId,
          purchaseId: purchase.id,
          itemId: benefit.item.id,
          kind: 'technical',
          attempt,
          requestedBy: asking.userId,
          mails: mails.map((mail) => mail.id),
        },
        deps.policy,
        now,
      );
      const changes: Change[] =
        before === undefined
          ? [{ op: 'create', kind: 'activation', value: activation }]
          : [
              { op: 'replace', before, value: activation },
              { op: 'create', kind: 'past-activation', value: before.value },
            ];
      changes.push(...mailCreates(mails));
      return ok({ value: { activation, purchase }, action, changes });
    };

    const done = await execute<WatchedActivation, RequestFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    if (!done.ok) return done;
    const { value } = done.value;
    if (value.activation.status === 'requested' && value.activation.requestedAt === now)
      await deps.activations.start(partnerId, value.activation);
    return ok(value);
  };
