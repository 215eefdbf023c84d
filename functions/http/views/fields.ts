// Forms of what callers send, where several endpoints share them. Knows no endpoint.
import { z } from 'zod';
import type { BenefitId, PurchaseId } from '../../../shared/domain/ids.ts';
import { matchLanguage } from '../../../shared/domain/language.ts';
import { directoryRoles } from '../../../shared/domain/partner.ts';
import { parseInstant } from '../../../shared/domain/time.ts';
import { id } from '../../edge/definitions/schemas.ts';

/** Words for people: trimmed, not empty. Lengths are in UTF-16 units. */
export const words = (longest: number) => z.string().trim().min(1).max(longest);

/** Why somebody did something; goes into the audit. */
export const reason = words(1000);

export const email = z.email().max(254);

/** E.164: `+`, the country, the number, at most 15 digits. */
export const phone = z
  .string()
  .max(16)
  .refine((number) => /^\+[1-9][0-9]{6,14}$/.test(number), {
    error: 'Send the number as +, country code and digits: +4930123456.',
  })
  .meta({ pattern: '^\\+[1-9][0-9]{6,14}$', description: 'E.164: `+`, country code, number.' });

/** Roles that the partner's own directory gives, each once. */
export const directoryRoleList = z
  .array(z.enum(directoryRoles))
  .refine((roles) => new Set(roles).size === roles.length, { error: 'Name each role once.' })
  .meta({ uniqueItems: true });

/** A yes or no in a query. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A filter in a query: absent, everything. */
export const filterBy = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.exactOptional().meta({ description });

/** An instant with any offset, read as UTC with milliseconds. */
export const sentInstant = z.iso.datetime({ offset: true }).transform((text, context) => {
  const at = parseInstant(text);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'Send an instant that exists.' });
  return z.NEVER;
});

/** A BCP 47 tag; whether its language is spoken here is another question. */
export const languageTag = z
  .string()
  .max(35)
  .refine((tag) => matchLanguage(tag).kind !== 'malformed', { error: 'Send a BCP 47 tag.' })
  .meta({ description: 'A BCP 47 tag; the nearest supported language is taken.' });

/** Taken from an answer; one of another form names nothing. */
export const purchaseId = id.transform((text) => text as PurchaseId);

/** The same of a benefit. */
export const benefitId = id.transform((text) => text as BenefitId);

/** How something is paid. */
export const payment = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('card'), reference: words(100) }),
  z.strictObject({ method: z.literal('wire') }),
  z.strictObject({ method: z.literal('none') }),
]);
