// What a technical activation needs next. Pure.
import type { ActivationKind } from './activation-kind.ts';
import { isRunning, type Activation } from './activation.ts';
import { isDue } from './due.ts';
import type { Policy } from './policy.ts';
import type { ActionOf } from './step-result.ts';
import { earliest, plusHours, type Instant } from './time.ts';

/** What has to be done now, or until when there is nothing to do. */
export type NextStep<Kind extends ActivationKind = ActivationKind> =
  | { readonly step: ActionOf<Kind> }
  | { readonly step: 'wait'; readonly until?: Instant }
  | { readonly step: 'over' };

/** When the operators have to be told that it is past its day; undefined once they were. */
export const overdueAt = ({ overdueToldAt, dueBy }: Activation): Instant | undefined =>
  overdueToldAt === undefined ? dueBy : undefined;

/** Nothing to do until then; without an instant: until something happens. */
export const waitUntil = (until: Instant | undefined): NextStep<never> =>
  until === undefined ? { step: 'wait' } : { step: 'wait', until };

/** What a technical activation needs now, or until when there is nothing to do. */
export const nextTechnicalStep = (
  activation: Activation,
  policy: Policy,
  now: Instant,
): NextStep<'technical'> => {
  if (!isRunning(activation)) return { step: 'over' };
  const hours = policy.technical.automaticAfterHours;
  const provisionAt = hours === null ? undefined : plusHours(activation.requestedAt, hours);
  const overdue = overdueAt(activation);
  // First, whatever else there is to do: that may be what fails.
  if (isDue(overdue, now)) return { step: 'escalateOverdue' };
  if (isDue(provisionAt, now)) return { step: 'provision' };
  return waitUntil(earliest(provisionAt, overdue));
};
