// POST activations/{activationId}/cancel: the partner cancels an activation. Knows no rule of
// activations.
import { reasonBody } from '../views/reason-body.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { activationSchema, activationView } from '../views/activation.ts';

export const cancelActivation = route(
  {
    name: 'cancel-activation',
    method: 'POST',
    path: 'api/v1/activations/{activationId}/cancel',
    action: 'activate',
    tag: 'activations',
    summary: 'Cancel a running activation',
    body: reasonBody,
    multiline: ['reason'],
    answers: { 200: activationSchema },
    refuses: ['NotFound', 'ActivationFinished', 'ProgramNotMigrated'],
  },
  ({ cancelActivation: cancel }: UseCases<'cancelActivation'>) =>
    async ({ caller, command, path, body }) => {
      const done = await cancel({ caller, command, ...path, ...body });
      return done.ok ? shown(activationView(done.value, command.now)) : done;
    },
);
