// The steps of a Go-To-Market activation: active, reminded, in need of attention,
// instructionsReplaced. Each step is one act; the domain decides when it is due.
import {
  confirmBy,
  instructionsFailed,
  nextGoToMarketStep,
  reminded,
} from '../../domain/go-to-market-steps.ts';
import { runningStatuses, type RunningActivation } from '../../domain/activation.ts';
import type { NextStep } from '../../domain/technical-steps.ts';
import type { StepResult } from '../../domain/step-result.ts';
import { actOn, type Act, type ActName } from './activation-act.ts';
import { mailToContact } from '../mail/activation-mails.ts';
import type { Step, StepDeps, Snapshot } from './activation-snapshot.ts';
import { attentionMails } from '../mail/record-mail-status.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { expiryOf, provisioned } from './provision-activation.ts';
import { replaceInstructions } from './resend-instructions.ts';

type StepName = Exclude<NextStep['step'], 'wait' | 'over'>;

/** An act that happens only while the activation needs it. */
const whenDue =
  (
    due: StepName,
    { name, about }: ActName,
    act: (
      deps: StepDeps,
      step: Step,
      activation: RunningActivation,
      snapshot: Snapshot,
    ) => Promise<Act | undefined>,
  ) =>
  (deps: StepDeps) =>
  (step: Step): Promise<StepResult> =>
    actOn(deps, step, { name, ...(about && { about }) }, async (activation, snapshot) => {
      const revision = snapshot.contact?.revision ?? 0;
      const next = nextGoToMarketStep(activation, revision, deps.policy, snapshot.now);
      return next.step === due ? act(deps, step, activation, snapshot) : undefined;
    });

/** The contact confirmed, or the deadline has passed: the activation is active until it expires. */
export const activateOffer = whenDue(
  'activate',
  { name: 'activateOffer' },
  (deps, { partnerId }, activation, { purchase, now }) => {
    const expiresAt = expiryOf(deps, activation, purchase, now);
    return provisioned(deps, partnerId, activation, purchase, { expiresAt }, now);
  },
);

/** Sends the contact one reminder, with a link that opens the same page. */
export const remindContact = whenDue(
  'remind',
  {
    name: 'remindContact',
    about: ({ stored: { value } }) =>
      `${value.instructions?.mailId} ${value.instructions?.reminded}`,
  },
  async (deps, { partnerId }, activation, { purchase, contact, now }) => {
    const { instructions } = activation;
    if (instructions === undefined || contact === undefined) return undefined;
    const by = confirmBy(activation, deps.policy);
    const mails = await mailToContact(deps, { partnerId, activation, purchase }, contact, {
      content: ({ name }, partner) => ({
        template: 'instructions-reminder',
        params: { offer: name, partner, ...(by === undefined ? {} : { confirmBy: by }) },
      }),
      occurrence: `${instructions.mailId} ${instructions.reminded}`,
      reason: { while: runningStatuses, contactRevision: instructions.contactRevision },
      now,
    });
    const ids = mails.map(({ id }) => id);
    return {
      after: reminded(activation, instructions, ids, deps.policy, now),
      changes: mailCreates(mails),
    };
  },
);

/** The provider has not accepted the instructions for too long. */
export const raiseAttention = whenDue(
  'attend',
  {
    name: 'raiseAttention',
    about: ({ stored: { value } }) => String(value.instructions?.mailId),
  },
  async (deps, { partnerId }, activation, { now }) => {
    const { instructions } = activation;
    if (instructions === undefined) return undefined;
    const after = instructionsFailed(
      activation,
      instructions.mailId,
      'mailNotAccepted',
      deps.policy,
      now,
    );
    const mails = await attentionMails(deps, partnerId, after, now);
    return { after: { ...after, mails: mails.map(({ id }) => id) }, changes: mailCreates(mails) };
  },
);

/** The request came while the contact was being changed: the new contact gets the instructions. */
export const resendInstructions = whenDue(
  'resendInstructions',
  { name: 'resendInstructions', about: ({ contact }) => String(contact?.revision) },
  async (deps, { partnerId }, activation, { purchase, contact, now }) =>
    contact && replaceInstructions(deps, partnerId, activation, purchase, contact, now),
);
