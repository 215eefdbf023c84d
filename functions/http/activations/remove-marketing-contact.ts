// DELETE marketing-contact: nobody gets the instructions of offers any more. Knows no rule of contacts.
import { noContent } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { contactView } from './marketing-contact.ts';

export const removeMarketingContact = route(
  {
    name: 'remove-marketing-contact',
    method: 'DELETE',
    path: 'api/v1/marketing-contact',
    action: 'marketingContact',
    tag: 'contact',
    summary:
      'Remove the marketing contact, for whom no offer waits; links in their mails become void',
    ifMatch: true,
    answers: { 204: null },
    refuses: ['NotFound', 'ProgramNotMigrated', 'MarketingContactInUse'],
  },
  ({ removeMarketingContact: remove }: UseCases<'removeMarketingContact'>) =>
    async ({ caller, command, ifMatch }) => {
      const done = await remove({
        caller,
        command,
        ...(ifMatch && { condition: (before) => ifMatch(contactView(before)) }),
      });
      return done.ok ? noContent() : done;
    },
);
