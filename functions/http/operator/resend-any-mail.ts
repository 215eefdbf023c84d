// POST operator/mail/{partnerId}/{mailId}/resend: an operator sends a company's mail again. Knows no rule of mail.
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { operatorMailSchema, operatorMailView, resendBody, resent } from '../views/mail.ts';

export const resendAnyMail = route(
  {
    name: 'resend-any-mail',
    method: 'POST',
    path: 'api/v1/operator/mail/{partnerId}/{mailId}/resend',
    action: 'operate',
    tag: 'operators',
    summary: 'Send a mail of a company again; a repeat while it waits answers 200',
    body: documented(resendBody, {}),
    answers: { 200: operatorMailSchema, 202: operatorMailSchema },
    refuses: ['NotFound', 'MailNotResendable'],
  },
  ({ resendMail: resend }: UseCases<'resendMail'>) =>
    async ({ command, path, body }) => {
      const done = await resend({ command, ...path, ...body, by: 'operator' });
      if (!done.ok) return done;
      const view = operatorMailView(path.partnerId, done.value.mail);
      return done.value.isRepeat ? shown(view) : resent('/operator/mail', view);
    },
);
