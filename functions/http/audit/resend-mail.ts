// POST mail/{mailId}/resend: a person sends a mail again that did not arrive. Knows no rule of mail.
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { mailSchema, mailView, resendBody, resent } from '../views/mail.ts';

export const resendMail = route(
  {
    name: 'resend-mail',
    method: 'POST',
    path: 'api/v1/mail/{mailId}/resend',
    action: 'mail',
    tag: 'audit',
    summary: 'Send a mail again that failed, bounced or has an unknown fate; its old link ends',
    body: documented(resendBody, {}),
    answers: { 202: mailSchema },
    refuses: ['NotFound', 'MailNotResendable'],
  },
  ({ resendMail: resend }: UseCases<'resendMail'>) =>
    async ({ caller, command, path, body }) => {
      const { partnerId } = caller;
      const done = await resend({ command, partnerId, ...path, ...body, by: 'partner' });
      return done.ok ? resent('/mail', mailView(done.value.mail)) : done;
    },
);
