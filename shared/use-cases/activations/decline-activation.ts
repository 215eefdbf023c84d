// An operator declines a running activation; the requester and the partner's account get the reason
// by mail, and a contact who was sent instructions that they no longer apply.
import { declined } from '../../domain/activation-steps.ts';
import type { Command } from '../../domain/audit.ts';
import type { ActivationId, PartnerId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { mailsToAskers } from '../mail/activation-mails.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import { waitingMails } from './cancel-running.ts';
import { closeActivation, type CloseFailure } from './close-activation.ts';
import { kindMails } from './kind-mails.ts';
import { endToContact } from './tell-the-end.ts';
import type { WatchedActivation } from './list-activations.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { voidPlanned } from '../mail/void-mail.ts';

export interface DeclineActivation {
  readonly command: Command;
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly reason: string;
}

/** @returns the declined activation, with its mail; a repeat changes nothing */
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
        const toAskers = await mailsToAskers(
          deps,
          { partnerId, activation, purchase },
          {
            content: ({ name }) => kindMails[activation.kind].declined(name, reason),
            reason: { while: ['declined'] },
            now,
          },
        );
        const toContact = await endToContact(deps, partnerId, activation, 'offer-withdrawn', now);
        const mails = [...toAskers, ...toContact];
        const by = 'id' in actor ? actor.id : 'system';
        const ended = { reason, by, mails: mails.map((mail) => mail.id) };
        const voided = await voidPlanned(deps.store, partnerId, waitingMails(activation), now);
        return {
          after: declined(activation, ended, now),
          changes: [...voided, ...mailCreates(mails)],
        };
      },
    });
