// PATCH users/{userId}: changes a person in the partner's directory. Knows no rule of the
// directory.
import { z } from 'zod';
import { inItsLanguage } from '../../../shared/domain/language.ts';
import { ok } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { directoryRoleList, email, languageTag, words } from '../views/fields.ts';
import { userSchema, userView } from './user.ts';

const body = documented(
  z.strictObject({
    email: email.exactOptional(),
    displayName: words(200).exactOptional(),
    preferredLanguage: languageTag.nullable().exactOptional(),
    roles: directoryRoleList.exactOptional(),
    acknowledgeLastAdmin: z.boolean().exactOptional().meta({
      description: 'A Global admin may so take the role from the last MPN partner admin.',
    }),
  }),
  { displayName: 'Ulla Young', preferredLanguage: 'zh-Hans' },
);

export const changeUser = route(
  {
    name: 'change-user',
    method: 'PATCH',
    path: 'api/v1/users/{userId}',
    action: 'manageUsers',
    bodyActions: [
      {
        when: 'to give or take roles',
        action: 'manageRoles',
        applies: ({ roles }) => roles !== undefined,
      },
    ],
    tag: 'users',
    summary: 'Change a person: what is sent replaces what was, null takes it away',
    ifMatch: true,
    mergePatch: true,
    body,
    answers: { 200: userSchema },
    refuses: [
      'NotFound',
      'EmailInUse',
      'EmailDomainNotAllowed',
      'LastAdmin',
      'LanguageNotSupported',
    ],
  },
  ({ changeUser: change }: UseCases<'changeUser'>) =>
    async ({ caller, command, path, body: sent, ifMatch }) => {
      const { acknowledgeLastAdmin = false, preferredLanguage: tag, ...rest } = sent;
      const patch =
        tag === null
          ? ok({ ...rest, preferredLanguage: tag })
          : inItsLanguage({ ...rest, ...(tag !== undefined && { preferredLanguage: tag }) });
      if (!patch.ok) return patch;
      const done = await change({
        caller,
        command,
        ...path,
        patch: patch.value,
        acceptsNoAdmin: acknowledgeLastAdmin && caller.roles.includes('globalAdmin'),
        ...(ifMatch && { condition: (user, roles) => ifMatch(userView(user, roles)) }),
      });
      return done.ok ? shown(userView(done.value.user, done.value.roles)) : done;
    },
);
