// GET purchases/{purchaseId}/refund-eligibility: whether the purchase can be refunded, and which
// acts would end that right. Knows no rule of refunds.
import { refundEligibility } from '../../../shared/domain/refund.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { refundEligibilitySchema, refundEligibilityView } from './refund-eligibility.ts';

export const getRefundEligibility = route(
  {
    name: 'get-refund-eligibility',
    method: 'GET',
    path: 'api/v1/purchases/{purchaseId}/refund-eligibility',
    action: 'read',
    tag: 'purchases',
    summary: 'Whether a purchase can still be given back for money',
    answers: { 200: refundEligibilitySchema },
    refuses: ['NotFound'],
  },
  ({ getPurchase, catalog, policy }: UseCases<'getPurchase' | 'catalog' | 'policy'>) =>
    async ({ caller, command, path }) => {
      const purchase = await getPurchase(caller.partnerId, path.purchaseId);
      if (purchase === undefined) return refuse({ kind: 'notFound' });
      const { packageId, catalogVersion } = purchase;
      const items = catalog.package(packageId, catalogVersion)?.items ?? [];
      const eligibility = refundEligibility(purchase, policy, command.now);
      return shown(refundEligibilityView(eligibility, purchase, items, policy));
    },
);
