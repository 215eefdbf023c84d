// Money that pays for nothing, as operators see it. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import type { PartnerId } from '../../../shared/domain/ids.ts';
import {
  unappliedReasons,
  type UnappliedPayment,
} from '../../../shared/domain/unapplied-payment.ts';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import { priceSchema } from '../views/money.ts';

export const unappliedStatus = z.enum(['toGiveBack', 'givenBack']);

export const unappliedPaymentSchema = described(
  priceSchema.extend({
    id,
    partnerId: entraId,
    reference: z.string().meta({ description: "The bank's reference." }),
    receivedAt: instant,
    recordedAt: instant,
    purchaseId: id.exactOptional().meta({ description: 'The order for which it was meant.' }),
    because: z.enum(unappliedReasons).meta({ description: 'Why it pays for nothing.' }),
    status: unappliedStatus,
    givenBack: z
      .object({
        reference: z.string().meta({ description: 'That of our own transfer.' }),
        at: instant,
      })
      .exactOptional(),
  }),
  { id: 'UnappliedPayment' },
);

export const unappliedPaymentView = (partnerId: PartnerId, payment: UnappliedPayment) => {
  const { reference, amount, currency, receivedAt, recordedAt, purchaseId, because } = payment;
  return {
    id: payment.id,
    partnerId,
    reference,
    amount,
    currency,
    receivedAt,
    recordedAt,
    ...(purchaseId !== undefined && { purchaseId }),
    because,
    status: payment.status,
    ...(payment.status === 'givenBack' && {
      givenBack: { reference: payment.givenBack.reference, at: payment.givenBack.at },
    }),
  };
};
