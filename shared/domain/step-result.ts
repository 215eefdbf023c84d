// The step result of an activation's orchestration: the next action. It crosses JSON and stays in
// the engine's history, so it contains ids and dates only.
import type { ActivationKind } from './activation-kind.ts';
import type { MailId } from './ids.ts';
import type { Instant } from './time.ts';

/** The possible actions by kind of activation. An orchestrator has a case for each. */
interface Actions {
  readonly technical: 'provision' | 'escalateOverdue';
  readonly goToMarket: 'escalateOverdue' | 'activate' | 'remind' | 'attend' | 'resendInstructions';
}

/** An action that an activation of this kind can need. */
export type ActionOf<Kind extends ActivationKind = ActivationKind> = Actions[Kind];

/** The latest instant until which there is nothing to do. */
export interface Waiting {
  readonly next: 'wait';
  readonly until: Instant;
}

/**
 * The next action, with the mails to hand to delivery. `finish`: the activation has ended, and only
 * mails are left. `leave`: this run is outdated.
 */
export type StepResult<Kind extends ActivationKind = ActivationKind> = (
  | { readonly next: ActionOf<Kind> }
  | Waiting
  | { readonly next: 'finish' | 'leave' }
) & { readonly mails?: readonly MailId[] };
