// The page behind the header `List-Unsubscribe` of a reminder. Opening it changes nothing; its button, or a mail
// program's POST (RFC 8058), ends the reminders of that kind. Its words are in shared/mail.
import type { UnsubscribeUseCases } from '../../shared/use-cases/delivery/unsubscribe.ts';
import type { Endpoint } from '../edge/http/http.ts';
import { guarded, pageAnswer, tokenIn, type PageParts } from './page-answer.ts';

/** The endpoints of the page. The POST answers with the page itself: mail programs follow no redirect. */
export const unsubscribePages = (parts: PageParts<UnsubscribeUseCases>): readonly Endpoint[] => [
  {
    name: 'read-unsubscribe',
    method: 'GET',
    path: 'u/{token}',
    handler: guarded('read-unsubscribe', parts, async (request, use) =>
      pageAnswer(request, await use.openUnsubscribe(tokenIn(request))),
    ),
  },
  {
    name: 'unsubscribe',
    method: 'POST',
    path: 'u/{token}',
    handler: guarded('unsubscribe', parts, async (request, use) => {
      await use.unsubscribe(tokenIn(request));
      return pageAnswer(request, await use.openUnsubscribe(tokenIn(request)));
    }),
  },
];
