// Planning mail: ledger entries that are written in the same batch as the fact that causes them.
// A mail's id follows from what it is about, so that planning twice plans one mail.
import { mailIdFrom, type PartnerId, type UserId } from '../../domain/ids.ts';
import type { MailReason, PlannedMail } from '../../domain/mail.ts';
import type { Partner } from '../../domain/partner.ts';
import type { Instant } from '../../domain/time.ts';
import type { PlannedContent } from '../../mail/render-mail.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';

export interface Recipient {
  /** What they are to us: a part of the mail's id, so no personal data. */
  readonly role: string;
  readonly to: string;
  readonly language: string;
}

export interface MailPlan {
  readonly partnerId: PartnerId;
  /** `{type}:{id}` of what the mail is about. */
  readonly entity: string;
  /** Which time it happens to the entity: a due date, a revision; empty when it can happen once. */
  readonly occurrence?: string;
  readonly recipients: readonly Recipient[];
  /** What it says, in the words of a language. */
  readonly content: (language: string) => PlannedContent;
  readonly reason: MailReason;
  readonly now: Instant;
  /** From when on the sweep may dispatch it; before that an orchestration hands it over itself. */
  readonly dispatchFrom?: Instant;
}

/** One ledger entry for each recipient. */
export const planMails = (
  ids: Pick<Identifiers, 'digest'>,
  { partnerId, entity, occurrence = '', recipients, content, reason, now, dispatchFrom }: MailPlan,
): PlannedMail[] =>
  recipients.map(({ role, to, language }) => {
    const { template, params } = content(language);
    return {
      id: mailIdFrom(ids.digest('mail', partnerId, entity, template, occurrence, role)),
      status: 'planned',
      template,
      params,
      to,
      language,
      entity,
      reason,
      plannedAt: now,
      resend: 0,
      attempts: 0,
      nextActionAt: dispatchFrom ?? now,
    };
  });

export const mailCreates = (mails: readonly PlannedMail[]): Change[] =>
  mails.map((value) => ({ op: 'create', kind: 'mail', value }));

/** Who asked, at the address in the partner's directory, and the partner's account; nobody twice. */
export const partnerRecipients = async (
  store: Pick<PartnerStore, 'read'>,
  partner: Partner,
  requestedBy: UserId | undefined,
): Promise<Recipient[]> => {
  const user =
    requestedBy === undefined
      ? undefined
      : await store.read(partner.partnerId, 'user', requestedBy);
  const account: Recipient = { role: 'account', to: partner.accountEmail, language: 'en' };
  if (user === undefined) return [account];
  const { email, preferredLanguage } = user.value;
  const requester = { role: 'requester', to: email, language: preferredLanguage ?? 'en' };
  return email.toLowerCase() === account.to.toLowerCase() ? [requester] : [requester, account];
};
