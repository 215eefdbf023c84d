// POST operator/activations/{partnerId}/{activationId}/decline: an operator declines an activation
// and gives the reason. Knows no rule of activations.
import { reasonBody } from '../views/reason-body.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { activationView, operatorActivationSchema } from '../views/activation.ts';

export const declineActivation = route(
  {
    name: 'decline-activation',
    method: 'POST',
    path: 'api/v1/operator/activations/{partnerId}/{activationId}/decline',
    action: 'operate',
    tag: 'operators',
    summary: 'Decline a running activation',
    body: reasonBody,
    multiline: ['reason'],
    answers: { 200: operatorActivationSchema },
    refuses: ['NotFound', 'ActivationFinished'],
  },
  ({ declineActivation: decline }: UseCases<'declineActivation'>) =>
    async ({ command, path, body }) => {
      const done = await decline({ command, ...path, ...body });
      if (!done.ok) return done;
      return shown({ ...activationView(done.value, command.now), partnerId: path.partnerId });
    },
);
