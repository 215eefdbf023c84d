// GET operator/purchases: the operators' work list of orders and refunds. Knows no store.
import { z } from 'zod';
import { listed } from '../../edge/definitions/answer.ts';
import { pageFrom, type PageKey } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy } from '../views/fields.ts';
import { operatorPurchaseSchema, purchaseView } from '../views/purchase.ts';

const matter = z.enum(['pendingPayment', 'refundRequested']);

export const listOpenPurchases = route(
  {
    name: 'list-open-purchases',
    method: 'GET',
    path: 'api/v1/operator/purchases',
    action: 'operate',
    tag: 'operators',
    summary: 'Orders that wait for their payment and refunds that wait to be issued, oldest first',
    list: true,
    query: { status: filterBy(matter, 'Only what waits for a payment, or only refunds.') },
    answers: { 200: listOf(operatorPurchaseSchema) },
    refuses: [],
  },
  ({ listOpenPurchases: list, policy }: UseCases<'listOpenPurchases' | 'policy'>) =>
    async ({ command: { now }, query: { status }, page }) => {
      const read = (after: PageKey | undefined, limit: number) => {
        const [orderedAt = '', id = ''] = after ?? [];
        const matterOnly = status === undefined ? {} : { matter: status };
        return list({ ...matterOnly, ...(after && { after: { orderedAt, id } }), limit });
      };
      return listed(
        await pageFrom(read, ({ purchase }) => [purchase.orderedAt, purchase.id], page),
        ({ partnerId, purchase }) => ({ ...purchaseView(purchase, policy, now), partnerId }),
      );
    },
);
