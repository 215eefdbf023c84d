// A partner company as operators see it. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId } from '../../edge/definitions/schemas.ts';
import { designations } from '../../../shared/domain/catalog.ts';
import { languages } from '../../../shared/domain/language.ts';
import type { Partner } from '../../../shared/domain/partner.ts';

export const programSchema = z.enum(['partnerCenter', 'partnerMembershipCenter']);

export const partnerSchema = described(
  z.object({
    partnerId: entraId,
    name: z.string(),
    accountEmail: z.string(),
    preferredLanguage: z.enum(languages).exactOptional(),
    country: z.string(),
    program: programSchema,
    designations: z.array(z.enum(designations)),
  }),
  { id: 'Partner' },
);

export const partnerView = (partner: Partner) => {
  const { partnerId, name, accountEmail, preferredLanguage, country, program } = partner;
  return {
    partnerId,
    name,
    accountEmail,
    ...(preferredLanguage !== undefined && { preferredLanguage }),
    country,
    program,
    designations: [...partner.designations],
  };
};
