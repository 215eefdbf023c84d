// Whether a package can be bought, with every reason against it. Knows no endpoint.
import { z } from 'zod';
import type { IneligibleReason } from '../../../shared/domain/failure.ts';
import { ineligibleWords } from '../../edge/problems/business-problems.ts';
import { described } from '../../edge/definitions/documented.ts';

export const eligibilitySchema = described(
  z.object({
    eligible: z.boolean(),
    reasons: z.array(
      z.object({
        code: z.enum(['AlreadyHeld', 'DesignationRequired', 'HigherLevelHeld']),
        message: z.string(),
      }),
    ),
  }),
  { id: 'Eligibility' },
);

export const eligibilityView = (reasons: readonly IneligibleReason[]) => ({
  eligible: reasons.length === 0,
  reasons: reasons.map(({ code }) => ({ code, message: ineligibleWords[code] })),
});
