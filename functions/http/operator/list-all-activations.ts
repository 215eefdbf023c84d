// GET operator/activations: the operators' work list of activations of all companies. Knows no
// store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy, flag } from '../views/fields.ts';
import {
  activationStatusSchema,
  activationView,
  operatorActivationSchema,
} from '../views/activation.ts';

export const listAllActivations = route(
  {
    name: 'list-all-activations',
    method: 'GET',
    path: 'api/v1/operator/activations',
    action: 'operate',
    tag: 'operators',
    summary: 'The activations of all companies, oldest `dueBy` first',
    list: true,
    query: {
      status: filterBy(activationStatusSchema, 'Of this status only, as it is shown.'),
      overdue: filterBy(flag, 'Only those that should have been done by now, or only the others.'),
    },
    answers: { 200: listOf(operatorActivationSchema) },
    refuses: [],
  },
  ({ listAllActivations: list }: UseCases<'listAllActivations'>) =>
    async ({ command: { now }, query: { status, overdue }, page }) => {
      const views = (await list()).map(({ partnerId, ...watched }) => ({
        ...activationView(watched, now),
        partnerId,
      }));
      const wanted = views.filter(
        (view) =>
          (status === undefined || view.status === status) &&
          (overdue === undefined || view.overdue === overdue),
      );
      return listed(
        pageOf(wanted, ({ dueBy, id }) => [dueBy, id], page),
        (view) => view,
      );
    },
);
