// The activities of an activation: each calls one use case. Inputs and results cross JSON, with ids
// only.
import type { MailId, PartnerId } from '../../shared/domain/ids.ts';
import type { StepResult } from '../../shared/domain/step-result.ts';
import type { Step } from '../../shared/use-cases/activations/activation-snapshot.ts';
import { activities, type DeliverInput, type StepInput } from '../contract.ts';

export interface ActivityUseCases {
  readonly beginActivation: (step: Step) => Promise<StepResult>;
  readonly reviewActivation: (step: Step) => Promise<StepResult>;
  readonly provisionActivation: (step: Step) => Promise<StepResult>;
  readonly escalateOverdue: (step: Step) => Promise<StepResult>;
  readonly activateOffer: (step: Step) => Promise<StepResult>;
  readonly remindContact: (step: Step) => Promise<StepResult>;
  readonly raiseAttention: (step: Step) => Promise<StepResult>;
  readonly resendInstructions: (step: Step) => Promise<StepResult>;
  readonly deliverMail: (partnerId: PartnerId, mailId: MailId) => Promise<void>;
}

type StepActivity = (input: StepInput) => Promise<StepResult>;
type DeliverActivity = (input: DeliverInput) => Promise<void>;

/** An activity as it is registered, by the name that orchestrations call. */
export interface Activity {
  readonly name: string;
  readonly handler: StepActivity | DeliverActivity;
}

const deliverAll =
  (deliver: ActivityUseCases['deliverMail']): DeliverActivity =>
  async ({ partnerId, mails }) => {
    for (const mail of mails) await deliver(partnerId, mail);
  };

/** All activities. Repeating one changes nothing and gives the same answer as before. */
export const activityTable = (use: ActivityUseCases): readonly Activity[] => [
  { name: activities.begin, handler: use.beginActivation },
  { name: activities.review, handler: use.reviewActivation },
  { name: activities.provision, handler: use.provisionActivation },
  { name: activities.escalateOverdue, handler: use.escalateOverdue },
  { name: activities.activateOffer, handler: use.activateOffer },
  { name: activities.remindContact, handler: use.remindContact },
  { name: activities.raiseAttention, handler: use.raiseAttention },
  { name: activities.resendInstructions, handler: use.resendInstructions },
  { name: activities.deliverMail, handler: deliverAll(use.deliverMail) },
];
