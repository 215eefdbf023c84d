// Plans mail: ledger entries in the same batch as the fact that causes them. The id of a mail is
// computed from what the mail is about, so planning twice creates one mail.
import { mailIdFrom, type PartnerId } from '../../domain/ids.ts';
import type { MailReason, PlannedMail } from '../../domain/mail.ts';
import type { Instant } from '../../domain/time.ts';
import type { PlannedContent } from '../../mail/render-mail.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Change } from '../../ports/partner-store.ts';
import type { Recipient } from './recipients.ts';

export interface MailPlan {
  readonly partnerId: PartnerId;
  /** `{type}:{id}` of the entity that the mail is about. */
  readonly entity: string;
  /** Which occurrence at the entity: a due date, a revision; empty when there is only one. */
  readonly occurrence?: string;
  readonly recipients: readonly Recipient[];
  /** The content of the mail, in a language. */
  readonly content: (language: string) => PlannedContent;
  readonly reason: MailReason;
  readonly now: Instant;
  /** When the sweep may first dispatch it; before that, an orchestration dispatches it. */
  readonly dispatchFrom?: Instant;
}

/** Plans one ledger entry for each recipient. */
export const planMails = (
  ids: Pick<Identifiers, 'digest'>,
  { partnerId, entity, occurrence = '', recipients, content, reason, now, dispatchFrom }: MailPlan,
): PlannedMail[] =>
  recipients.map(({ role, addressee, language }) => {
    const { template, params } = content(language);
    return {
      id: mailIdFrom(ids.digest('mail', partnerId, entity, template, occurrence, role)),
      status: 'planned',
      template,
      params,
      addressee,
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
