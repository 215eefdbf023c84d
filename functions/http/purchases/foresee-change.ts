// GET purchases/{purchaseId}/what-if: what a renewal, an upgrade or the end would bring. Knows no rule.
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { Uses } from '../application.ts';
import { namesOf } from '../views/assignment.ts';
import { foreseeableSchema, outlookSchema, outlookView } from './outlook.ts';

export const foreseeChange = route(
  {
    name: 'foresee-change',
    method: 'GET',
    path: 'api/v1/purchases/{purchaseId}/what-if',
    action: 'read',
    tag: 'purchases',
    summary: 'What if it were renewed, upgraded, or simply ended: gained, lost, to be given again',
    query: { change: foreseeableSchema.meta({ description: 'What is thought of.' }) },
    answers: { 200: outlookSchema },
    refuses: ['NotFound', 'PurchaseNotActive', 'NotEligible'],
  },
  ({ foreseeChange: foresee, listUsers }: Uses<'foreseeChange' | 'listUsers'>) =>
    async ({ caller, command: { now }, path, query: { change } }) => {
      const foreseen = await foresee({ asking: caller, ...path, change, now });
      if (!foreseen.ok) return foreseen;
      const nameOf = namesOf(await listUsers(caller.partnerId));
      return shown(outlookView(change, foreseen.value, nameOf));
    },
);
