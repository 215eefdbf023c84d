// GET marketing-contact: the person who gets the instructions of Go-To-Market offers. Knows no
// store.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { contactSchema, contactView } from './marketing-contact.ts';

export const getMarketingContact = route(
  {
    name: 'get-marketing-contact',
    method: 'GET',
    path: 'api/v1/marketing-contact',
    action: 'marketingContact',
    tag: 'contact',
    summary: "The company's marketing contact",
    answers: { 200: contactSchema },
    refuses: ['NotFound'],
  },
  ({ getMarketingContact: get }: UseCases<'getMarketingContact'>) =>
    async ({ caller }) => {
      const contact = await get(caller);
      return contact === undefined ? refuse({ kind: 'notFound' }) : shown(contactView(contact));
    },
);
