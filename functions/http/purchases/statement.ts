// A partner's statement of money. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { entryKinds, type Statement } from '../../../shared/domain/statement.ts';
import { unappliedReasons } from '../../../shared/domain/unapplied-payment.ts';
import { described } from '../../edge/definitions/documented.ts';
import { id, instant } from '../../edge/definitions/schemas.ts';
import { priceSchema } from '../views/money.ts';

export const statementSchema = described(
  z.object({
    entries: z.array(
      priceSchema.extend({
        kind: z.enum(entryKinds),
        at: instant,
        recordedAt: instant.meta({ description: 'When it was recorded here.' }),
        purchaseId: id.exactOptional(),
        because: z
          .enum(unappliedReasons)
          .exactOptional()
          .meta({ description: 'Why the money pays for nothing; absent: it pays.' }),
        reference: z.string().exactOptional(),
      }),
    ),
    totals: z
      .array(
        z.object({
          currency: z.string().meta({ description: 'ISO 4217.' }),
          received: z.number(),
          kept: z.number(),
          toGiveBack: z.number(),
          givenBack: z.number(),
        }),
      )
      .meta({ description: 'By currency; `received` is the sum of the others.' }),
  }),
  { id: 'Statement' },
);

export const statementView = ({ entries, totals }: Statement) => ({
  entries: entries.map((entry) => {
    const { kind, at, recordedAt, amount, currency, purchaseId, because, reference } = entry;
    return {
      kind,
      at,
      recordedAt,
      amount,
      currency,
      ...(purchaseId !== undefined && { purchaseId }),
      ...(because !== undefined && { because }),
      ...(reference !== undefined && { reference }),
    };
  }),
  totals: totals.map(({ currency, received, kept, toGiveBack, givenBack }) => ({
    currency,
    received,
    kept,
    toGiveBack,
    givenBack,
  })),
});
