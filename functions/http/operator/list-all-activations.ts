// GET operator/activations: the operators' work list of activations of all companies. Knows no
// store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageFrom, type PageKey } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy, flag } from '../views/fields.ts';
import {
  activationStatusSchema,
  activationView,
  operatorActivationSchema,
} from '../views/activation.ts';

const keyOf = ({ dueBy, benefitId }: { dueBy: string; benefitId: string }) => [dueBy, benefitId];

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
      const read = async (after: PageKey | undefined, limit: number) => {
        const [dueBy = '', benefitId = ''] = after ?? [];
        const from = after && { after: { dueBy, benefitId } };
        return (await list({ status, overdue, ...from, limit }, now)).map(
          ({ partnerId, ...watched }) => ({ ...activationView(watched, now), partnerId }),
        );
      };
      return listed(
        await pageFrom(
          read,
          keyOf,
          page,
          (view) =>
            (status === undefined || view.status === status) &&
            (overdue === undefined || view.overdue === overdue),
        ),
        (view) => view,
      );
    },
);
