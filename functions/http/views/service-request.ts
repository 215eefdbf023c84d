// A service request. Chosen field by field; knows no endpoint.
import { z } from 'zod';
import { example } from './example.ts';
import { documented } from '../../edge/documented.ts';
import { entraId, id, instant } from '../../edge/schemas.ts';
import type { ServiceRequest } from '../../../shared/domain/service-request.ts';
import { refundSchema, refundView } from './money.ts';

export const requestTypeSchema = z.enum([
  'cancellation',
  'cloudSupport',
  'onPremisesSupport',
  'presales',
  'advisoryHours',
  'keyReplacement',
]);
export const requestStatusSchema = z.enum(['open', 'closed', 'attentionNeeded']);

export const serviceRequestSchema = documented(
  z.object({
    id,
    type: requestTypeSchema,
    status: requestStatusSchema,
    outcome: z.enum(['approved', 'declined']).exactOptional(),
    purchaseId: id.exactOptional(),
    benefitId: id.exactOptional(),
    title: z.string().exactOptional(),
    severity: z.enum(['critical', 'moderate', 'minimal']).exactOptional(),
    reason: z.string().exactOptional(),
    quote: z.object({ accessId: z.string(), contractId: z.string() }).exactOptional(),
    refund: refundSchema.exactOptional(),
    createdAt: instant,
    createdBy: entraId,
    closedAt: instant.exactOptional(),
  }),
  {
    id: example.requestId,
    type: 'cancellation',
    status: 'closed',
    outcome: 'approved',
    purchaseId: example.purchaseId,
    reason: 'No longer needed.',
    refund: { status: 'requested', amount: 475, currency: 'USD' },
    createdAt: example.boughtAt,
    createdBy: example.adminId,
    closedAt: example.boughtAt,
  },
  { id: 'ServiceRequest' },
);

export const serviceRequestView = (request: ServiceRequest) => {
  const { type, status, outcome, purchaseId, benefitId, reason, refund } = request;
  const { createdAt, createdBy, closedAt } = request;
  return {
    id: request.id,
    type,
    status,
    outcome,
    purchaseId,
    ...(benefitId !== undefined && { benefitId }),
    reason,
    ...(refund !== undefined && { refund: refundView(refund) }),
    createdAt,
    createdBy,
    closedAt,
  };
};
