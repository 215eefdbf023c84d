// GET mail: what has been sent to the company's people, and what became of it. Knows no store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy } from '../views/fields.ts';
import { mailSchema, mailStatusSchema, mailView } from '../views/mail.ts';

export const listMails = route(
  {
    name: 'list-mails',
    method: 'GET',
    path: 'api/v1/mail',
    action: 'mail',
    tag: 'audit',
    summary: "Mail to the company's people, its account and its contact, oldest first",
    list: true,
    query: { status: filterBy(mailStatusSchema, 'Of this status only.') },
    answers: { 200: listOf(mailSchema) },
    refuses: [],
  },
  ({ listMails: list }: UseCases<'listMails'>) =>
    async ({ caller, query: { status }, page }) => {
      const wanted = (await list(caller.partnerId)).filter(
        (mail) => status === undefined || mail.status === status,
      );
      return listed(
        pageOf(wanted, ({ plannedAt, id }) => [plannedAt, id], page),
        (mail) => mailView(mail),
      );
    },
);
