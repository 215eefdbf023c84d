// Schemas of request fields that several endpoints share. Knows no endpoint.
import { z } from 'zod';
import { addressSchema } from '../../../shared/domain/address.ts';
import type { BenefitId, PurchaseId } from '../../../shared/domain/ids.ts';
import { matchLanguage } from '../../../shared/domain/language.ts';
import { directoryRoles } from '../../../shared/domain/partner.ts';
import { parseInstant } from '../../../shared/domain/time.ts';
import { id } from '../../edge/definitions/schemas.ts';

/** Text for people: trimmed, not empty. The length is in UTF-16 units. */
export const words = (longest: number) => z.string().trim().min(1).max(longest);

/** The reason for an act; it is stored in the audit entry. */
export const reason = words(1000);

export const email = addressSchema;

/** E.164: `+`, the country, the number, at most 15 digits. */
export const phone = z
  .string()
  .max(16)
  .refine((number) => /^\+[1-9][0-9]{6,14}$/.test(number), {
    error: 'Send the number as +, country code and digits: +4930123456.',
  })
  .meta({ pattern: '^\\+[1-9][0-9]{6,14}$', description: 'E.164: `+`, country code, number.' });

/** Roles that the partner's own directory assigns, without duplicates. */
export const directoryRoleList = z
  .array(z.enum(directoryRoles))
  .refine((roles) => new Set(roles).size === roles.length, { error: 'Name each role once.' })
  .meta({ uniqueItems: true });

/** A boolean in a query. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A filter in a query; absent: all items. */
export const filterBy = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.exactOptional().meta({ description });

/** An instant with any offset, read as UTC with milliseconds. */
export const sentInstant = z.iso.datetime({ offset: true }).transform((text, context) => {
  const at = parseInstant(text);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'Send an instant that exists.' });
  return z.NEVER;
});

/** A BCP 47 tag; whether mails support its language is checked elsewhere. */
export const languageTag = z
  .string()
  .max(35)
  .refine((tag) => matchLanguage(tag).kind !== 'malformed', { error: 'Send a BCP 47 tag.' })
  .meta({ description: 'A BCP 47 tag; the nearest supported language is taken.' });

/**
 * A purchase id, as an answer showed it; an id that the application did not make finds no purchase.
 */
export const purchaseId = id.transform((text) => text as PurchaseId);

/** A benefit id, in the same way. */
export const benefitId = id.transform((text) => text as BenefitId);

/** How a purchase is paid. */
export const payment = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('card'), reference: words(100) }),
  z.strictObject({ method: z.literal('wire') }),
  z.strictObject({ method: z.literal('none') }),
]);

/** For acts that may end the right to a refund. */
export const acknowledgeRefundForfeit = z
  .boolean()
  .default(false)
  .meta({ description: 'Needed while a refund is still possible and this act ends it.' });
