// POST operator/unapplied-payments/{partnerId}/{paymentId}/given-back: money that paid for nothing has
// been given back. Knows no rule of payments.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { words } from '../views/fields.ts';
import { unappliedPaymentSchema, unappliedPaymentView } from './unapplied-payment.ts';

export const giveBackPayment = route(
  {
    name: 'give-back-payment',
    method: 'POST',
    path: 'api/v1/operator/unapplied-payments/{partnerId}/{paymentId}/given-back',
    action: 'operate',
    tag: 'operators',
    summary: 'Say that the money has been given back; a repeat with the same reference answers 200',
    body: documented(z.strictObject({ reference: words(100) }), { reference: 'return-4712' }),
    answers: { 200: unappliedPaymentSchema },
    refuses: ['NotFound', 'NoRefundDue'],
  },
  ({ giveBackPayment: giveBack }: UseCases<'giveBackPayment'>) =>
    async ({ command, path, body: { reference } }) => {
      const done = await giveBack({ command, ...path, reference });
      return done.ok ? shown(unappliedPaymentView(path.partnerId, done.value)) : done;
    },
);
