// An activation: one attempt to get a benefit to work, which takes days and can be observed. A
// field exists only in the states where it has a meaning; transitions are in activation-steps.ts.
import type { ActivationKind } from './activation-kind.ts';
import type { Failing } from './failing.ts';
import type { ActivationId, BenefitId, MailId, PurchaseId, UserId } from './ids.ts';
import { isRevoked, statusAt as purchaseStatusAt, type Purchase } from './purchase.ts';
import type { Instant } from './time.ts';

export type ActivationEvent =
  | 'requested'
  | 'submitted'
  | 'overdue'
  | 'instructionsAccepted'
  | 'instructionsBounced'
  | 'instructionsNotAccepted'
  | 'contactChanged'
  | 'reminded'
  | 'confirmed'
  | 'activated'
  | 'declined'
  | 'cancelled';

export interface TimelineEntry {
  readonly at: Instant;
  readonly event: ActivationEvent;
  /** The object id of the person who did it; absent: the system, or the reader of a mail. */
  readonly by?: string;
}

/** The current instructions: for which revision of the contact, and since when. */
export interface Instructions {
  readonly mailId: MailId;
  readonly contactRevision: number;
  readonly plannedAt: Instant;
  /**
   * When the provider accepted them, postponed by the time that the activation needed attention.
   * Reminders and the deadline count from here. Absent until the provider accepts them.
   */
  readonly countFrom?: Instant;
  /** The number of reminder days that have come. */
  readonly reminded: number;
}

export type AttentionCode = 'mailBounced' | 'mailNotAccepted';

/** The fields that all states of an activation share. */
export interface Attempt {
  readonly id: ActivationId;
  readonly benefitId: BenefitId;
  readonly purchaseId: PurchaseId;
  readonly itemId: string;
  readonly kind: ActivationKind;
  /** 1 for the first attempt at this benefit. */
  readonly attempt: number;
  /** The number of the orchestration's current run; earlier runs do nothing. */
  readonly run: number;
  /** The number of steps in this run; part of the name of the event that the run waits for. */
  readonly round: number;
  /** How often the reconciler has woken the run since its last step. */
  readonly pushes: number;
  readonly requestedAt: Instant;
  readonly requestedBy: UserId;
  readonly expectedBy: Instant;
  readonly dueBy: Instant;
  /** When the operators were told that the activation is overdue. */
  readonly overdueToldAt?: Instant;
  readonly timeline: readonly TimelineEntry[];
  /** Mails that the orchestration has not handed to delivery yet. */
  readonly mails: readonly MailId[];
  /** Only a Go-To-Market offer has them. */
  readonly instructions?: Instructions;
  /** When the contact confirmed that the instructions have been followed. */
  readonly confirmedAt?: Instant;
  /** When a sweep must look at the activation; absent when nothing is due. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep handled it. */
  readonly failing?: Failing;
  /** The trace of the request that asked for it (W3C traceparent), if there was one. */
  readonly trace?: string;
}

export type RequestedActivation = Attempt & { readonly status: 'requested' };
export type InProgressActivation = Attempt & {
  readonly status: 'inProgress';
  readonly submittedAt: Instant;
};
/** The instructions cannot reach the contact; deadlines are suspended. */
export type AttentionNeededActivation = Attempt & {
  readonly status: 'attentionNeeded';
  readonly submittedAt: Instant;
  readonly attention: { readonly code: AttentionCode; readonly since: Instant };
};
export type ActiveActivation = Attempt & {
  readonly status: 'active';
  readonly activatedAt: Instant;
  readonly expiresAt: Instant;
  readonly accessId?: string;
  readonly contractId?: string;
  /** When its benefit was cancelled by itself. */
  readonly revokedAt?: Instant;
  /** The last date of the offer's life that had a notice. */
  readonly toldUpTo?: Instant;
};
export type DeclinedActivation = Attempt & {
  readonly status: 'declined';
  readonly closedAt: Instant;
  readonly reason: string;
};
export type CancelledActivation = Attempt & {
  readonly status: 'cancelled';
  readonly closedAt: Instant;
  readonly reason: string;
};

export type RunningActivation =
  | RequestedActivation
  | InProgressActivation
  | AttentionNeededActivation;
export type Activation =
  | RunningActivation
  | ActiveActivation
  | DeclinedActivation
  | CancelledActivation;

/** The statuses of an activation that has not ended. */
export const runningStatuses = ['requested', 'inProgress', 'attentionNeeded'] as const;

export const isRunningStatus = (status: string): boolean =>
  runningStatuses.some((running) => running === status);

export const isRunning = (activation: Activation): activation is RunningActivation =>
  isRunningStatus(activation.status);

export type ActivationStatus = Activation['status'] | 'expired';

/**
 * The status at `now`. It is computed, so that an activation that expired or was cancelled with its
 * purchase never reads as active, whether a sweep has run or not.
 */
export const activationStatusAt = (
  activation: Activation,
  purchase: Purchase,
  now: Instant,
): ActivationStatus => {
  const live = isRunning(activation) || activation.status === 'active';
  if (!live) return activation.status;
  const purchased = purchaseStatusAt(purchase, now);
  if (isRevoked(purchase)) return 'cancelled';
  if (activation.status === 'active' && activation.revokedAt !== undefined) return 'cancelled';
  if (activation.status === 'active' && now >= activation.expiresAt) return 'expired';
  if (purchased === 'active') return activation.status;
  return activation.status === 'active' ? 'expired' : 'cancelled';
};

/** Still running after the day it was due. */
export const isOverdue = (activation: Activation, now: Instant): boolean =>
  isRunning(activation) && now >= activation.dueBy;
