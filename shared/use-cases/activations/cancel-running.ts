// Cancels a running activation, for any reason: voids its planned mail, and sends one mail to a
// contact who got instructions that there is nothing more to do. Who asked is told, if nobody did it.
import type { MailId, PartnerId } from '../../domain/ids.ts';
import type { RunningActivation } from '../../domain/activation.ts';
import { cancelled } from '../../domain/activation-steps.ts';
import type { Mail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { Act } from './activation-act.ts';
import { mailsToAskers, mailToContact, type MailingDeps } from '../mail/activation-mails.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { voidPlanned } from '../mail/void-mail.ts';

/** Instructions in these states have reached the contact, or may have. */
const sent: ReadonlySet<Mail['status']> = new Set(['sending', 'accepted', 'delivered', 'unknown']);

const noticeToContact = async (
  deps: MailingDeps,
  partnerId: PartnerId,
  activation: RunningActivation,
  now: Instant,
) => {
  const { instructions } = activation;
  if (instructions === undefined) return [];
  const [mail, contact, purchase] = await Promise.all([
    deps.store.read(partnerId, 'mail', instructions.mailId),
    deps.store.read(partnerId, 'marketing-contact', contactKey),
    deps.store.read(partnerId, 'purchase', activation.purchaseId),
  ]);
  const reached = mail !== undefined && sent.has(mail.value.status);
  const same = contact?.value.revision === instructions.contactRevision;
  if (!reached || !same || purchase === undefined) return [];
  return mailToContact(deps, { partnerId, activation, purchase: purchase.value }, contact.value, {
    content: ({ name }, partner) => ({
      template: 'offer-cancelled',
      params: { offer: name, partner },
    }),
    reason: {
      while: ['cancelled'],
      afterPurchase: true,
      contactRevision: instructions.contactRevision,
    },
    now,
  });
};

/** Whoever asked is told when the activation ends without anybody's doing: its purchase is over. */
const noticeToAskers = async (
  deps: MailingDeps,
  partnerId: PartnerId,
  activation: RunningActivation,
  now: Instant,
) => {
  const purchase = await deps.store.read(partnerId, 'purchase', activation.purchaseId);
  if (purchase === undefined) return [];
  return mailsToAskers(
    deps,
    { partnerId, activation, purchase: purchase.value },
    {
      content: ({ name }) => ({ template: 'activation-ended', params: { benefit: name } }),
      reason: { while: ['cancelled'], afterPurchase: true },
      now,
    },
  );
};

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
    ...(await noticeToContact(deps, partnerId, activation, now)),
    ...(why.by === undefined ? await noticeToAskers(deps, partnerId, activation, now) : []),
  ];
  const voided = await voidPlanned(deps.store, partnerId, waitingMails(activation), now);
  return {
    after: cancelled(activation, { ...why, mails: mails.map(({ id }) => id) }, now),
    changes: [...voided, ...mailCreates(mails)],
  };
};
