// Whether a purchase can still be refunded, the reasons against it, and the acts that would end
// that right. Its fields are chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import { benefitIdOf } from '../../../shared/domain/ids.ts';
import type { Purchase } from '../../../shared/domain/purchase.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { RefundBlocker, RefundEligibility } from '../../../shared/domain/refund.ts';
import { forfeitingActs } from '../../../shared/domain/forfeit.ts';

export const refundEligibilitySchema = described(
  z.object({
    eligible: z.boolean(),
    deadline: instant.exactOptional(),
    blockers: z.array(
      z.object({
        code: z.enum([
          'WindowClosed',
          'KeyRevealed',
          'BenefitUsed',
          'AlreadyCancelled',
          'Upgraded',
          'NotActive',
        ]),
        benefitId: id.exactOptional(),
        by: entraId.exactOptional(),
        at: instant.exactOptional(),
      }),
    ),
    forfeitedBy: z.array(
      z.object({
        action: z.enum(['revealKeys', 'assign', 'activate', 'requestSupport']),
        benefitId: id,
      }),
    ),
  }),
  { id: 'RefundEligibility' },
);

const blockerView = ({ code, benefitId, by, at }: RefundBlocker) => ({
  code,
  ...(benefitId !== undefined && { benefitId }),
  ...(by !== undefined && { by }),
  ...(at !== undefined && { at }),
});

/**
 * @param items the purchased items; the policy says which acts on them end the right to a refund
 */
export const refundEligibilityView = (
  { eligible, deadline, blockers }: RefundEligibility,
  purchase: Purchase,
  items: readonly Item[],
  policy: Policy,
) => ({
  eligible,
  ...(deadline !== undefined && { deadline }),
  blockers: blockers.map((blocker) => blockerView(blocker)),
  forfeitedBy: (eligible ? items : []).flatMap((item) =>
    forfeitingActs(item, policy).map((action) => ({
      action,
      benefitId: benefitIdOf(purchase.id, item.id),
    })),
  ),
});
