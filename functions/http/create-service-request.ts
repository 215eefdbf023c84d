// POST service-requests: asking for a cancellation or for technical help. Knows no rule of either.
import { z } from 'zod';
import { mostHours } from '../../shared/domain/technical-request.ts';
import { created, replayed } from '../edge/answer.ts';
import { documented } from '../edge/documented.ts';
import { route } from '../edge/route.ts';
import type { Uses } from './application.ts';
import { benefitId, purchaseId, reason, words } from './fields.ts';
import { example } from './views/example.ts';
import {
  serviceRequestSchema,
  serviceRequestView,
  severitySchema,
} from './views/service-request.ts';

const cancellation = z.strictObject({
  type: z.literal('cancellation'),
  purchaseId,
  reason,
  withoutRefund: z.boolean().default(false),
});

const help = {
  benefitId,
  title: words(200),
  description: words(4000),
  severity: severitySchema,
  customer: z.strictObject({ name: words(200) }).exactOptional(),
};
const hours = z.int().min(1).max(mostHours).default(1);

const body = documented(
  z.discriminatedUnion('type', [
    cancellation,
    z.strictObject({ type: z.literal('cloudSupport'), ...help }),
    z.strictObject({ type: z.literal('onPremisesSupport'), ...help }),
    z.strictObject({ type: z.literal('presales'), ...help, hours }),
    z.strictObject({ type: z.literal('advisoryHours'), ...help, hours }),
  ]),
  { type: 'cancellation', purchaseId: example.purchaseId, reason: 'No longer needed.' },
);

export const createServiceRequest = route(
  {
    name: 'create-service-request',
    method: 'POST',
    path: 'api/v1/service-requests',
    action: 'read',
    // The types differ in who may ask.
    bodyActions: [
      {
        when: 'to cancel',
        action: 'cancelBenefits',
        applies: ({ type }) => type === 'cancellation',
      },
      {
        when: 'to ask for technical help',
        action: 'technicalRequest',
        applies: ({ type }) => type !== 'cancellation',
      },
    ],
    tag: 'requests',
    summary: 'Ask for the cancellation of a purchase, or for technical help',
    idempotencyKey: true,
    body,
    multiline: ['reason', 'description'],
    answers: { 201: serviceRequestSchema },
    refuses: [
      'NotFound',
      'ProgramNotMigrated',
      'PurchaseNotActive',
      'RefundNotAvailable',
      'BenefitExpired',
      'NotSupportedByBenefit',
      'BenefitNotActive',
      'NothingRemaining',
    ],
  },
  ({ cancelPurchase, requestSupport }: Uses<'cancelPurchase' | 'requestSupport'>) =>
    async ({ caller, command, body: sent }) => {
      const asking = { asking: caller, command };
      const done =
        sent.type === 'cancellation'
          ? await cancelPurchase({ ...asking, ...sent })
          : await requestSupport({ ...asking, ...sent });
      if (!done.ok) return done;
      const { value, replayed: isRepeat } = done.value;
      const view = serviceRequestView('request' in value ? value : { request: value });
      const answer = created(`/service-requests/${view.id}`, view);
      return isRepeat ? replayed(answer) : answer;
    },
);
