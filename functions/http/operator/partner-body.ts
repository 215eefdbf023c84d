// A partner company in the form that operators send: always complete. Knows no endpoint.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { designations } from '../../../shared/domain/catalog.ts';
import { partnerIdOf } from '../../../shared/domain/ids.ts';
import { entraId } from '../../edge/definitions/schemas.ts';
import { email, languageTag, words } from '../views/fields.ts';
import { example } from '../views/example.ts';
import { programSchema } from '../views/partner.ts';

export const partnerBody = documented(
  z.strictObject({
    partnerId: entraId.transform((tenantId) => partnerIdOf(tenantId)),
    name: words(200),
    accountEmail: email,
    preferredLanguage: languageTag.exactOptional(),
    /** ISO 3166 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    program: programSchema,
    designations: z
      .array(z.enum(designations))
      .refine((held) => new Set(held).size === held.length, {
        error: 'Name each designation once.',
      }),
  }),
  {
    partnerId: example.partnerId,
    name: 'Northbeam Consulting',
    accountEmail: 'account@northbeam.example',
    preferredLanguage: 'en',
    country: 'DE',
    program: 'partnerCenter',
    designations: ['isvCoSellReady'],
  },
);
