// GET users: the people in the partner's directory. Knows no store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { rolesIn, userSchema, userView } from './user.ts';

export const listUsers = route(
  {
    name: 'list-users',
    method: 'GET',
    path: 'api/v1/users',
    action: 'listUsers',
    tag: 'users',
    summary: "The people in the company's directory, oldest first",
    list: true,
    answers: { 200: listOf(userSchema) },
    refuses: [],
  },
  ({ listUsers: list }: UseCases<'listUsers'>) =>
    async ({ caller: { partnerId, partner }, page }) =>
      listed(
        pageOf(await list(partnerId), ({ createdAt, id }) => [createdAt, id], page),
        (user) => userView(user, rolesIn(partner, user.id)),
      ),
);
