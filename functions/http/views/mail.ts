// A mail in the ledger, without its content. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { accepted } from '../../edge/definitions/answer.ts';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, instant } from '../../edge/definitions/schemas.ts';
import type { PartnerId } from '../../../shared/domain/ids.ts';
import { causeOf, mailCauses, type MailCause } from '../../../shared/domain/mail-cause.ts';
import { mailStatuses, type Mail } from '../../../shared/domain/mail.ts';

export const mailStatusSchema = z.enum(mailStatuses);

export const mailSchema = described(
  z.object({
    id: z.string(),
    template: z.string(),
    to: z.string().exactOptional().meta({
      description:
        'The address to which it went; of a mail that waits, where it would go now. `erased`: the person has left.',
    }),
    language: z.string(),
    status: mailStatusSchema,
    entity: z.string(),
    plannedAt: instant,
    acceptedAt: instant.exactOptional(),
    deliveredAt: instant.exactOptional(),
    attempts: z.int(),
    error: z.string().exactOptional(),
    cause: z
      .object({ code: z.enum(mailCauses), message: z.string() })
      .exactOptional()
      .meta({ description: 'Why it did not arrive, and what a person should do about it.' }),
    unsubscribedAt: instant.exactOptional().meta({
      description: 'Its reader asked for no more reminders of this kind.',
    }),
  }),
  { id: 'Mail' },
);

const check = 'Check the address with its owner';
const messages: Readonly<Record<MailCause, string>> = {
  bounced: `The address does not exist or takes no mail. ${check} and correct it, then send this mail again.`,
  suppressed: `The provider sends nothing to this address, because mail to it came back before. ${check} and correct it, then send this mail again.`,
  filteredAsSpam:
    'The reader’s mail system took it for spam. Ask its administrator to allow our sender, then send this mail again.',
  quarantined:
    'The reader’s mail system holds it in quarantine. Ask its administrator to release it and to allow our sender; otherwise send it again afterwards.',
  notDelivered:
    'It could not be delivered, perhaps because the mailbox is full. Ask the reader, then send this mail again.',
  refused: `The provider refused this mail for good. ${check}; if it is right, the operators look for the reason before it is sent again.`,
  notSent:
    'The provider took this mail and could not send it. Send it again; if that fails as well, the operators ask the provider.',
  addressUnreachable: `Nothing was sent: earlier mail to this address came back. ${check} and correct it; if it works again as it is, send this mail again and say so with \`addressWorks\`.`,
  unknown:
    'Nobody knows whether it arrived. Ask the reader; if they do not have it, send it again. They may then get it twice.',
  reasonGone:
    'What it was about is over or has changed, so it was not sent. Nothing is to be done.',
  recipientGone: 'Whom it was for is no longer there, so it was not sent. Nothing is to be done.',
  unsubscribed:
    'Its reader wants no reminders of this kind, so it was not sent. Nothing is to be done.',
};

const causeView = (mail: Mail) => {
  const code = causeOf(mail);
  return code === undefined ? {} : { cause: { code, message: messages[code] } };
};

export const mailView = (mail: Mail) => {
  const { id, template, to, language, status, entity, plannedAt, attempts } = mail;
  return {
    id,
    template,
    ...(to !== undefined && { to }),
    language,
    status,
    entity,
    plannedAt,
    ...('acceptedAt' in mail && { acceptedAt: mail.acceptedAt }),
    ...('deliveredAt' in mail && { deliveredAt: mail.deliveredAt }),
    attempts,
    ...('error' in mail && { error: mail.error }),
    ...causeView(mail),
    ...(mail.unsubscribedAt !== undefined && { unsubscribedAt: mail.unsubscribedAt }),
  };
};

/** For operators: adds the partner to which it belongs. */
export const operatorMailSchema = described(mailSchema.extend({ partnerId: entraId }), {
  id: 'OperatorMail',
});

export const operatorMailView = (partnerId: PartnerId, mail: Mail) => ({
  ...mailView(mail),
  partnerId,
});

/** What whoever sends a mail again may say. */
export const resendBody = z.strictObject({
  addressWorks: z.boolean().default(false).meta({
    description: 'The address works again, although mail to it came back: it is written to again.',
  }),
});

/** 202: the outbox sends it within minutes; the list shows what becomes of it. */
export const resent = <Body>(list: '/mail' | '/operator/mail', body: Body) =>
  accepted(list, body, 60);
