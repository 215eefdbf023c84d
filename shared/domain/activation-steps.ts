// The events in an activation's life, and when its next action is due. Pure: each function takes
// `now` and returns the activation after the event. Every event sets an early `nextActionAt`, so
// that the reconciler finds the activation if the wake-up is lost.
import type {
  Activation,
  ActivationEvent,
  ActiveActivation,
  Attempt,
  CancelledActivation,
  DeclinedActivation,
  InProgressActivation,
  Instructions,
  RequestedActivation,
  RunningActivation,
  TimelineEntry,
} from './activation.ts';
import {
  activationIdOf,
  type BenefitId,
  type MailId,
  type PurchaseId,
  type UserId,
} from './ids.ts';
import type { Policy } from './policy.ts';
import type { AnyState, Stateless } from './states.ts';
import { overdueAt } from './technical-steps.ts';
import { earliest, plusDays, plusMinutes, type Instant } from './time.ts';

/** How long an event may wait for its wake-up before the reconciler looks at the activation. */
export const soon = (now: Instant): Instant => plusMinutes(now, 2);

/** So many events an activation keeps; the audit has all of them. */
export const longestTimeline = 200;

/** The timeline with one more event; of a long one the first and the latest are kept. */
export const noted = (
  { timeline }: Activation,
  at: Instant,
  event: ActivationEvent,
  by?: string,
): readonly TimelineEntry[] => {
  const latest = [...timeline, { at, event, ...(by === undefined ? {} : { by }) }];
  return latest.length <= longestTimeline
    ? latest
    : [...latest.slice(0, 1), ...latest.slice(1 - longestTimeline)];
};

/**
 * The first run of the next attempt to activate a benefit.
 * @param endsAt when the benefits end: nothing is due after that
 */
export const requested = (
  asked: {
    readonly benefitId: BenefitId;
    readonly purchaseId: PurchaseId;
    readonly itemId: string;
    readonly kind: Activation['kind'];
    readonly attempt: number;
    readonly requestedBy: UserId;
    readonly mails: readonly MailId[];
    readonly instructions?: Instructions;
  },
  policy: Policy,
  now: Instant,
  endsAt?: Instant,
): RequestedActivation => {
  const limits = policy[asked.kind];
  const dueBy = plusDays(now, limits.dueDays);
  return {
    ...asked,
    id: activationIdOf(asked.benefitId, asked.attempt),
    status: 'requested',
    run: 1,
    round: 0,
    pushes: 0,
    requestedAt: now,
    expectedBy: plusDays(now, limits.expectedDays),
    dueBy: earliest(dueBy, endsAt) ?? dueBy,
    timeline: [{ at: now, event: 'requested', by: asked.requestedBy }],
    nextActionAt: soon(now),
  };
};

/** The orchestration has started work on it. */
export const submitted = (activation: RequestedActivation, now: Instant): InProgressActivation => ({
  ...activation,
  status: 'inProgress',
  submittedAt: now,
  timeline: noted(activation, now, 'submitted'),
});

/** Sets identifiers and expiry in the same change as the status, never one without the other. */
export const activated = (
  activation: RunningActivation,
  grant: {
    readonly expiresAt: Instant;
    readonly accessId?: string;
    readonly contractId?: string;
    readonly mails: readonly MailId[];
    readonly by?: string;
  },
  now: Instant,
): ActiveActivation => {
  const { expiresAt, accessId, contractId, mails, by } = grant;
  return {
    ...attemptOf(activation),
    status: 'active',
    activatedAt: now,
    expiresAt,
    ...(accessId === undefined ? {} : { accessId }),
    ...(contractId === undefined ? {} : { contractId }),
    mails,
    timeline: noted(activation, now, 'activated', by),
    nextActionAt: soon(now),
  };
};

export const declined = (
  activation: RunningActivation,
  close: { readonly reason: string; readonly mails: readonly MailId[]; readonly by: string },
  now: Instant,
): DeclinedActivation => ({
  ...attemptOf(activation),
  status: 'declined',
  closedAt: now,
  reason: close.reason,
  mails: close.mails,
  timeline: noted(activation, now, 'declined', close.by),
  nextActionAt: soon(now),
});

export const cancelled = (
  activation: RunningActivation | ActiveActivation,
  close: { readonly reason: string; readonly mails?: readonly MailId[]; readonly by?: string },
  now: Instant,
): CancelledActivation => ({
  ...attemptOf(activation),
  status: 'cancelled',
  closedAt: now,
  reason: close.reason,
  mails: close.mails ?? [],
  timeline: noted(activation, now, 'cancelled', close.by),
  nextActionAt: soon(now),
});

/** The operators have been told, once, that the activation is overdue. */
export const overdueEscalated = (
  activation: RunningActivation,
  mails: readonly MailId[],
  now: Instant,
) =>
  ({
    ...activation,
    overdueToldAt: now,
    mails,
    timeline: noted(activation, now, 'overdue'),
  }) satisfies Activation;

/** A run that waits without a deadline wakes after this many days; no wait is longer. */
const longestWaitDays = 5;

/** When a run wakes that has nothing to do before `until`. */
export const wakeAt = (until: Instant | undefined, now: Instant): Instant =>
  earliest(until, plusDays(now, longestWaitDays)) ?? now;

/**
 * The orchestration has taken a step and will take the next one at `until`; the reconciler does not
 * wake it before.
 */
export const reviewed = <A extends Activation>(
  activation: A,
  round: number,
  until: Instant,
): A => ({
  ...activation,
  round,
  pushes: 0,
  nextActionAt: plusMinutes(until, 15),
});

/**
 * The reconciler has woken the run; it waits two minutes the first time, then doubles the wait, up
 * to a day. It looks again when the activation becomes overdue, because operators are told then.
 */
export const pushed = <A extends Activation>(activation: A, now: Instant): A => {
  const pushes = activation.pushes + 1;
  const later = plusMinutes(now, Math.min(2 ** pushes, 24 * 60));
  const overdue = overdueAt(activation);
  const isBetween = overdue !== undefined && overdue > now && overdue < later;
  return { ...activation, pushes, nextActionAt: isBetween ? overdue : later };
};

/** A new run of the orchestration, in the place of one that ended too early. */
export const rerun = <A extends Activation>(activation: A, now: Instant): A => ({
  ...pushed(activation, now),
  run: activation.run + 1,
  round: 0,
});

/**
 * The fields that an attempt keeps in every state. They are made by removing the fields of single
 * states by name, so that no other field is lost; a field of a state that is not named here does
 * not compile.
 */
export const attemptOf = (activation: Activation) => {
  const {
    status: _status,
    submittedAt: _submittedAt,
    attention: _attention,
    activatedAt: _activatedAt,
    expiresAt: _expiresAt,
    accessId: _accessId,
    contractId: _contractId,
    revokedAt: _revokedAt,
    toldUpTo: _toldUpTo,
    closedAt: _closedAt,
    reason: _reason,
    nextActionAt: _nextActionAt,
    ...attempt
  }: AnyState<Attempt, Activation> = activation;
  return attempt satisfies Stateless<Attempt, Activation>;
};
