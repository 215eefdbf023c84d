// POST operator/partners: registers a company. Knows no rule of registration.
import { created, shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { inItsLanguage } from '../../../shared/domain/language.ts';
import { partnerBody } from './partner-body.ts';
import { partnerSchema, partnerView } from '../views/partner.ts';

export const registerPartner = route(
  {
    name: 'register-partner',
    method: 'POST',
    path: 'api/v1/operator/partners',
    action: 'operate',
    tag: 'operators',
    summary: 'Register a company; a repeat with the same content answers 200',
    body: partnerBody,
    answers: { 200: partnerSchema, 201: partnerSchema },
    refuses: ['PartnerExists', 'LanguageNotSupported'],
  },
  ({ registerPartner: register }: UseCases<'registerPartner'>) =>
    async ({ command, body }) => {
      const account = inItsLanguage(body);
      if (!account.ok) return account;
      const done = await register({ command, account: account.value });
      if (!done.ok) return done;
      const { partner, isNew } = done.value;
      const view = partnerView(partner);
      return isNew ? created(`/operator/partners/${partner.partnerId}`, view) : shown(view);
    },
);
