// POST operator/activations/{partnerId}/{activationId}/complete: an operator provisions an
// activation by hand. Knows no rule of activations.
import { z } from 'zod';
import { documented } from '../../edge/definitions/documented.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { sentInstant } from '../views/fields.ts';
import { activationView, operatorActivationSchema } from '../views/activation.ts';

/** The format in which operators write identifiers; the identifiers become ids of documents. */
const identifier = z.string().regex(/^[A-Za-z0-9-]{1,100}$/);

export const completeActivation = route(
  {
    name: 'complete-activation',
    method: 'POST',
    path: 'api/v1/operator/activations/{partnerId}/{activationId}/complete',
    action: 'operate',
    tag: 'operators',
    summary: 'Say that an activation has been provisioned, with its identifiers',
    body: documented(
      z.strictObject({
        accessId: identifier.exactOptional(),
        contractId: identifier.exactOptional(),
        expiresAt: sentInstant.exactOptional(),
      }),
      { accessId: 'A-2026-000001', contractId: 'C-2026-000001' },
    ),
    answers: { 200: operatorActivationSchema },
    refuses: ['NotFound', 'ActivationFinished', 'IdentifierInUse'],
  },
  ({ completeActivation: complete }: UseCases<'completeActivation'>) =>
    async ({ command, path, body }) => {
      const done = await complete({ command, ...path, ...body });
      if (!done.ok) return done;
      return shown({ ...activationView(done.value, command.now), partnerId: path.partnerId });
    },
);
