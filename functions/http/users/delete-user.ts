// DELETE users/{userId}: removes a person from the partner's directory. Knows no rule of the
// directory.
import { allowed } from '../../../shared/domain/access.ts';
import { noContent } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { userView } from './user.ts';

export const deleteUser = route(
  {
    name: 'delete-user',
    method: 'DELETE',
    path: 'api/v1/users/{userId}',
    action: 'manageUsers',
    tag: 'users',
    summary: 'Take a person out of the directory, who has no seat and is not the contact',
    ifMatch: true,
    answers: { 204: null },
    refuses: ['NotFound', 'UserHasAssignments', 'LastAdmin'],
  },
  ({ deleteUser: remove, access }: UseCases<'deleteUser' | 'access'>) =>
    async ({ caller, command, path, ifMatch }) => {
      const done = await remove({
        caller,
        command,
        ...path,
        mayTakeRoles: allowed(access, 'manageRoles', caller.roles),
        ...(ifMatch && { condition: (user, roles) => ifMatch(userView(user, roles)) }),
      });
      return done.ok ? noContent() : done;
    },
);
