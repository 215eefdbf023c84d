// POST users/{userId}/merge: moves all that a person has from a wrong object id to the right one. Knows no rule of the
// directory.
import { z } from 'zod';
import { userIdOf } from '../../../shared/domain/ids.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { entraId } from '../../edge/definitions/schemas.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { userSchema, userView } from './user.ts';

export const mergeUser = route(
  {
    name: 'merge-user',
    method: 'POST',
    path: 'api/v1/users/{userId}/merge',
    action: 'manageRoles',
    tag: 'users',
    summary: 'Move seats, credits, roles and contact of a wrong object id to the right one',
    body: documented(
      z.strictObject({ into: entraId.transform((objectId) => userIdOf(objectId)) }),
      { into: '11111111-0000-4000-8000-000000000098' },
    ),
    answers: { 200: userSchema },
    refuses: ['NotFound', 'CreditAlreadyHeld', 'EmailDomainNotAllowed'],
  },
  ({ mergeUser: merge }: UseCases<'mergeUser'>) =>
    async ({ caller, command, path, body: { into } }) => {
      if (into === path.userId) {
        const detail = 'Send another id than the one in the path.';
        const errors = [{ pointer: '/into', code: 'NotAllowed', detail }];
        return refuse({ kind: 'validationFailed', errors });
      }
      const done = await merge({ caller, command, ...path, into });
      return done.ok ? shown(userView(done.value.user, done.value.roles)) : done;
    },
);
