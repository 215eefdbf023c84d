// POST purchases/{id}/cancel-order: cancels an unpaid order. Knows no rule of orders.
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { purchaseSchema, purchaseView } from '../views/purchase.ts';

export const cancelOrder = route(
  {
    name: 'cancel-order',
    method: 'POST',
    path: 'api/v1/purchases/{purchaseId}/cancel-order',
    action: 'purchase',
    tag: 'purchases',
    summary: 'Give up an order that waits for its payment',
    answers: { 200: purchaseSchema },
    refuses: ['NotFound', 'ProgramNotMigrated', 'PurchaseNotPending'],
  },
  ({ cancelOrder: cancel, policy }: UseCases<'cancelOrder' | 'policy'>) =>
    async ({ caller, command, path }) => {
      const done = await cancel({ caller, command, ...path });
      return done.ok ? shown(purchaseView(done.value, policy, command.now)) : done;
    },
);
