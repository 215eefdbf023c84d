// The page behind the link in a mail: everyone with the link can read it and confirm with its
// button. Reading it changes nothing. Its words are in shared/mail.
import type { InstructionUseCases } from '../../shared/use-cases/activations/follow-instructions.ts';
import type { Endpoint } from '../edge/http/http.ts';
import { guarded, pageAnswer, seeAgain, statuses, tokenIn, type PageParts } from './page-answer.ts';

/** The endpoints of the page. The catch-all answers HEAD and other methods. */
export const instructionPages = (parts: PageParts<InstructionUseCases>): readonly Endpoint[] => [
  {
    name: 'read-instructions',
    method: 'GET',
    path: 'i/{token}',
    handler: guarded('read-instructions', parts, async (request, use) =>
      pageAnswer(request, await use.openInstructions(tokenIn(request))),
    ),
  },
  {
    name: 'confirm-instructions',
    method: 'POST',
    path: 'i/{token}',
    handler: guarded('confirm-instructions', parts, async (request, use) => {
      const opened = await use.openInstructions(tokenIn(request));
      if (statuses[opened.state] !== 200) return pageAnswer(request, opened);
      await use.confirmInstructions(tokenIn(request));
      return seeAgain(request);
    }),
  },
];
