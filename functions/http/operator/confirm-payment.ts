// POST operator/purchases/{partnerId}/{purchaseId}/payment: the payment of an order has arrived.
// Knows no rule of orders.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { example } from '../views/example.ts';
import { operatorPurchaseSchema, purchaseView } from '../views/purchase.ts';
import { receivedFields, refusedAsFuture } from './received-money.ts';

const body = documented(
  z.strictObject({
    ...receivedFields,
    excess: z
      .literal('giveBack')
      .exactOptional()
      .meta({ description: 'More than the price confirms the order; the rest is to give back.' }),
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
    refuses: [
      'NotFound',
      'OrderExpired',
      'PurchaseNotPending',
      'AmountMismatch',
      'NotEligible',
      'PaymentReferenceUsed',
    ],
  },
  ({ confirmPayment: confirm, policy }: UseCases<'confirmPayment' | 'policy'>) =>
    async ({ command, path, body: { excess, ...received } }) => {
      const refused = refusedAsFuture(received.receivedAt, command.now);
      if (refused !== undefined) return refused;
      const over = excess === undefined ? {} : { excess };
      const done = await confirm({ command, ...path, received, ...over });
      if (!done.ok) return done;
      const view = purchaseView(done.value, policy, command.now);
      return shown({ ...view, partnerId: path.partnerId });
    },
);
