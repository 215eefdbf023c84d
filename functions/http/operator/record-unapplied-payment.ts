// POST operator/unapplied-payments/{partnerId}: money has come that pays for nothing. Knows no rule of
// orders.
import { z } from 'zod';
import { created, shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { example } from '../views/example.ts';
import { purchaseId } from '../views/fields.ts';
import { receivedFields, refusedAsFuture, someAmount } from './received-money.ts';
import { unappliedPaymentSchema, unappliedPaymentView } from './unapplied-payment.ts';

const body = documented(
  z.strictObject({
    ...receivedFields,
    amount: someAmount,
    purchaseId: purchaseId
      .exactOptional()
      .meta({ description: 'The order that the money names, if it names one.' }),
  }),
  {
    reference: 'bank-4712',
    amount: 475,
    currency: 'USD',
    receivedAt: example.boughtAt,
    purchaseId: example.purchaseId,
  },
);

export const recordUnappliedPayment = route(
  {
    name: 'record-unapplied-payment',
    method: 'POST',
    path: 'api/v1/operator/unapplied-payments/{partnerId}',
    action: 'operate',
    tag: 'operators',
    summary:
      'Say that money has come that pays for nothing; a repeat with the same content answers 200',
    body,
    answers: { 200: unappliedPaymentSchema, 201: unappliedPaymentSchema },
    refuses: ['NotFound', 'PaymentReferenceUsed'],
  },
  ({ recordUnappliedPayment: record }: UseCases<'recordUnappliedPayment'>) =>
    async ({ command, path: { partnerId }, body: { purchaseId: meantFor, ...received } }) => {
      const refused = refusedAsFuture(received.receivedAt, command.now);
      if (refused !== undefined) return refused;
      const order = meantFor === undefined ? {} : { purchaseId: meantFor };
      const done = await record({ command, partnerId, received, ...order });
      if (!done.ok) return done;
      const { payment, isNew } = done.value;
      const view = unappliedPaymentView(partnerId, payment);
      return isNew
        ? created(`/operator/unapplied-payments/${partnerId}/${payment.id}`, view)
        : shown(view);
    },
);
