// The events in a Go-To-Market activation's life, and what it needs next. Pure. The time towards
// its deadline does not count while the contact cannot be reached.
import {
  isRunning,
  type Activation,
  type ActiveActivation,
  type AttentionCode,
  type InProgressActivation,
  type Instructions,
  type RequestedActivation,
  type RunningActivation,
} from './activation.ts';
import { attemptOf, noted, soon } from './activation-steps.ts';
import { isDue } from './due.ts';
import type { MailId } from './ids.ts';
import type { Policy } from './policy.ts';
import { overdueAt, waitUntil, type NextStep } from './technical-steps.ts';
import { earliest, latest, plusDays, plusHours, putOff, type Instant } from './time.ts';

type OfferPolicy = Pick<Policy, 'goToMarket'>;

/** Instructions whose mail has just been planned. */
export const newInstructions = (
  mailId: MailId,
  contactRevision: number,
  now: Instant,
): Instructions => ({ mailId, contactRevision, plannedAt: now, reminded: 0 });

/** The deadline for the contact's confirmation; undefined while its time does not count. */
export const confirmBy = (activation: Activation, policy: OfferPolicy): Instant | undefined => {
  const { countFrom } = activation.instructions ?? {};
  const runs = policy.goToMarket.activateWithoutConfirmation && countFrom !== undefined;
  return runs && activation.status !== 'attentionNeeded'
    ? plusDays(countFrom, policy.goToMarket.confirmWithinDays)
    : undefined;
};

/** The first instant at which the offer may become active. */
export const notBefore = ({ requestedAt }: Activation, { goToMarket }: OfferPolicy): Instant =>
  plusDays(requestedAt, goToMarket.notBeforeDays);

/**
 * When it becomes active if nothing else happens: after the confirmation or the deadline, but never
 * before `notBefore`.
 */
export const activatesAt = (
  activation: RunningActivation,
  policy: OfferPolicy,
): Instant | undefined => {
  const from = activation.confirmedAt ?? confirmBy(activation, policy);
  return from === undefined ? undefined : latest(from, notBefore(activation, policy));
};

/** Whether the activation is due to become active; an event that comes later changes nothing. */
export const isDueToActivate = (
  activation: RunningActivation,
  policy: OfferPolicy,
  now: Instant,
): boolean => isDue(activatesAt(activation, policy), now);

const underWay = (
  activation: RunningActivation,
  changes: Partial<Pick<Activation, 'instructions' | 'confirmedAt' | 'timeline'>>,
  now: Instant,
): InProgressActivation | RequestedActivation => {
  const after = { ...attemptOf(activation), ...changes, nextActionAt: soon(now) };
  return activation.status === 'requested'
    ? { ...after, status: 'requested' }
    : { ...after, status: 'inProgress', submittedAt: activation.submittedAt };
};

/**
 * The provider accepted the instructions: the time towards the deadline starts or continues.
 * @returns the activation itself when these are not the current instructions
 */
export const instructionsAccepted = (
  activation: Activation,
  mailId: MailId,
  now: Instant,
): Activation => {
  const { instructions } = activation;
  if (!isRunning(activation) || instructions?.mailId !== mailId) return activation;
  const { countFrom: before } = instructions;
  if (before !== undefined && activation.status !== 'attentionNeeded') return activation;
  const countFrom =
    before === undefined || activation.status !== 'attentionNeeded'
      ? now
      : putOff(before, activation.attention.since, now);
  const timeline = noted(activation, now, 'instructionsAccepted');
  return underWay(activation, { instructions: { ...instructions, countFrom }, timeline }, now);
};

const attend = (
  activation: RunningActivation,
  code: AttentionCode,
  now: Instant,
): RunningActivation => ({
  ...attemptOf(activation),
  status: 'attentionNeeded',
  submittedAt: activation.status === 'requested' ? now : activation.submittedAt,
  // A second failure keeps the instant from which the time does not count.
  attention: {
    code,
    since: activation.status === 'attentionNeeded' ? activation.attention.since : now,
  },
  timeline: noted(
    activation,
    now,
    code === 'mailBounced' ? 'instructionsBounced' : 'instructionsNotAccepted',
  ),
  nextActionAt: soon(now),
});

/**
 * The instructions bounced, or they can never be sent.
 * @returns the activation itself when the failure does not matter any more: it is confirmed or due
 * to become active, the failure is known, or these are not the current instructions
 */
export const instructionsFailed = (
  activation: Activation,
  mailId: MailId,
  code: AttentionCode,
  policy: OfferPolicy,
  now: Instant,
): Activation => {
  if (!isRunning(activation) || activation.instructions?.mailId !== mailId) return activation;
  const told = activation.status === 'attentionNeeded' && activation.attention.code === code;
  const late = activation.confirmedAt !== undefined || isDueToActivate(activation, policy, now);
  return told || late ? activation : attend(activation, code, now);
};

/** Whether the current instructions are for an older revision of the contact. */
export const isForOlderContact = (
  activation: RunningActivation,
  contactRevision: number,
  policy: OfferPolicy,
  now: Instant,
): boolean =>
  activation.instructions !== undefined &&
  activation.instructions.contactRevision < contactRevision &&
  !isDueToActivate(activation, policy, now);

/**
 * Another contact: new instructions apply. What the old contact has confirmed stays confirmed, because the
 * instructions were followed.
 */
export const instructionsReplaced = (
  activation: RunningActivation,
  instructions: Instructions,
  now: Instant,
): RunningActivation => {
  const after = {
    ...attemptOf(activation),
    instructions,
    timeline: noted(activation, now, 'contactChanged'),
    nextActionAt: soon(now),
  };
  if (activation.status === 'requested') return { ...after, status: 'requested' };
  const { submittedAt } = activation;
  return activation.status === 'inProgress'
    ? { ...after, status: 'inProgress', submittedAt }
    : {
        ...after,
        status: 'attentionNeeded',
        submittedAt,
        attention: activation.attention,
      };
};

/** Another contact while the offer is active: they get the instructions, too. */
export const activeInstructionsReplaced = (
  activation: ActiveActivation,
  instructions: Instructions,
  now: Instant,
): ActiveActivation => ({
  ...activation,
  instructions,
  timeline: noted(activation, now, 'contactChanged'),
});

/** The contact has followed the instructions, which proves that they arrived. */
export const confirmed = (activation: RunningActivation, now: Instant): RunningActivation =>
  underWay(activation, { confirmedAt: now, timeline: noted(activation, now, 'confirmed') }, now);

/** The days on which the contact gets a reminder unless they have confirmed. */
const reminders = (
  { reminded, countFrom }: Instructions,
  { goToMarket }: OfferPolicy,
): readonly Instant[] =>
  countFrom === undefined
    ? []
    : goToMarket.reminderDays.slice(reminded).map((days) => plusDays(countFrom, days));

/**
 * Counts every reminder whose day has come as sent: after an outage the contact gets one, not two.
 */
export const reminded = (
  activation: RunningActivation,
  instructions: Instructions,
  mails: readonly MailId[],
  policy: OfferPolicy,
  now: Instant,
): RunningActivation => {
  const come = reminders(instructions, policy).filter((at) => isDue(at, now)).length;
  return {
    ...activation,
    instructions: { ...instructions, reminded: instructions.reminded + come },
    mails,
    timeline: noted(activation, now, 'reminded'),
  };
};

/**
 * The deadline for the provider to accept the instructions; undefined once it did, or once the
 * failure is known.
 */
const acceptBy = (
  activation: RunningActivation,
  instructions: Instructions,
  { goToMarket }: OfferPolicy,
): Instant | undefined => {
  const told =
    activation.status === 'attentionNeeded' && activation.attention.code === 'mailNotAccepted';
  return instructions.countFrom === undefined && !told
    ? plusHours(instructions.plannedAt, goToMarket.acceptWithinHours)
    : undefined;
};

/**
 * The next action of a Go-To-Market activation, or the time until which it needs none.
 * @param contactRevision the current revision of the marketing contact
 */
export const nextGoToMarketStep = (
  activation: Activation,
  contactRevision: number,
  policy: Policy,
  now: Instant,
): NextStep<'goToMarket'> => {
  if (!isRunning(activation)) return { step: 'over' };
  const { instructions, confirmedAt } = activation;
  const activateAt = activatesAt(activation, policy);
  const overdue = overdueAt(activation);
  // The escalation comes before every other action, because another action may be what fails.
  if (isDue(overdue, now)) return { step: 'escalateOverdue' };
  if (isDueToActivate(activation, policy, now)) return { step: 'activate' };
  if (isForOlderContact(activation, contactRevision, policy, now))
    return { step: 'resendInstructions' };
  const waits = confirmedAt === undefined && instructions !== undefined;
  const remindAt =
    waits && activation.status === 'inProgress' ? reminders(instructions, policy)[0] : undefined;
  const failAt = waits ? acceptBy(activation, instructions, policy) : undefined;
  if (isDue(failAt, now)) return { step: 'attend' };
  if (isDue(remindAt, now)) return { step: 'remind' };
  return waitUntil(earliest(activateAt, remindAt, failAt, overdue));
};
