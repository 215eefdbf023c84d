// An activation with its status at the time of the request. Its fields are chosen one by one; knows
// no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { entraId, id, instant } from '../../edge/definitions/schemas.ts';
import { activationKinds } from '../../../shared/domain/activation-kind.ts';
import {
  activationStatusAt,
  isOverdue,
  isRunningStatus,
  type Activation,
  type ActivationStatus,
  type AttentionCode,
  type TimelineEntry,
} from '../../../shared/domain/activation.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { WatchedActivation } from '../../../shared/use-cases/activations/list-activations.ts';

export const activationStatusSchema = z.enum([
  'requested',
  'inProgress',
  'attentionNeeded',
  'active',
  'declined',
  'cancelled',
  'expired',
]);

export const activationSchema = described(
  z.object({
    id,
    benefitId: id,
    attempt: z.int().meta({
      description: '1 for the first; a new one after a decline, a cancellation or the end.',
    }),
    kind: z.enum(activationKinds),
    status: activationStatusSchema,
    requestedAt: instant,
    requestedBy: entraId,
    expectedBy: instant.meta({ description: 'When it usually is done.' }),
    dueBy: instant.meta({ description: 'From then on it is overdue.' }),
    overdue: z.boolean(),
    attention: z
      .object({ code: z.enum(['mailBounced', 'mailNotAccepted']), message: z.string() })
      .exactOptional(),
    accessId: z.string().exactOptional(),
    contractId: z.string().exactOptional(),
    activatedAt: instant.exactOptional(),
    expiresAt: instant.exactOptional(),
    reason: z.string().exactOptional(),
    timeline: z.array(z.object({ at: instant, event: z.string(), by: z.string().exactOptional() })),
  }),
  { id: 'Activation' },
);

const entryView = ({ at, event, by }: TimelineEntry) => ({
  at,
  event,
  ...(by !== undefined && { by }),
});

/** Support accepts the ids only while the activation is in force. */
const grantView = (activation: Activation, status: ActivationStatus) => {
  if (activation.status !== 'active') return {};
  const { activatedAt, expiresAt, accessId, contractId } = activation;
  return {
    activatedAt,
    expiresAt,
    ...(status === 'active' && accessId !== undefined && { accessId }),
    ...(status === 'active' && contractId !== undefined && { contractId }),
  };
};

const attentionMessages: Readonly<Record<AttentionCode, string>> = {
  mailBounced:
    'The instructions came back: the address of the marketing contact does not accept mail. ' +
    'Correct the marketing contact or name somebody else; the instructions are then sent again.',
  mailNotAccepted:
    'The instructions could not be handed over for delivery. Check the address of the marketing ' +
    'contact; they are sent to a changed contact at once.',
};

const attentionView = (activation: Activation) =>
  activation.status === 'attentionNeeded'
    ? {
        attention: {
          code: activation.attention.code,
          message: attentionMessages[activation.attention.code],
        },
      }
    : {};

export const activationView = ({ activation, purchase }: WatchedActivation, now: Instant) => {
  const { benefitId, attempt, kind, requestedAt, requestedBy, expectedBy, dueBy } = activation;
  const status = activationStatusAt(activation, purchase, now);
  return {
    id: activation.id,
    benefitId,
    attempt,
    kind,
    status,
    requestedAt,
    requestedBy,
    expectedBy,
    dueBy,
    overdue: isRunningStatus(status) && isOverdue(activation, now),
    ...(status === 'attentionNeeded' && attentionView(activation)),
    ...grantView(activation, status),
    ...('reason' in activation && { reason: activation.reason }),
    timeline: activation.timeline.map((entry) => entryView(entry)),
  };
};

/** For operators: adds the partner to which it belongs. */
export const operatorActivationSchema = described(activationSchema.extend({ partnerId: entraId }), {
  id: 'OperatorActivation',
});
