// GET purchases/{purchaseId}: one purchase. Knows no store.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { purchaseSchema, purchaseView } from '../views/purchase.ts';

export const getPurchase = route(
  {
    name: 'get-purchase',
    method: 'GET',
    path: 'api/v1/purchases/{purchaseId}',
    action: 'read',
    tag: 'purchases',
    summary: 'One purchase',
    answers: { 200: purchaseSchema },
    refuses: ['NotFound'],
  },
  ({ getPurchase: get, policy }: UseCases<'getPurchase' | 'policy'>) =>
    async ({ caller, command, path }) => {
      const purchase = await get(caller.partnerId, path.purchaseId);
      return purchase === undefined
        ? refuse({ kind: 'notFound' })
        : shown(purchaseView(purchase, policy, command.now));
    },
);
