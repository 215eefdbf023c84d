// The first step of an activation: the run begins to work on it.
import { submitted } from '../../domain/activation-steps.ts';
import type { StepResult } from '../../domain/step-result.ts';
import { actOn } from './activation-act.ts';
import { type Step, type StepDeps } from './activation-snapshot.ts';

/** @returns what is next, with the mails that confirm that the request was received */
export const beginActivation =
  (deps: StepDeps) =>
  (step: Step): Promise<StepResult> =>
    actOn(deps, step, { name: 'beginActivation' }, async (activation, { now }) =>
      activation.status === 'requested'
        ? { after: submitted(activation, now), changes: [] }
        : undefined,
    );
