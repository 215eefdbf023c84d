// PUT marketing-contact: sets the person who gets the instructions of Go-To-Market offers. Knows no
// rule of contacts.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { example } from '../views/example.ts';
import { userIdOf } from '../../../shared/domain/ids.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import { entraId } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { email, languageTag, phone } from '../views/fields.ts';
import { contactSchema, contactView } from './marketing-contact.ts';

export const setMarketingContact = route(
  {
    name: 'set-marketing-contact',
    method: 'PUT',
    path: 'api/v1/marketing-contact',
    action: 'marketingContact',
    tag: 'contact',
    summary: "Set or change the company's marketing contact",
    ifMatch: true,
    body: documented(
      z.strictObject({
        userId: entraId.transform((objectId) => userIdOf(objectId)),
        email,
        phone,
        preferredLanguage: languageTag,
      }),
      {
        userId: example.userId,
        email: 'marketing@northbeam.example',
        phone: '+4930123456',
        preferredLanguage: 'zh-Hans',
      },
    ),
    answers: { 200: contactSchema, 201: contactSchema },
    refuses: [
      'UserNotFound',
      'ProgramNotMigrated',
      'ContactEmailMatchesAccount',
      'LanguageNotSupported',
    ],
  },
  ({ setMarketingContact: set }: UseCases<'setMarketingContact'>) =>
    async ({ caller, command, body, ifMatch }) => {
      const done = await set({
        caller,
        command,
        details: body,
        ...(ifMatch && { condition: (before) => ifMatch(before && contactView(before)) }),
      });
      if (!done.ok) return done;
      const view = contactView(done.value.contact);
      return done.value.isFirst ? { status: 201, body: view } : shown(view);
    },
);
