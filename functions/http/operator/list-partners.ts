// GET operator/partners: every registered company. Knows no store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageFrom } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { partnerSchema, partnerView } from '../views/partner.ts';

export const listPartners = route(
  {
    name: 'list-partners',
    method: 'GET',
    path: 'api/v1/operator/partners',
    action: 'operate',
    tag: 'operators',
    summary: 'The registered companies, in the order of their ids',
    list: true,
    answers: { 200: listOf(partnerSchema) },
    refuses: [],
  },
  ({ listPartners: list }: UseCases<'listPartners'>) =>
    async ({ page }) =>
      listed(
        await pageFrom(
          ([after] = [], limit) => list({ ...(after !== undefined && { after }), limit }),
          ({ partnerId }) => [partnerId],
          page,
        ),
        partnerView,
      ),
);
