// GET compliance-export.csv: the compliance export for a spreadsheet. Knows no store.
import { z } from 'zod';
import { csv } from '../../edge/definitions/answer.ts';
import { csvOf } from '../../edge/http/csv.ts';
import { route } from '../../edge/routing/route.ts';
import { complianceLines, type Exporting } from './compliance-lines.ts';
import { complianceColumns } from './compliance.ts';

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
      200: z.string(),
    },
    refuses: [],
  },
  (app: Exporting) =>
    async ({ caller: { partnerId } }) =>
      csv(csvOf(complianceColumns, await complianceLines(app, partnerId))),
);
