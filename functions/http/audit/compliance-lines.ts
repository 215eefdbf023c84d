// Makes the lines of the compliance export, with the names of people. Knows no store.
import type { UseCases } from '../application.ts';
import { namesOf } from '../views/assignment.ts';
import { complianceView } from './compliance.ts';

export type Exporting = UseCases<'exportCompliance' | 'everyUser'>;
type PartnerId = Parameters<Exporting['exportCompliance']>[0];

export const complianceLines = async (
  { exportCompliance, everyUser }: Exporting,
  partnerId: PartnerId,
) => {
  const [records, users] = await Promise.all([exportCompliance(partnerId), everyUser(partnerId)]);
  const nameOf = namesOf(users);
  return records.map((record) => complianceView(record, nameOf));
};
