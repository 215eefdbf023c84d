// Whether a package can be had, with every reason against it. Knows no endpoint.
import { z } from 'zod';
import type { IneligibleReason } from '../../../shared/domain/failure.ts';
import { reasonView } from '../../edge/problems/business-problems.ts';
import { described } from '../../edge/definitions/documented.ts';
import { id } from '../../edge/definitions/schemas.ts';
import { priceSchema } from '../views/money.ts';

export const eligibilitySchema = described(
  z.object({
    eligible: z.boolean(),
    reasons: z.array(
      z.object({
        code: z.enum([
          'AlreadyHeld',
          'DesignationRequired',
          'HigherLevelHeld',
          'ProgramNotMigrated',
          'UpgradeInstead',
        ]),
        message: z.string(),
        purchaseId: id.exactOptional().meta({ description: 'The purchase to upgrade.' }),
        price: priceSchema.exactOptional().meta({ description: 'What the upgrade costs.' }),
      }),
    ),
  }),
  { id: 'Eligibility' },
);

export const eligibilityView = (reasons: readonly IneligibleReason[]) => ({
  eligible: reasons.length === 0,
  reasons: reasons.map((reason) => ({ ...reasonView(reason), code: reason.code })),
});
