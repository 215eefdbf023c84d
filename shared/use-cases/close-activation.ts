// Ending a running activation before it is active: the partner cancels, or an operator declines.
import { activationStatusAt, isRunning, type RunningActivation } from '../domain/activation.ts';
import { cancelled, declined } from '../domain/activation-steps.ts';
import type { Command } from '../domain/audit.ts';
import { wordsOf } from '../domain/catalog.ts';
import type { FailureOf } from '../domain/failure.ts';
import type { ActivationId, PartnerId } from '../domain/ids.ts';
import type { Purchase } from '../domain/purchase.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Act } from './activation-act.ts';
import type { WakingDeps } from './activation-truth.ts';
import type { Asking } from './deps.ts';
import { execute } from './execute.ts';
import { readCurrentActivation, type WatchedActivation } from './list-activations.ts';
import { mailCreates, partnerRecipients, planMails } from './plan-mail.ts';
import { voidPlanned } from './void-mail.ts';

export type CloseFailure = FailureOf<
  'notFound' | 'activationFinished' | 'concurrentChange' | 'idempotencyKeyReused'
>;

interface Close {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly action: string;
  readonly reason: string;
  /** True for an activation that this very act has ended before. */
  readonly isRepeat: (status: string, reason: string) => boolean;
  readonly end: (activation: RunningActivation, purchase: Purchase) => Promise<Act>;
}

const close = async (
  deps: WakingDeps,
  { command, partnerId, activationId, action, reason, isRepeat, end }: Close,
): Promise<Result<WatchedActivation, CloseFailure>> => {
  const { store } = deps;
  const decide = async () => {
    const found = await readCurrentActivation(store, partnerId, activationId);
    if (found === undefined) return refuse({ kind: 'notFound' });
    const { stored, purchase } = found;
    const before = stored.value;
    const status = activationStatusAt(before, purchase, command.now);
    if ('reason' in before && isRepeat(status, before.reason))
      return ok({ value: { activation: before, purchase }, action, changes: [] });
    if (!isRunning(before) || (status !== 'requested' && status !== 'inProgress'))
      return refuse({ kind: 'activationFinished' });
    const { after, changes } = await end(before, purchase);
    return ok({
      value: { activation: after, purchase },
      action,
      reason,
      changes: [{ op: 'replace', before: stored, value: after } as const, ...changes],
    });
  };
  const done = await execute<WatchedActivation, CloseFailure>(deps, { partnerId, command, decide });
  if (!done.ok) return done;
  await deps.activations.wake(done.value.value.activation);
  return ok(done.value.value);
};

export interface CancelActivation {
  readonly asking: Asking;
  readonly command: Command;
  readonly activationId: ActivationId;
  readonly reason: string;
}

/** @returns the cancelled activation; mails about it that have not left are voided */
export const cancelActivation =
  (deps: WakingDeps) =>
  async ({
    asking,
    command,
    activationId,
    reason,
  }: CancelActivation): Promise<
    Result<WatchedActivation, CloseFailure | FailureOf<'programNotMigrated'>>
  > => {
    const { partnerId, userId, partner } = asking;
    if (partner.program !== 'partnerCenter') {
      const found = await readCurrentActivation(deps.store, partnerId, activationId);
      return found === undefined
        ? refuse({ kind: 'notFound' })
        : refuse({ kind: 'programNotMigrated', technical: found.stored.value.kind === 'technical' });
    }
    return close(deps, {
      command,
      partnerId,
      activationId,
      action: 'cancelActivation',
      reason,
      // A partner's act is not repeated under a key: the second one meets a finished activation.
      isRepeat: () => false,
      end: async (activation) => ({
        after: cancelled(activation, { reason, by: userId }, command.now),
        changes: await voidPlanned(deps.store, partnerId, activation.mails, command.now),
      }),
    });
  };

export interface DeclineActivation {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly reason: string;
}

/** @returns the declined activation, with mail to who asked; a repeat changes nothing */
export const declineActivation =
  (deps: WakingDeps) =>
  async ({
    command,
    partnerId,
    activationId,
    reason,
  }: DeclineActivation): Promise<Result<WatchedActivation, CloseFailure>> =>
    close(deps, {
      command,
      partnerId,
      activationId,
      action: 'declineActivation',
      reason,
      isRepeat: (status, given) => status === 'declined' && given === reason,
      end: async (activation, purchase) => {
        const { now, actor } = command;
        const { id, purchaseId, itemId, requestedBy } = activation;
        const partner = await deps.store.read(partnerId, 'partner', 'partner');
        const item = deps.catalog
          .package(purchase.packageId, purchase.catalogVersion)
          ?.items.find((candidate) => candidate.id === itemId);
        const mails = planMails(deps.ids, {
          partnerId,
          entity: `activation:${id}`,
          recipients: partner
            ? await partnerRecipients(deps.store, partner.value, requestedBy)
            : [],
          content: (language) => ({
            template: 'technical-declined',
            params: { benefit: item ? wordsOf(item, language).name : itemId, reason },
          }),
          reason: { purchaseId, activationId: id, while: ['declined'] },
          now,
        });
        const by = 'id' in actor ? actor.id : 'system';
        const ended = { reason, by, mails: mails.map((mail) => mail.id) };
        const voided = await voidPlanned(deps.store, partnerId, activation.mails, now);
        return {
          after: declined(activation, ended, now),
          changes: [...voided, ...mailCreates(mails)],
        };
      },
    });

