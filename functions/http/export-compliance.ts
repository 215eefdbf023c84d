// GET compliance-export and compliance-export.csv: grants, keys, seats and activations with their
// evidence, as data and for a spreadsheet. Knows no store.
import { z } from 'zod';
import { csv, shown } from '../edge/answer.ts';
import { csvOf } from '../edge/csv.ts';
import { documented, exampleFor } from '../edge/documented.ts';
import { route } from '../edge/route.ts';
import type { Uses } from './application.ts';
import { namesOf } from './views/assignment.ts';
import { complianceColumns, complianceSchema, complianceView } from './views/compliance.ts';

type Exporting = Uses<'exportCompliance' | 'listUsers'>;
type Caller = Parameters<Exporting['exportCompliance']>[0];

const linesOf = async ({ exportCompliance: all, listUsers }: Exporting, partnerId: Caller) => {
  const [records, users] = await Promise.all([all(partnerId), listUsers(partnerId)]);
  const nameOf = namesOf(users);
  return records.map((record) => complianceView(record, nameOf));
};

export const exportCompliance = route(
  {
    name: 'export-compliance',
    method: 'GET',
    path: 'api/v1/compliance-export',
    action: 'audit',
    tag: 'audit',
    summary: 'All grants, keys, seats and activations with their evidence, oldest first',
    answers: {
      200: documented(z.object({ value: z.array(complianceSchema) }), {
        value: [exampleFor(complianceSchema)],
      }),
    },
    refuses: [],
  },
  (app: Exporting) =>
    async ({ caller: { partnerId } }) =>
      shown({ value: await linesOf(app, partnerId) }),
);

export const exportComplianceCsv = route(
  {
    name: 'export-compliance-csv',
    method: 'GET',
    path: 'api/v1/compliance-export.csv',
    action: 'audit',
    tag: 'audit',
    summary: 'The same for a spreadsheet: CSV in UTF-8, no cell is ever a formula',
    contentType: 'text/csv',
    answers: {
      200: documented(
        z.string(),
        'at,event,purchaseId\r\n2026-11-23T10:00:00.000Z,granted,paaaaaaaaaaaaaaaaaaa\r\n',
      ),
    },
    refuses: [],
  },
  (app: Exporting) =>
    async ({ caller: { partnerId } }) =>
      csv(csvOf(complianceColumns, await linesOf(app, partnerId))),
);
