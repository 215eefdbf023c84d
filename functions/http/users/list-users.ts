// GET users: the people in the partner's directory. Knows no store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageFrom, type PageKey } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import { rolesOf } from '../../../shared/domain/directory-roles.ts';
import type { UseCases } from '../application.ts';
import { userSchema, userView } from './user.ts';

/** The link to the next page is sealed, so the key has the members that it was made of. */
const placeOf = ([createdAt = '', id = '']: PageKey) => ({ createdAt, id });

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
        await pageFrom(
          (after, limit) => list(partnerId, { limit, ...(after && { after: placeOf(after) }) }),
          ({ createdAt, id }) => [createdAt, id],
          page,
        ),
        (user) => userView(user, rolesOf(partner, user)),
      ),
);
