// GET purchases/{purchaseId}/what-if: previews a renewal, an upgrade or the end of a purchase.
// Knows no rule.
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import { id } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { namesOf } from '../views/assignment.ts';
import { filterBy } from '../views/fields.ts';
import { previewableSchema, outlookSchema, outlookView, peopleIn } from './outlook.ts';

export const previewChange = route(
  {
    name: 'preview-change',
    method: 'GET',
    path: 'api/v1/purchases/{purchaseId}/what-if',
    action: 'read',
    tag: 'purchases',
    summary: 'What if it were renewed, upgraded, or simply ended: gained, lost, to be given again',
    query: {
      change: previewableSchema.meta({ description: 'What is thought of.' }),
      packageId: filterBy(id, 'The package that would follow, where there is a choice.'),
    },
    answers: { 200: outlookSchema },
    refuses: [
      'NotFound',
      'PackageNotFound',
      'PurchaseNotActive',
      'RenewalWindowClosed',
      'NotEligible',
    ],
  },
  ({ previewChange: previewOf, getUsers }: UseCases<'previewChange' | 'getUsers'>) =>
    async ({ caller, command: { now }, path, query }) => {
      const preview = await previewOf({ caller, ...path, ...query, now });
      if (!preview.ok) return preview;
      const nameOf = namesOf(await getUsers(caller.partnerId, peopleIn(preview.value)));
      return shown(outlookView(query.change, preview.value, nameOf));
    },
);
