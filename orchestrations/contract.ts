// The contract between starters, orchestrators and activities: names, event names, inputs and
// results. All of it crosses JSON and stays in histories: ids only, no personal data.
import type { ActivationKind } from '../shared/domain/activation-kind.ts';
import type { ActivationId, MailId, PartnerId } from '../shared/domain/ids.ts';

export const orchestrators = {
  technical: 'technical-activation',
  goToMarket: 'go-to-market-activation',
} as const satisfies Record<ActivationKind, string>;

export interface ActivationInput {
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly run: number;
  /** The trace in which the activation was requested (W3C traceparent), if there was one. */
  readonly trace?: string;
}

/** The event that a run waits for after its n-th step: a new name for each step. */
export const wakeEvent = (round: number): string => `wake-${round}`;

/** A step of a run: `round` is the number of the step in its run. */
export interface StepInput extends ActivationInput {
  readonly round: number;
}

export interface DeliverInput {
  readonly partnerId: PartnerId;
  readonly mails: readonly MailId[];
  readonly trace?: string;
}

export const activities = {
  begin: 'begin-activation',
  review: 'review-activation',
  provision: 'provision-activation',
  escalateOverdue: 'escalate-overdue',
  activateOffer: 'activate-offer',
  remindContact: 'remind-contact',
  raiseAttention: 'raise-attention',
  resendInstructions: 'resend-instructions',
  deliverMail: 'deliver-mail',
} as const;
