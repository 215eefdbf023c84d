// What a step of an activation's orchestration answers: what has to be done next. It crosses JSON and
// stays in histories: ids and dates only.
import type { ActivationKind } from './activation-kind.ts';
import type { MailId } from './ids.ts';
import type { Instant } from './time.ts';

/** What can have to be done, by the kind of activation. An orchestrator has a case for each. */
interface Actions {
  readonly technical: 'provision' | 'escalateOverdue';
  readonly goToMarket: 'escalateOverdue' | 'activate' | 'remind' | 'attend' | 'resendInstructions';
}

/** What an activation of a kind can need. */
export type ActionOf<Kind extends ActivationKind = ActivationKind> = Actions[Kind];

/** Until when there is nothing to do, at the latest. */
export interface Waiting {
  readonly next: 'wait';
  readonly until: Instant;
}

/**
 * What is next, with the mails that are to be handed over.
 * `finish`: it has ended, only mails are left. `leave`: this run does not count any more.
 */
export type StepResult<Kind extends ActivationKind = ActivationKind> = (
  | { readonly next: ActionOf<Kind> }
  | Waiting
  | { readonly next: 'finish' | 'leave' }
) & { readonly mails?: readonly MailId[] };
