// POST benefits/{benefitId}/activations: asks for the activation of a benefit, which takes days.
// Knows no rule of activations.
import { z } from 'zod';
import { accepted, shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { activationSchema, activationView } from '../views/activation.ts';
import { acknowledgeRefundForfeit } from '../views/fields.ts';

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
    body: documented(z.strictObject({ acknowledgeRefundForfeit }), {}),
    answers: { 200: activationSchema, 202: activationSchema },
    refuses: [
      'NotFound',
      'NotActivatable',
      'MarketingContactRequired',
      'TooLateToActivate',
      'RefundForfeitNotAcknowledged',
      'BenefitExpired',
      'PurchaseNotActive',
      'ProgramNotMigrated',
    ],
  },
  ({ requestActivation: request }: UseCases<'requestActivation'>) =>
    async ({ caller, command, path, body: { acknowledgeRefundForfeit: acknowledged } }) => {
      const done = await request({ caller, command, ...path, acknowledged });
      if (!done.ok) return done;
      const view = activationView(done.value, command.now);
      return view.status === 'active'
        ? shown(view)
        : accepted(`/activations/${view.id}`, view, retryAfterSeconds);
    },
);
