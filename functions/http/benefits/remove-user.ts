// DELETE benefits/{benefitId}/assignments/{userId}: takes a benefit from a person. Knows no rule of
// seats.
import { noContent } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';

export const removeUser = route(
  {
    name: 'remove-user',
    method: 'DELETE',
    path: 'api/v1/benefits/{benefitId}/assignments/{userId}',
    action: 'assign',
    tag: 'benefits',
    summary: 'Take a benefit from a person, whether or not the person has it',
    answers: { 204: null },
    refuses: ['NotFound', 'ProgramNotMigrated'],
  },
  ({ removeUser: remove }: UseCases<'removeUser'>) =>
    async ({ caller, command, path }) => {
      const done = await remove({ caller, command, ...path });
      return done.ok ? noContent() : done;
    },
);
