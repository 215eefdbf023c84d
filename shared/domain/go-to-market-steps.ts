// What can happen to a Go-To-Market activation, and what it needs next. Pure.
// The clock that the deadline counts on stands still while the contact cannot be reached.
import {
  isRunning,
  type Activation,
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

/** Instructions that have just been planned. */
export const newInstructions = (
  mailId: MailId,
  contactRevision: number,
  now: Instant,
): Instructions => ({ mailId, contactRevision, plannedAt: now, reminded: 0 });

/** By when the contact has to confirm; undefined while that clock does not run. */
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

/** When it becomes active as things are: confirmed, or its deadline passed; never too early. */
export const activatesAt = (
  activation: RunningActivation,
  policy: OfferPolicy,
): Instant | undefined => {
  const from = activation.confirmedAt ?? confirmBy(activation, policy);
  return from === undefined ? undefined : latest(from, notBefore(activation, policy));
};

/** From then on it is as good as active: what comes later comes too late. */
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
 * The provider took the instructions: the clock runs, or runs on.
 * @returns the activation itself when these are not the instructions that count
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
  // The clock has stood still since the first time.
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
 * The instructions came back, or can never leave.
 * @returns the activation itself when that does not matter any more: confirmed, due to become
 * active, told before, or not the instructions that count
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

/** Whether the instructions have to go to another revision of the contact. */
export const isForOlderContact = (
  activation: RunningActivation,
  contactRevision: number,
  policy: OfferPolicy,
  now: Instant,
): boolean =>
  activation.instructions !== undefined &&
  activation.instructions.contactRevision < contactRevision &&
  !isDueToActivate(activation, policy, now);

/** The contact changed: other instructions count, and whoever confirmed was somebody else. */
export const instructionsReplaced = (
  activation: RunningActivation,
  instructions: Instructions,
  now: Instant,
): RunningActivation => {
  const { confirmedAt: _, ...attempt } = attemptOf(activation);
  const after = {
    ...attempt,
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

/** The contact has followed the instructions; so they have arrived. */
export const confirmed = (activation: RunningActivation, now: Instant): RunningActivation =>
  underWay(activation, { confirmedAt: now, timeline: noted(activation, now, 'confirmed') }, now);

/** The days at which the contact is reminded, as long as nothing was heard. */
const reminders = (
  { reminded, countFrom }: Instructions,
  { goToMarket }: OfferPolicy,
): readonly Instant[] =>
  countFrom === undefined
    ? []
    : goToMarket.reminderDays.slice(reminded).map((days) => plusDays(countFrom, days));

/** Every reminder whose day has come counts as given: after an outage there is one, not two. */
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

/** Until when the instructions have to be accepted, as long as they are not and nobody was told. */
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
 * What a Go-To-Market activation needs now, or until when there is nothing to do.
 * @param contactRevision of the marketing contact as it is now
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
  // First, whatever else there is to do: that may be what fails.
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
