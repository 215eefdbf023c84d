// PUT operator/partners/{partnerId}: replaces the account facts of a company. Knows no store.
import { inItsLanguage } from '../../../shared/domain/language.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { partnerBody } from './partner-body.ts';
import { partnerSchema, partnerView } from '../views/partner.ts';

export const replacePartner = route(
  {
    name: 'replace-partner',
    method: 'PUT',
    path: 'api/v1/operator/partners/{partnerId}',
    action: 'operate',
    tag: 'operators',
    summary: 'Replace what is known of a company; roles of its people stay',
    body: partnerBody,
    answers: { 200: partnerSchema },
    refuses: ['NotFound', 'ContactEmailMatchesAccount', 'LanguageNotSupported'],
  },
  ({ replacePartner: replace }: UseCases<'replacePartner'>) =>
    async ({ command, path, body }) => {
      if (body.partnerId !== path.partnerId) {
        const detail = 'Send the id that the path names.';
        const errors = [{ pointer: '/partnerId', code: 'NotAllowed', detail }];
        return refuse({ kind: 'validationFailed', errors });
      }
      const account = inItsLanguage(body);
      if (!account.ok) return account;
      const done = await replace({ command, account: account.value });
      return done.ok ? shown(partnerView(done.value)) : done;
    },
);
