// GET users/{userId}: one person in the partner's directory. Knows no store.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import { rolesOf } from '../../../shared/domain/directory-roles.ts';
import type { UseCases } from '../application.ts';
import { userSchema, userView } from './user.ts';

export const getUser = route(
  {
    name: 'get-user',
    method: 'GET',
    path: 'api/v1/users/{userId}',
    action: 'listUsers',
    tag: 'users',
    summary: "One person in the company's directory",
    answers: { 200: userSchema },
    refuses: ['NotFound'],
  },
  ({ getUser: get }: UseCases<'getUser'>) =>
    async ({ caller: { partnerId, partner }, path }) => {
      const user = await get(partnerId, path.userId);
      return user === undefined
        ? refuse({ kind: 'notFound' })
        : shown(userView(user, rolesOf(partner, user)));
    },
);
