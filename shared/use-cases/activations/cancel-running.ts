// Cancels a running activation, for any reason: voids its planned mail, and tells whoever had heard of it that there is
// nothing more to come and nothing more to do.
import type { MailId, PartnerId } from '../../domain/ids.ts';
import type { RunningActivation } from '../../domain/activation.ts';
import { cancelled } from '../../domain/activation-steps.ts';
import type { Instant } from '../../domain/time.ts';
import type { Act } from './activation-act.ts';
import { endToAskers, endToContact, purchaseOverToAskers } from './tell-the-end.ts';
import type { MailingDeps } from '../mail/activation-mails.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { voidPlanned } from '../mail/void-mail.ts';

/** The mails of an activation that may not have left yet. */
export const waitingMails = (activation: RunningActivation): readonly MailId[] => [
  ...activation.mails,
  ...(activation.instructions === undefined ? [] : [activation.instructions.mailId]),
];

export const cancelRunning = async (
  deps: MailingDeps,
  partnerId: PartnerId,
  activation: RunningActivation,
  why: { readonly reason: string; readonly by?: string },
  now: Instant,
): Promise<Act> => {
  const mails = [
    ...(await endToContact(deps, partnerId, activation, 'offer-cancelled', now)),
    ...(why.by === undefined
      ? await purchaseOverToAskers(deps, partnerId, activation, now)
      : await endToAskers(deps, partnerId, activation, now)),
  ];
  const voided = await voidPlanned(deps.store, partnerId, waitingMails(activation), now);
  return {
    after: cancelled(activation, { ...why, mails: mails.map(({ id }) => id) }, now),
    changes: [...voided, ...mailCreates(mails)],
  };
};
