// POST users: adds a person to the partner's directory. Knows no rule of the directory.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { example } from '../views/example.ts';
import { userIdOf } from '../../../shared/domain/ids.ts';
import { inItsLanguage } from '../../../shared/domain/language.ts';
import { created, replayed } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import { entraId } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { directoryRoleList, email, languageTag, words } from '../views/fields.ts';
import { userSchema, userView } from './user.ts';

const body = documented(
  z.strictObject({
    id: entraId.transform((objectId) => userIdOf(objectId)),
    email,
    displayName: words(200),
    preferredLanguage: languageTag.exactOptional(),
    roles: directoryRoleList.exactOptional(),
  }),
  {
    id: example.userId,
    email: 'ulla@northbeam.example',
    displayName: 'Ulla Young',
    preferredLanguage: 'en',
  },
);

export const addUser = route(
  {
    name: 'add-user',
    method: 'POST',
    path: 'api/v1/users',
    action: 'manageUsers',
    bodyActions: [
      {
        when: 'to give roles',
        action: 'manageRoles',
        applies: ({ roles = [] }) => roles.length > 0,
      },
    ],
    tag: 'users',
    summary: "Add a person to the company's directory",
    idempotencyKey: true,
    body,
    answers: { 201: userSchema },
    refuses: ['NotFound', 'UserExists', 'EmailInUse', 'LanguageNotSupported'],
  },
  ({ addUser: add }: UseCases<'addUser'>) =>
    async ({ caller, command, body: { roles = [], ...person } }) => {
      const user = inItsLanguage(person);
      if (!user.ok) return user;
      const done = await add({ caller, command, user: user.value, roles });
      if (!done.ok) return done;
      const { value, replayed: isRepeat } = done.value;
      const answer = created(`/users/${value.user.id}`, userView(value.user, value.roles));
      return isRepeat ? replayed(answer) : answer;
    },
);
