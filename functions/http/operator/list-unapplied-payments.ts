// GET operator/unapplied-payments: the operators' work list of money that pays for nothing. Knows no
// store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageFrom, type PageKey } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy } from '../views/fields.ts';
import {
  unappliedPaymentSchema,
  unappliedPaymentView,
  unappliedStatus,
} from './unapplied-payment.ts';

export const listUnappliedPayments = route(
  {
    name: 'list-unapplied-payments',
    method: 'GET',
    path: 'api/v1/operator/unapplied-payments',
    action: 'operate',
    tag: 'operators',
    summary: 'Money that pays for nothing, given back or not yet, oldest first',
    list: true,
    query: {
      status: filterBy(unappliedStatus, 'Only what waits to be given back, or only the rest.'),
    },
    answers: { 200: listOf(unappliedPaymentSchema) },
    refuses: [],
  },
  ({ listUnappliedPayments: list }: UseCases<'listUnappliedPayments'>) =>
    async ({ query, page }) => {
      const read = (after: PageKey | undefined, limit: number) => {
        const [recordedAt = '', id = ''] = after ?? [];
        return list({ ...query, ...(after && { after: { recordedAt, id } }), limit });
      };
      return listed(
        await pageFrom(read, ({ payment }) => [payment.recordedAt, payment.id], page),
        ({ partnerId, payment }) => unappliedPaymentView(partnerId, payment),
      );
    },
);
