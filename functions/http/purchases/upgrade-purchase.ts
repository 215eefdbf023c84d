// POST purchases/{purchaseId}/upgrade: exchanges the package for a higher one. Knows no rule of
// upgrades.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import { id } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { boughtAnswer } from './bought.ts';
import { payment } from '../views/fields.ts';
import { purchaseSchema } from '../views/purchase.ts';

export const upgradePurchase = route(
  {
    name: 'upgrade-purchase',
    method: 'POST',
    path: 'api/v1/purchases/{purchaseId}/upgrade',
    action: 'purchase',
    tag: 'purchases',
    summary: 'Exchange a package for the higher one, at a discount; the old one ends',
    idempotencyKey: true,
    body: documented(z.strictObject({ packageId: id, payment }), {
      packageId: 'gold',
      payment: { method: 'card', reference: 'order-4712' },
    }),
    answers: { 201: purchaseSchema },
    refuses: [
      'NotFound',
      'PackageNotFound',
      'ProgramNotMigrated',
      'PurchaseNotActive',
      'NotEligible',
      'PaymentMethodNotAllowed',
    ],
  },
  ({ upgradePurchase: upgrade, policy }: UseCases<'upgradePurchase' | 'policy'>) =>
    async ({ caller, command, path, body }) =>
      boughtAnswer(await upgrade({ caller, command, ...path, ...body }), policy, command.now),
);
