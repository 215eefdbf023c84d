// The next action of a technical activation. Pure.
import type { ActivationKind } from './activation-kind.ts';
import { isRunning, type Activation } from './activation.ts';
import { isDue } from './due.ts';
import type { Policy } from './policy.ts';
import type { ActionOf } from './step-result.ts';
import { earliest, plusHours, type Instant } from './time.ts';

/** The action that is due now, or the time until which there is nothing to do. */
export type NextStep<Kind extends ActivationKind = ActivationKind> =
  | { readonly step: ActionOf<Kind> }
  | { readonly step: 'wait'; readonly until?: Instant }
  | { readonly step: 'over' };

/**
 * When the operators have to be told that the activation is overdue; undefined once they were told.
 */
export const overdueAt = ({ overdueToldAt, dueBy }: Activation): Instant | undefined =>
  overdueToldAt === undefined ? dueBy : undefined;

/** There is nothing to do until that instant; without an instant: until an event happens. */
export const waitUntil = (until: Instant | undefined): NextStep<never> =>
  until === undefined ? { step: 'wait' } : { step: 'wait', until };

/** The next action of a technical activation, or the time until which it needs none. */
export const nextTechnicalStep = (
  activation: Activation,
  policy: Policy,
  now: Instant,
): NextStep<'technical'> => {
  if (!isRunning(activation)) return { step: 'over' };
  const hours = policy.technical.automaticAfterHours;
  const provisionAt = hours === null ? undefined : plusHours(activation.requestedAt, hours);
  const overdue = overdueAt(activation);
  // The escalation comes before every other action, because another action may be what fails.
  if (isDue(overdue, now)) return { step: 'escalateOverdue' };
  if (isDue(provisionAt, now)) return { step: 'provision' };
  return waitUntil(earliest(provisionAt, overdue));
};
