// The marketing contact as people see it. Chosen field by field; knows no endpoint.
import { z } from 'zod';
import { example } from '../views/example.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { entraId, instant } from '../../edge/definitions/schemas.ts';
import type { MarketingContact } from '../../../shared/domain/marketing-contact.ts';

export const contactSchema = documented(
  z.object({
    userId: entraId,
    email: z.string(),
    phone: z.string(),
    preferredLanguage: z.string(),
    updatedAt: instant,
    updatedBy: entraId,
  }),
  {
    userId: example.userId,
    email: 'marketing@northbeam.example',
    phone: '+4930123456',
    preferredLanguage: 'zh-Hans',
    updatedAt: example.boughtAt,
    updatedBy: example.adminId,
  },
  { id: 'MarketingContact' },
);

export const contactView = (contact: MarketingContact) => {
  const { userId, email, phone, preferredLanguage, updatedAt, updatedBy } = contact;
  return { userId, email, phone, preferredLanguage, updatedAt, updatedBy };
};
