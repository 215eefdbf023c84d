// Whoever was told of an activation is told its end: a contact who was sent instructions, and those who asked for it and
// got mail about it.
import type {
  Activation,
  ActivationEvent,
  ActiveActivation,
  RunningActivation,
} from '../../domain/activation.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { Mail, PlannedMail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import type { Instant } from '../../domain/time.ts';
import { mailsToAskers, mailToContact, type MailingDeps } from '../mail/activation-mails.ts';
import { kindMails } from './kind-mails.ts';

/** How it ended; the template that tells the contact. */
export type End = 'offer-cancelled' | 'offer-withdrawn' | 'offer-ended';

const whileOf = {
  'offer-cancelled': ['cancelled'],
  'offer-withdrawn': ['declined'],
  'offer-ended': ['cancelled', 'expired'],
} as const satisfies Readonly<Record<End, readonly string[]>>;

/** Mails in these states have reached their reader, or may have. */
const sent: ReadonlySet<Mail['status']> = new Set(['sending', 'accepted', 'delivered', 'unknown']);

const isSent = async (
  { store }: MailingDeps,
  partnerId: PartnerId,
  { id }: Pick<Mail, 'id'>,
): Promise<boolean> => {
  const mail = await store.read(partnerId, 'mail', id);
  return mail !== undefined && sent.has(mail.value.status);
};

/**
 * One mail to the contact, if they were sent instructions and are still the contact. An active offer ends
 * by its own date, with its benefit or with its purchase, whichever comes first: that is told once.
 */
export const endToContact = async (
  deps: MailingDeps,
  partnerId: PartnerId,
  activation: Activation,
  template: End,
  now: Instant,
): Promise<readonly PlannedMail[]> => {
  const { instructions } = activation;
  if (instructions === undefined) return [];
  const [isReached, contact, purchase] = await Promise.all([
    isSent(deps, partnerId, { id: instructions.mailId }),
    deps.store.read(partnerId, 'marketing-contact', contactKey),
    deps.store.read(partnerId, 'purchase', activation.purchaseId),
  ]);
  const same = contact?.value.revision === instructions.contactRevision;
  if (!isReached || !same || purchase === undefined) return [];
  const subject = { partnerId, activation, purchase: purchase.value };
  const mails = await mailToContact(deps, subject, contact.value, {
    content: ({ name }, partner) => ({ template, params: { offer: name, partner } }),
    reason: {
      while: whileOf[template],
      afterPurchase: true,
      contactRevision: instructions.contactRevision,
    },
    now,
  });
  const known = await Promise.all(mails.map(({ id }) => deps.store.read(partnerId, 'mail', id)));
  return mails.filter((_, at) => known[at] === undefined);
};

const askersHeard: ReadonlySet<ActivationEvent> = new Set([
  'instructionsBounced',
  'instructionsNotAccepted',
  'activated',
]);

/** Mail to those who asked, when it ends without anybody's doing: its purchase is over. */
export const purchaseOverToAskers = async (
  deps: MailingDeps,
  partnerId: PartnerId,
  activation: RunningActivation,
  now: Instant,
): Promise<readonly PlannedMail[]> => {
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

/** Mail to those who asked and were told something of it: that it is on its way, needs attention, or is active. */
export const endToAskers = async (
  deps: MailingDeps,
  partnerId: PartnerId,
  activation: RunningActivation | ActiveActivation,
  now: Instant,
): Promise<readonly PlannedMail[]> => {
  const purchase = await deps.store.read(partnerId, 'purchase', activation.purchaseId);
  if (purchase === undefined) return [];
  const subject = { partnerId, activation, purchase: purchase.value };
  const reason = { while: ['cancelled'], afterPurchase: true };
  const notices = await mailsToAskers(deps, subject, {
    content: ({ name }) => ({ template: 'benefit-cancelled', params: { benefit: name } }),
    reason,
    now,
  });
  if (activation.timeline.some(({ event }) => askersHeard.has(event))) return notices;
  const { received } = kindMails[activation.kind];
  if (received === undefined) return [];
  // The same recipients in the same order: who has not heard of the request is not told its end.
  const confirmations = await mailsToAskers(deps, subject, {
    content: ({ name }) => received(name, now),
    reason,
    now,
  });
  const heard = await Promise.all(confirmations.map((mail) => isSent(deps, partnerId, mail)));
  return notices.filter((_, at) => heard[at]);
};
