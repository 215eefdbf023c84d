// An operator declines an activation that runs; who asked for it is told why.
import { declined } from '../domain/activation-steps.ts';
import type { Command } from '../domain/audit.ts';
import { wordsOf } from '../domain/catalog.ts';
import type { ActivationId, PartnerId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { WakingDeps } from './activation-truth.ts';
import { closeActivation, type CloseFailure } from './close-activation.ts';
import type { WatchedActivation } from './list-activations.ts';
import { mailCreates, partnerRecipients, planMails } from './plan-mail.ts';
import { voidPlanned } from './void-mail.ts';

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
    closeActivation(deps, {
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
