// POST service-requests: asks for a cancellation, for technical help or for the replacement of a
// key. Knows none of their rules.
import { z } from 'zod';
import { mostHours } from '../../../shared/domain/technical-request.ts';
import { created, replayed } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { Application, UseCases } from '../application.ts';
import { acknowledgeRefundForfeit, benefitId, purchaseId, reason, words } from '../views/fields.ts';
import { example } from '../views/example.ts';
import { serviceRequestSchema, serviceRequestView, severitySchema } from './service-request.ts';

const cancellation = z.strictObject({
  type: z.literal('cancellation'),
  purchaseId,
  benefitId: benefitId.exactOptional().meta({ description: 'That benefit alone, for good.' }),
  reason,
  withoutRefund: z.boolean().default(false),
});
const replacement = z.strictObject({ type: z.literal('keyReplacement'), benefitId, reason });

const help = {
  benefitId,
  title: words(200),
  description: words(4000),
  severity: severitySchema,
  customer: z.strictObject({ name: words(200) }).exactOptional(),
  acknowledgeRefundForfeit,
};
const hours = z.int().min(1).max(mostHours).default(1);

const body = documented(
  z.discriminatedUnion('type', [
    cancellation,
    replacement,
    z.strictObject({ type: z.literal('cloudSupport'), ...help }),
    z.strictObject({ type: z.literal('onPremisesSupport'), ...help }),
    z.strictObject({ type: z.literal('presales'), ...help, hours }),
    z.strictObject({ type: z.literal('advisoryHours'), ...help, hours }),
  ]),
  { type: 'cancellation', purchaseId: example.purchaseId, reason: 'No longer needed.' },
);

type Asked = Pick<Parameters<Application['cancelPurchase']>[0], 'caller' | 'command'>;

/** Each type of request has its own use case. */
const carryOut = (
  app: UseCases<'cancelPurchase' | 'cancelBenefit' | 'requestSupport' | 'replaceKey'>,
  asked: Asked,
  sent: z.output<typeof body>,
) => {
  switch (sent.type) {
    case 'cancellation': {
      const { benefitId: benefit, ...rest } = sent;
      return benefit === undefined
        ? app.cancelPurchase({ ...asked, ...rest })
        : app.cancelBenefit({ ...asked, ...rest, benefitId: benefit });
    }
    case 'keyReplacement':
      return app.replaceKey({ ...asked, ...sent });
    case 'cloudSupport':
    case 'onPremisesSupport':
    case 'presales':
    case 'advisoryHours': {
      const { acknowledgeRefundForfeit: acknowledged, ...rest } = sent;
      return app.requestSupport({ ...asked, ...rest, acknowledged });
    }
  }
};

export const createServiceRequest = route(
  {
    name: 'create-service-request',
    method: 'POST',
    path: 'api/v1/service-requests',
    action: 'read',
    // Each type of request needs another permission.
    bodyActions: [
      {
        when: 'to cancel',
        action: 'cancelBenefits',
        applies: ({ type }) => type === 'cancellation',
      },
      {
        when: 'to ask for technical help',
        action: 'technicalRequest',
        applies: ({ type }) => type !== 'cancellation' && type !== 'keyReplacement',
      },
      {
        when: 'to have a key replaced',
        action: 'replaceKeys',
        applies: ({ type }) => type === 'keyReplacement',
      },
    ],
    tag: 'requests',
    summary: 'Ask for a cancellation, another key, or technical help',
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
      'RefundForfeitNotAcknowledged',
      'NoKeyRequired',
      'AlreadyReplaced',
      'KeyNotRevealed',
      'ReplacementWindowClosed',
      'KeyPoolEmpty',
    ],
  },
  (app: UseCases<'cancelPurchase' | 'cancelBenefit' | 'requestSupport' | 'replaceKey'>) =>
    async ({ caller, command, body: sent }) => {
      const done = await carryOut(app, { caller, command }, sent);
      if (!done.ok) return done;
      const { value, replayed: isRepeat } = done.value;
      const view = serviceRequestView('request' in value ? value : { request: value });
      const answer = created(`/service-requests/${view.id}`, view);
      return isRepeat ? replayed(answer) : answer;
    },
);
