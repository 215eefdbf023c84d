// An act of an orchestration on its activation: a command named by the activation and the act, so
// that it happens once, however often and by whichever run it is tried.
import { isRunning, type Activation, type RunningActivation } from '../../domain/activation.ts';
import { settled } from '../../domain/activation-life.ts';
import { ok } from '../../domain/result.ts';
import type { StepResult } from '../../domain/step-result.ts';
import { instantOf } from '../../domain/time.ts';
import type { Change } from '../../ports/partner-store.ts';
import {
  knownTo,
  answerStep,
  resultOn,
  type Known,
  type Step,
  type StepDeps,
  type Snapshot,
  whyLost,
} from './activation-snapshot.ts';
import { systemCommand } from '../commands/command-id.ts';
import { cancelRunning } from './cancel-running.ts';
import { carryOut } from '../commands/carry-out.ts';

export interface Act {
  readonly after: Activation;
  /** What else changes with it. */
  readonly changes: readonly Change[];
}

/** @returns undefined when there is nothing to do in this state */
export type Decide = (
  activation: RunningActivation,
  snapshot: Snapshot,
) => Promise<Act | undefined>;

/** A purchase or a benefit that is over takes its running activations with it. */
const cancelLost =
  (deps: StepDeps, step: Step): Decide =>
  async (activation, snapshot) => {
    const reason = whyLost(snapshot);
    return reason === undefined
      ? undefined
      : cancelRunning(deps, step.partnerId, activation, { reason }, snapshot.now);
  };

/** What an act is called, and what it is about if it can happen more than once. */
export interface ActName {
  readonly name: string;
  readonly about?: (snapshot: Snapshot) => string;
}

const perform = async (
  deps: StepDeps,
  step: Step,
  known: Known,
  { name, about }: { readonly name: string; readonly about: string },
  decide: Decide,
): Promise<StepResult | undefined> => {
  const { partnerId, activationId, round } = step;
  const done = await carryOut<StepResult | undefined>(deps, {
    partnerId,
    command: systemCommand(deps.ids, instantOf(deps.clock.now()), activationId, name, about),
    // Done before, maybe by an earlier run: what is next follows from the snapshot.
    replay: async () => {
      known.outdate();
      return ok(undefined);
    },
    decide: async () => {
      const snapshot = await known.snapshot();
      const nothing = ok({ value: undefined, action: name, changes: [] });
      if (snapshot === undefined || !isRunning(snapshot.stored.value)) return nothing;
      const act = await decide(snapshot.stored.value, snapshot);
      if (act === undefined) return nothing;
      known.outdate();
      const { result, after } = resultOn(act.after, round, deps.policy, snapshot);
      // The orchestration itself has ended it: there is no one left to be woken.
      const value = result.next === 'finish' ? settled(after, deps.policy) : after;
      return ok({
        value: { ...result, mails: value.mails },
        action: name,
        changes: [{ op: 'replace', before: snapshot.stored, value }, ...act.changes],
      });
    },
  });
  return done.value;
};

const reviewKnown = async (deps: StepDeps, step: Step, known: Known): Promise<StepResult> => {
  const snapshot = await known.snapshot();
  if (snapshot === undefined) return { next: 'leave' };
  const lost =
    whyLost(snapshot) === undefined
      ? undefined
      : await perform(
          deps,
          step,
          known,
          { name: 'cancelWithPurchase', about: '' },
          cancelLost(deps, step),
        );
  return lost ?? answerStep(deps, step, known);
};

/** Says what is next; a running activation whose purchase is over is cancelled instead. */
export const review = (deps: StepDeps, step: Step): Promise<StepResult> =>
  reviewKnown(deps, step, knownTo(deps, step));

/**
 * One act, unless the purchase is over, and the result that follows.
 * The command is named by the activation, the act, and what the act is about.
 */
export const actOn = async (
  deps: StepDeps,
  step: Step,
  { name, about = () => '' }: ActName,
  decide: Decide,
): Promise<StepResult> => {
  const known = knownTo(deps, step);
  const snapshot = await known.snapshot();
  if (snapshot === undefined) return { next: 'leave' };
  const done =
    whyLost(snapshot) === undefined
      ? await perform(deps, step, known, { name, about: about(snapshot) }, decide)
      : undefined;
  return done ?? reviewKnown(deps, step, known);
};
