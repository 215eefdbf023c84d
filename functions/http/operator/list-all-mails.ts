// GET operator/mail: the mails of all companies, with what an operator should do about those that did not
// arrive. Knows no store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageFrom, type PageKey } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { mailStatusSchema, operatorMailSchema, operatorMailView } from '../views/mail.ts';
import { filterBy } from '../views/fields.ts';

export const listAllMails = route(
  {
    name: 'list-all-mails',
    method: 'GET',
    path: 'api/v1/operator/mail',
    action: 'operate',
    tag: 'operators',
    summary: 'The mails of all companies, oldest first',
    list: true,
    query: { status: filterBy(mailStatusSchema, 'Of this status only.') },
    answers: { 200: listOf(operatorMailSchema) },
    refuses: [],
  },
  ({ listAllMails: list }: UseCases<'listAllMails'>) =>
    async ({ query, page }) => {
      const read = (after: PageKey | undefined, limit: number) => {
        const [plannedAt = '', id = ''] = after ?? [];
        return list({ ...query, ...(after && { after: { plannedAt, id } }), limit });
      };
      return listed(
        await pageFrom(read, ({ mail }) => [mail.plannedAt, mail.id], page),
        ({ partnerId, mail }) => operatorMailView(partnerId, mail),
      );
    },
);
