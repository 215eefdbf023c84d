// POST purchases/{purchaseId}/renew: another term of the same package. Knows no rule of renewing.
import { z } from 'zod';
import { created, replayed } from '../edge/answer.ts';
import { documented } from '../edge/documented.ts';
import { route } from '../edge/route.ts';
import type { Uses } from './application.ts';
import { payment } from './fields.ts';
import { purchaseSchema, purchaseView } from './views/purchase.ts';

export const renewPurchase = route(
  {
    name: 'renew-purchase',
    method: 'POST',
    path: 'api/v1/purchases/{purchaseId}/renew',
    action: 'purchase',
    tag: 'purchases',
    summary: 'Renew a purchase in its window; whoever has a seat keeps it',
    idempotencyKey: true,
    body: documented(z.strictObject({ payment }), {
      payment: { method: 'card', reference: 'order-4712' },
    }),
    answers: { 201: purchaseSchema },
    refuses: [
      'NotFound',
      'PackageNotFound',
      'ProgramNotMigrated',
      'PurchaseNotActive',
      'RenewalWindowClosed',
      'NotEligible',
      'PaymentMethodNotAllowed',
    ],
  },
  ({ renewPurchase: renew, policy }: Uses<'renewPurchase' | 'policy'>) =>
    async ({ caller, command, path, body }) => {
      const done = await renew({ asking: caller, command, ...path, ...body });
      if (!done.ok) return done;
      const { value, replayed: isRepeat } = done.value;
      const answer = created(`/purchases/${value.id}`, purchaseView(value, policy, command.now));
      return isRepeat ? replayed(answer) : answer;
    },
);
