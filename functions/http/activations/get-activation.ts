// GET activations/{activationId}: one attempt at an activation, the latest or an earlier one. Knows
// no store.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { activationSchema, activationView } from '../views/activation.ts';

export const getActivation = route(
  {
    name: 'get-activation',
    method: 'GET',
    path: 'api/v1/activations/{activationId}',
    action: 'read',
    tag: 'activations',
    summary: 'One activation, also an earlier attempt',
    answers: { 200: activationSchema },
    refuses: ['NotFound'],
  },
  ({ getActivation: get }: UseCases<'getActivation'>) =>
    async ({ caller, command, path }) => {
      const watched = await get(caller.partnerId, path.activationId);
      return watched === undefined
        ? refuse({ kind: 'notFound' })
        : shown(activationView(watched, command.now));
    },
);
