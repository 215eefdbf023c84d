// POST service-requests: asking for a purchase to be cancelled. Knows no rule of cancelling.
import { z } from 'zod';
import { documented } from '../edge/documented.ts';
import { example } from './views/example.ts';
import { created, replayed } from '../edge/answer.ts';
import { route } from '../edge/route.ts';
import type { Uses } from './application.ts';
import { purchaseId, reason } from './fields.ts';
import { serviceRequestSchema, serviceRequestView } from './views/service-request.ts';

export const createServiceRequest = route(
  {
    name: 'create-service-request',
    method: 'POST',
    path: 'api/v1/service-requests',
    action: 'read',
    // The types differ in who may ask.
    bodyAction: {
      when: 'to cancel',
      action: 'cancelBenefits',
      applies: ({ type }) => type === 'cancellation',
    },
    tag: 'requests',
    summary: 'Ask for the cancellation of a purchase',
    idempotencyKey: true,
    body: documented(
      z.strictObject({
        type: z.literal('cancellation'),
        purchaseId,
        reason,
        withoutRefund: z.boolean().default(false),
      }),
      { type: 'cancellation', purchaseId: example.purchaseId, reason: 'No longer needed.' },
    ),
    multiline: ['reason'],
    answers: { 201: serviceRequestSchema },
    refuses: ['NotFound', 'PurchaseNotActive', 'RefundNotAvailable', 'ProgramNotMigrated'],
  },
  ({ cancelPurchase }: Uses<'cancelPurchase'>) =>
    async ({ caller, command, body }) => {
      const done = await cancelPurchase({ asking: caller, command, ...body });
      if (!done.ok) return done;
      const { value, replayed: isRepeat } = done.value;
      const answer = created(`/service-requests/${value.id}`, serviceRequestView(value));
      return isRepeat ? replayed(answer) : answer;
    },
);
