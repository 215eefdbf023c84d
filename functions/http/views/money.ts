// Amounts of money in answers. Knows no endpoint.
import { z } from 'zod';
import type { Price, Refund } from '../../../shared/domain/purchase.ts';

/** In major units of the currency. */
export const priceSchema = z.object({
  amount: z.number().meta({ description: 'In major units of the currency.' }),
  currency: z.string().meta({ description: 'ISO 4217.' }),
});

export const priceView = ({ amount, currency }: Price) => ({ amount, currency });

export const refundSchema = z.object({
  status: z.enum(['requested', 'issued']),
  amount: z.number(),
  currency: z.string(),
});

export const refundView = ({ status, amount, currency }: Refund) => ({ status, amount, currency });
