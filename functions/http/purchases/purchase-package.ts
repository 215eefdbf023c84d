// POST purchases: buys a package. Knows no rule of purchases.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import { id } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { boughtAnswer } from './bought.ts';
import { payment } from '../views/fields.ts';
import { purchaseSchema } from '../views/purchase.ts';

export const purchasePackage = route(
  {
    name: 'purchase-package',
    method: 'POST',
    path: 'api/v1/purchases',
    action: 'purchase',
    tag: 'purchases',
    summary: 'Buy a package',
    idempotencyKey: true,
    body: documented(z.strictObject({ packageId: id, payment }), {
      packageId: 'action-pack',
      payment: { method: 'card', reference: 'order-4711' },
    }),
    answers: { 201: purchaseSchema },
    refuses: [
      'NotFound',
      'PackageNotFound',
      'ProgramNotMigrated',
      'NotEligible',
      'PaymentMethodNotAllowed',
    ],
  },
  ({ purchasePackage: purchase, policy }: UseCases<'purchasePackage' | 'policy'>) =>
    async ({ caller, command, body }) =>
      boughtAnswer(await purchase({ caller, command, ...body }), policy, command.now),
);
