// GET activations: the latest attempt of each benefit. Knows no store.
import { activationStatusAt } from '../../../shared/domain/activation.ts';
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy } from '../views/fields.ts';
import { activationSchema, activationStatusSchema, activationView } from '../views/activation.ts';

export const listActivations = route(
  {
    name: 'list-activations',
    method: 'GET',
    path: 'api/v1/activations',
    action: 'read',
    tag: 'activations',
    summary: 'The latest activation of each benefit, oldest first',
    list: true,
    query: { status: filterBy(activationStatusSchema, 'Of this status only, as it is shown.') },
    answers: { 200: listOf(activationSchema) },
    refuses: [],
  },
  ({ listActivations: list }: UseCases<'listActivations'>) =>
    async ({ caller, command: { now }, query: { status }, page }) => {
      const wanted = (await list(caller.partnerId)).filter(
        ({ activation, purchase }) =>
          status === undefined || activationStatusAt(activation, purchase, now) === status,
      );
      return listed(
        pageOf(wanted, ({ activation: { requestedAt, id } }) => [requestedAt, id], page),
        (watched) => activationView(watched, now),
      );
    },
);
