// A mail in the ledger, without its content. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { instant } from '../../edge/definitions/schemas.ts';
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
  }),
  { id: 'Mail' },
);

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
  };
};
