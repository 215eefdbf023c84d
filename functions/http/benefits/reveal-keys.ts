// POST benefits/{benefitId}/keys/reveal: shows the licence key of a benefit. Knows no rule of keys.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { acknowledgeRefundForfeit, reason } from '../views/fields.ts';
import { revealedKeysSchema, revealedKeysView } from '../views/revealed-keys.ts';

export const revealKeys = route(
  {
    name: 'reveal-keys',
    method: 'POST',
    path: 'api/v1/benefits/{benefitId}/keys/reveal',
    action: 'revealKeys',
    tag: 'benefits',
    summary: 'Get the key of a benefit; the first time may end the right to a refund',
    body: documented(
      z.strictObject({
        acknowledgeRefundForfeit,
        reason: reason.exactOptional(),
      }),
      { acknowledgeRefundForfeit: true, reason: 'Set up of the Berlin office' },
    ),
    multiline: ['reason'],
    answers: { 200: revealedKeysSchema },
    refuses: [
      'NotFound',
      'ProgramNotMigrated',
      'PurchaseNotActive',
      'BenefitExpired',
      'NoKeyRequired',
      'RefundForfeitNotAcknowledged',
      'KeyPoolEmpty',
    ],
  },
  ({ revealKeys: reveal }: UseCases<'revealKeys'>) =>
    async ({ caller, command, path, body: { acknowledgeRefundForfeit: acknowledged, ...why } }) => {
      const done = await reveal({
        caller,
        command,
        ...path,
        acknowledged,
        ...why,
      });
      return done.ok ? shown(revealedKeysView(done.value)) : done;
    },
);
