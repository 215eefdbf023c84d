// Money as the bank reports it: the fields that the operators' routes about payments share. Knows no
// endpoint.
import { z } from 'zod';
import { isAmount } from '../../../shared/domain/money.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { sentInstant, words } from '../views/fields.ts';

/** @param lowest a number that says how little may come */
const amountOf = (lowest: z.ZodNumber) =>
  lowest
    .max(1_000_000_000)
    .refine((amount) => isAmount(amount), { error: 'Send three decimals at the most.' })
    .meta({ description: 'In major units, with three decimals at the most.' });

/** Money that is something. */
export const someAmount = amountOf(z.number().positive());

export const receivedFields = {
  reference: words(100).meta({ description: "The bank's reference; each is used once." }),
  amount: amountOf(z.number().min(0)),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: 'ISO 4217.' }),
  receivedAt: sentInstant,
};

/** Refuses money that is said to come in the future. */
export const refusedAsFuture = (receivedAt: Instant, now: Instant) => {
  if (receivedAt <= now) return undefined;
  const detail = 'Send an instant that has passed.';
  return refuse({
    kind: 'validationFailed' as const,
    errors: [{ pointer: '/receivedAt', code: 'TooLarge', detail }],
  });
};
