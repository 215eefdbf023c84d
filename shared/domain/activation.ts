// An activation: one attempt at switching a benefit on, which takes days and can be watched.
// Data exists only in the state where it means something; transitions are in activation-steps.ts.
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
  /** The object id of who did it; absent: the system or a mail's reader. */
  readonly by?: string;
}

/** The instructions that count: to which revision of the contact, and since when. */
export interface Instructions {
  readonly mailId: MailId;
  readonly contactRevision: number;
  readonly plannedAt: Instant;
  /**
   * When the provider took them, put off by as long as the activation needed attention: reminders
   * and the deadline count from here. Absent until they were taken.
   */
  readonly countFrom?: Instant;
  /** How many of the reminders' days have come. */
  readonly reminded: number;
}

export type AttentionCode = 'mailBounced' | 'mailNotAccepted';

/** What all states of an activation share. */
export interface Attempt {
  readonly id: ActivationId;
  readonly benefitId: BenefitId;
  readonly purchaseId: PurchaseId;
  readonly itemId: string;
  readonly kind: ActivationKind;
  /** 1 for the first attempt at this benefit. */
  readonly attempt: number;
  /** Which run of the orchestration is the one that counts. */
  readonly run: number;
  /** How many steps of this run have been counted; names the event that it waits for. */
  readonly round: number;
  /** How often the reconciler has pushed since the last step of the orchestration. */
  readonly pushes: number;
  readonly requestedAt: Instant;
  readonly requestedBy: UserId;
  readonly expectedBy: Instant;
  readonly dueBy: Instant;
  /** When the operators were told that it is overdue. */
  readonly overdueToldAt?: Instant;
  readonly timeline: readonly TimelineEntry[];
  /** Mails that the orchestration still has to hand over. */
  readonly mails: readonly MailId[];
  /** Of a Go-To-Market offer. */
  readonly instructions?: Instructions;
  /** When the contact said that the instructions have been followed. */
  readonly confirmedAt?: Instant;
  /** When a sweep has to look at it; absent when nothing is due. */
  readonly nextActionAt?: Instant;
  /** Absent when the last sweep dealt with it. */
  readonly failing?: Failing;
  /** The trace in which it was asked for (W3C traceparent), where there was one. */
  readonly trace?: string;
}

export type RequestedActivation = Attempt & { readonly status: 'requested' };
export type InProgressActivation = Attempt & {
  readonly status: 'inProgress';
  readonly submittedAt: Instant;
};
/** The instructions cannot reach the contact; deadlines stand still. */
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
  /** The last date of the offer's life that people have been told of. */
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
 * The status that holds at `now`: computed, so that nothing expired or cancelled with its
 * purchase ever reads as active, whether or not a sweep has been there.
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

/** Past the day it was due, and still running. */
export const isOverdue = (activation: Activation, now: Instant): boolean =>
  isRunning(activation) && now >= activation.dueBy;
