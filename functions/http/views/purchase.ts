// A purchase as its partner sees it, with its status at the time of the request. Its fields are
// chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import {
  datesOf,
  isPaid,
  statusAt,
  type PaidPurchase,
  type Purchase,
} from '../../../shared/domain/purchase.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { explainedDate, explainedDateSchema } from './explained-date.ts';
import { priceSchema, priceView, refundSchema, refundView } from './money.ts';

export const purchaseStatusSchema = z.enum([
  'pendingPayment',
  'active',
  'cancelled',
  'lapsed',
  'ended',
]);

export const purchaseSchema = described(
  z.object({
    id,
    packageId: id,
    catalogVersion: z.string(),
    status: purchaseStatusSchema,
    orderedAt: instant,
    purchasedAt: instant.exactOptional(),
    previousPurchaseId: id.exactOptional(),
    renewedBy: id.exactOptional().meta({ description: 'The purchase that continues it.' }),
    payment: z.object({
      method: z.enum(['card', 'wire', 'none']),
      reference: z.string().exactOptional(),
      orderNumber: z.string().exactOptional(),
      orderExpiresAt: instant.exactOptional(),
    }),
    price: priceSchema,
    dates: z
      .object({
        refundDeadline: explainedDateSchema,
        membershipEnd: explainedDateSchema,
        benefitsEnd: explainedDateSchema,
        renewalOpens: explainedDateSchema,
        renewalCloses: explainedDateSchema,
      })
      .exactOptional(),
    refund: refundSchema.exactOptional(),
  }),
  { id: 'Purchase' },
);

/** For operators: adds the partner to which it belongs. */
export const operatorPurchaseSchema = described(purchaseSchema.extend({ partnerId: entraId }), {
  id: 'OperatorPurchase',
});

const paymentView = (purchase: Purchase) => {
  const { payment } = purchase;
  return {
    method: payment.method,
    ...(payment.method === 'card' && { reference: payment.reference }),
    ...(purchase.status === 'pendingPayment' && {
      orderNumber: purchase.orderNumber,
      orderExpiresAt: purchase.orderExpiresAt,
    }),
  };
};

const datesView = (purchase: PaidPurchase, policy: Policy) => {
  const dates = datesOf(purchase, policy);
  return {
    refundDeadline: explainedDate(dates.refundDeadline),
    membershipEnd: explainedDate(dates.membershipEnd),
    benefitsEnd: explainedDate(dates.benefitsEnd),
    renewalOpens: explainedDate(dates.renewalOpens),
    renewalCloses: explainedDate(dates.renewalCloses),
  };
};

export const purchaseView = (purchase: Purchase, policy: Policy, now: Instant) => {
  const { packageId, catalogVersion, orderedAt, previousPurchaseId, price } = purchase;
  const refund = purchase.status === 'cancelled' ? purchase.refund : undefined;
  return {
    id: purchase.id,
    packageId,
    catalogVersion,
    status: statusAt(purchase, now),
    orderedAt,
    ...(isPaid(purchase) && { purchasedAt: purchase.purchasedAt }),
    ...(previousPurchaseId !== undefined && { previousPurchaseId }),
    ...(isPaid(purchase) && purchase.renewedBy !== undefined && { renewedBy: purchase.renewedBy }),
    payment: paymentView(purchase),
    price: priceView(price),
    ...(isPaid(purchase) && { dates: datesView(purchase, policy) }),
    ...(refund !== undefined && { refund: refundView(refund) }),
  };
};
