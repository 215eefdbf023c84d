// A service request as members of the partner see it. Its fields are chosen one by one; knows no
// endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import type {
  CancellationRequest,
  ReplacementRequest,
  TechnicalRequest,
} from '../../../shared/domain/service-request.ts';
import type { Quote } from '../../../shared/domain/technical-request.ts';
import type { QuotedRequest } from '../../../shared/use-cases/service-requests/list-requests.ts';
import { refundSchema, refundView } from '../views/money.ts';

export const requestTypeSchema = z.enum([
  'cancellation',
  'cloudSupport',
  'onPremisesSupport',
  'presales',
  'advisoryHours',
  'keyReplacement',
]);
export const requestStatusSchema = z.enum(['open', 'closed', 'attentionNeeded']);

export const severitySchema = z.enum(['critical', 'moderate', 'minimal']);

export const serviceRequestSchema = described(
  z.object({
    id,
    type: requestTypeSchema,
    status: requestStatusSchema,
    outcome: z.enum(['approved', 'declined']).exactOptional(),
    purchaseId: id.exactOptional(),
    benefitId: id.exactOptional(),
    title: z.string().exactOptional(),
    severity: severitySchema.exactOptional(),
    reason: z.string().exactOptional(),
    quote: z.object({ accessId: z.string(), contractId: z.string() }).exactOptional(),
    refund: refundSchema.exactOptional(),
    createdAt: instant,
    createdBy: entraId,
    closedAt: instant.exactOptional(),
  }),
  { id: 'ServiceRequest' },
);

const closedView = (request: CancellationRequest | ReplacementRequest) => {
  const { outcome, benefitId, reason, closedAt } = request;
  const refund = request.type === 'cancellation' ? request.refund : undefined;
  return {
    outcome,
    ...(benefitId !== undefined && { benefitId }),
    reason,
    ...(refund !== undefined && { refund: refundView(refund) }),
    closedAt,
  };
};

const technicalView = (
  { benefitId, title, severity }: TechnicalRequest,
  quote: Quote | undefined,
) => ({
  benefitId,
  title,
  severity,
  ...(quote !== undefined && { quote: { ...quote } }),
});

export const serviceRequestView = ({ request, quote }: QuotedRequest) => ({
  id: request.id,
  type: request.type,
  status: request.status,
  purchaseId: request.purchaseId,
  ...(request.status === 'closed' ? closedView(request) : technicalView(request, quote)),
  createdAt: request.createdAt,
  createdBy: request.createdBy,
});
