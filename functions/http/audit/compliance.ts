// A line of the compliance export. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { complianceEvents, type ComplianceRecord } from '../../../shared/domain/compliance.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import { unappliedReasons } from '../../../shared/domain/unapplied-payment.ts';
import type { NameOf } from '../views/assignment.ts';

export const complianceSchema = described(
  z.object({
    at: instant,
    event: z.enum(complianceEvents),
    purchaseId: id.exactOptional().meta({ description: 'Absent: the money names no order.' }),
    benefitId: id.exactOptional(),
    itemId: id.exactOptional(),
    name: z.string(),
    quantity: z.int().exactOptional().meta({ description: 'Absent at a grant: unlimited.' }),
    unit: z.string().exactOptional(),
    userId: entraId.exactOptional(),
    displayName: z.string().exactOptional(),
    by: entraId.exactOptional().meta({ description: 'Who did it; absent: the system.' }),
    until: instant.exactOptional(),
    activationId: id.exactOptional(),
    amount: z.number().exactOptional().meta({ description: 'In major units of the currency.' }),
    currency: z.string().exactOptional().meta({ description: 'ISO 4217.' }),
    reference: z.string().exactOptional(),
    reason: z
      .enum(unappliedReasons)
      .exactOptional()
      .meta({ description: 'Why the money pays for nothing.' }),
    evidence: id.exactOptional().meta({ description: 'The id of the audit entry.' }),
  }),
  { id: 'ComplianceRecord' },
);

/** The order of this list is the order of the columns. */
export const complianceColumns = [
  'at',
  'event',
  'purchaseId',
  'benefitId',
  'itemId',
  'name',
  'quantity',
  'unit',
  'userId',
  'displayName',
  'by',
  'until',
  'evidence',
  'activationId',
  'amount',
  'currency',
  'reference',
  'reason',
] as const satisfies readonly (keyof z.output<typeof complianceSchema>)[];

export const complianceView = (record: ComplianceRecord, nameOf: NameOf) => {
  const { at, event, purchaseId, benefitId, itemId, name } = record;
  const { quantity, unit, userId, by, until, evidence } = record;
  const { activationId, amount, currency, reference, reason } = record;
  return {
    at,
    event,
    name,
    ...(purchaseId !== undefined && { purchaseId }),
    ...(benefitId !== undefined && { benefitId }),
    ...(itemId !== undefined && { itemId }),
    ...(quantity !== undefined && { quantity }),
    ...(unit !== undefined && { unit }),
    ...(userId !== undefined && { userId, displayName: nameOf(userId as UserId) }),
    ...(by !== undefined && { by }),
    ...(until !== undefined && { until }),
    ...(activationId !== undefined && { activationId }),
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
    ...(reference !== undefined && { reference }),
    ...(reason !== undefined && { reason }),
    ...(evidence !== undefined && { evidence }),
  };
};
