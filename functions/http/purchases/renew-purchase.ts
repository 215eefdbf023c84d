// POST purchases/{purchaseId}/renew: buys another term of the same package. Knows no rule of
// renewals.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { boughtAnswer } from './bought.ts';
import { payment } from '../views/fields.ts';
import { purchaseSchema } from '../views/purchase.ts';

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
  ({ renewPurchase: renew, policy }: UseCases<'renewPurchase' | 'policy'>) =>
    async ({ caller, command, path, body }) =>
      boughtAnswer(await renew({ caller, command, ...path, ...body }), policy, command.now),
);
