// GET api/health: whether this application can do its work. Probes call it, so it needs no token.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';

export const getHealth = route(
  {
    name: 'get-health',
    method: 'GET',
    path: 'api/health',
    action: 'anyone',
    tag: 'health',
    summary: 'Whether the application and its store answer',
    answers: {
      200: described(z.object({ status: z.literal('ok') }), { id: 'Health' }),
    },
    refuses: [],
  },
  ({ storeAnswers }: UseCases<'storeAnswers'>) =>
    async () =>
      (await storeAnswers())
        ? shown({ status: 'ok' as const })
        : refuse({ kind: 'serviceUnavailable' }),
);
