// POST benefits/{benefitId}/activations: asks for the activation of a benefit, which takes days.
// Knows no rule of activations.
import { accepted, shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { activationSchema, activationView } from '../views/activation.ts';

/** An activation takes days, so polling more often than this shows nothing new. */
const retryAfterSeconds = 3600;

export const requestActivation = route(
  {
    name: 'request-activation',
    method: 'POST',
    path: 'api/v1/benefits/{benefitId}/activations',
    action: 'activate',
    tag: 'activations',
    summary: 'Activate a benefit; repeats get the activation that runs or has been reached',
    answers: { 200: activationSchema, 202: activationSchema },
    refuses: [
      'NotFound',
      'NotActivatable',
      'MarketingContactRequired',
      'BenefitExpired',
      'PurchaseNotActive',
      'ProgramNotMigrated',
    ],
  },
  ({ requestActivation: request }: UseCases<'requestActivation'>) =>
    async ({ caller, command, path }) => {
      const done = await request({ caller, command, ...path });
      if (!done.ok) return done;
      const body = activationView(done.value, command.now);
      return body.status === 'active'
        ? shown(body)
        : accepted(`/activations/${body.id}`, body, retryAfterSeconds);
    },
);
