// GET purchases: everything that the company has ever ordered. Knows no store.
import { statusAt } from '../../../shared/domain/purchase.ts';
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy } from '../views/fields.ts';
import { purchaseSchema, purchaseStatusSchema, purchaseView } from '../views/purchase.ts';

export const listPurchases = route(
  {
    name: 'list-purchases',
    method: 'GET',
    path: 'api/v1/purchases',
    action: 'read',
    tag: 'purchases',
    summary: "The company's purchases, oldest first",
    list: true,
    query: { status: filterBy(purchaseStatusSchema, 'Of this status only, as it is shown.') },
    answers: { 200: listOf(purchaseSchema) },
    refuses: [],
  },
  ({ listPurchases: list, policy }: UseCases<'listPurchases' | 'policy'>) =>
    async ({ caller, command: { now }, query: { status }, page }) => {
      const purchases = (await list(caller.partnerId)).filter(
        (purchase) => status === undefined || statusAt(purchase, now) === status,
      );
      return listed(
        pageOf(purchases, ({ orderedAt, id }) => [orderedAt, id], page),
        (purchase) => purchaseView(purchase, policy, now),
      );
    },
);
