// GET compliance-export: grants, keys, seats, activations, ends and money with their evidence. Knows no store.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import { complianceLines, type Exporting } from './compliance-lines.ts';
import { complianceSchema } from './compliance.ts';

export const exportCompliance = route(
  {
    name: 'export-compliance',
    method: 'GET',
    path: 'api/v1/compliance-export',
    action: 'audit',
    tag: 'audit',
    summary:
      'All grants, keys, seats, activations, ends and money with their evidence, oldest first',
    answers: {
      200: z.object({ value: z.array(complianceSchema) }),
    },
    refuses: [],
  },
  (app: Exporting) =>
    async ({ caller: { partnerId } }) =>
      shown({ value: await complianceLines(app, partnerId) }),
);
