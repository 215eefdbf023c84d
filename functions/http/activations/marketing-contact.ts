// The marketing contact as members of the partner see it. Its fields are chosen one by one; knows
// no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, instant } from '../../edge/definitions/schemas.ts';
import type { MarketingContact } from '../../../shared/domain/marketing-contact.ts';

export const contactSchema = described(
  z.object({
    userId: entraId,
    email: z.string(),
    phone: z.string(),
    preferredLanguage: z.string(),
    updatedAt: instant,
    updatedBy: entraId,
  }),
  { id: 'MarketingContact' },
);

export const contactView = (contact: MarketingContact) => {
  const { userId, email, phone, preferredLanguage, updatedAt, updatedBy } = contact;
  return { userId, email, phone, preferredLanguage, updatedAt, updatedBy };
};
