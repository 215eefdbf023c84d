// Expiry notices: the contact gets a reminder that an offer ends soon; the requester, the partner's
// account and the contact get a mail when it has ended. Nobody is alarmed when the next term continues it. The status does not depend on these mails; it is
// computed from the dates.
import {
  activationStatusAt,
  type Activation,
  type ActiveActivation,
} from '../../domain/activation.ts';
import { dueLifeDate, settled, told, type LifeDate } from '../../domain/activation-life.ts';
import { benefitIdOf, type PartnerId } from '../../domain/ids.ts';
import type { PlannedMail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Purchase } from '../../domain/purchase.ts';
import { daysUntil, type Instant } from '../../domain/time.ts';
import { endToContact } from './tell-the-end.ts';
import { mailsToAskers, mailToContact, type MailingDeps } from '../mail/activation-mails.ts';
import { readContinuation } from '../succession/read-followers.ts';

export interface NoticeDeps extends MailingDeps {
  readonly policy: Policy;
}

export interface ExpiryNotices {
  readonly after: Activation;
  readonly mails: readonly PlannedMail[];
}

const mailsOf = async (
  deps: NoticeDeps,
  partnerId: PartnerId,
  activation: ActiveActivation,
  purchase: Purchase,
  { kind, at }: LifeDate,
  now: Instant,
): Promise<PlannedMail[]> => {
  const subject = { partnerId, activation, purchase };
  const { expiresAt } = activation;
  if (kind === 'expired') {
    const toAskers = await mailsToAskers(deps, subject, {
      content: ({ name }) => ({
        template: 'benefit-expired',
        params: { benefit: name, expiredAt: expiresAt },
      }),
      occurrence: at,
      reason: { while: ['expired'], afterPurchase: true },
      now,
    });
    return [...toAskers, ...(await endToContact(deps, partnerId, activation, 'offer-ended', now))];
  }
  const contact = await deps.store.read(partnerId, 'marketing-contact', contactKey);
  if (contact === undefined) return [];
  return mailToContact(deps, subject, contact.value, {
    content: ({ name }) => ({
      template: 'offer-follow-up',
      params: { offer: name, expiresAt, days: daysUntil(expiresAt, now) },
    }),
    occurrence: at,
    reason: { while: ['active'] },
    now,
  });
};

/** True when the next term has the same benefit active: then nothing ends for the partner. */
const isActiveInNextTerm = async (
  { store }: NoticeDeps,
  partnerId: PartnerId,
  { itemId }: ActiveActivation,
  purchase: Purchase | undefined,
  now: Instant,
): Promise<boolean> => {
  const term = purchase && (await readContinuation({ store }, partnerId, purchase, now));
  if (term === undefined) return false;
  const activation = await store.read(partnerId, 'activation', benefitIdOf(term.id, itemId));
  return activation !== undefined && activationStatusAt(activation.value, term, now) === 'active';
};

/** Returns the activation after the notice of the due date, if there is one. */
export const sendExpiryNotices = async (
  deps: NoticeDeps,
  partnerId: PartnerId,
  activation: ActiveActivation,
  now: Instant,
): Promise<ExpiryNotices> => {
  const due = dueLifeDate(activation, deps.policy, now);
  if (due === undefined) return { after: settled(activation, deps.policy), mails: [] };
  const purchase = await deps.store.read(partnerId, 'purchase', activation.purchaseId);
  // The activation ended with its cancelled or upgraded purchase, so no notice of its dates is due.
  const over =
    purchase === undefined ||
    purchase.value.status === 'cancelled' ||
    (purchase.value.status === 'ended' && purchase.value.endedBecause !== 'expired');
  const goesOn = await isActiveInNextTerm(deps, partnerId, activation, purchase?.value, now);
  const mails =
    over || goesOn ? [] : await mailsOf(deps, partnerId, activation, purchase.value, due, now);
  return { after: told(activation, over ? activation.expiresAt : due.at, deps.policy), mails };
};
