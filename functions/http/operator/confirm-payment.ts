// POST operator/purchases/{partnerId}/{purchaseId}/payment: the payment of an order has arrived.
// Knows no rule of orders.
import { z } from 'zod';
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { sentInstant, words } from '../views/fields.ts';
import { example } from '../views/example.ts';
import { operatorPurchaseSchema, purchaseView } from '../views/purchase.ts';

const body = documented(
  z.strictObject({
    reference: words(100),
    amount: z.number().min(0).max(1_000_000_000).meta({ description: 'In major units.' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .meta({ description: 'ISO 4217.' }),
    receivedAt: sentInstant,
  }),
  { reference: 'bank-4711', amount: 475, currency: 'USD', receivedAt: example.boughtAt },
);

export const confirmPayment = route(
  {
    name: 'confirm-payment',
    method: 'POST',
    path: 'api/v1/operator/purchases/{partnerId}/{purchaseId}/payment',
    action: 'operate',
    tag: 'operators',
    summary: 'Say that the money of an order has come; a repeat with the same content answers 200',
    body,
    answers: { 200: operatorPurchaseSchema },
    refuses: ['NotFound', 'OrderExpired', 'PurchaseNotPending', 'AmountMismatch', 'NotEligible'],
  },
  ({ confirmPayment: confirm, policy }: UseCases<'confirmPayment' | 'policy'>) =>
    async ({ command, path, body: received }) => {
      if (received.receivedAt > command.now) {
        const detail = 'Send an instant that has passed.';
        const errors = [{ pointer: '/receivedAt', code: 'TooLarge', detail }];
        return refuse({ kind: 'validationFailed', errors });
      }
      const done = await confirm({ command, ...path, received });
      if (!done.ok) return done;
      const view = purchaseView(done.value, policy, command.now);
      return shown({ ...view, partnerId: path.partnerId });
    },
);
