// An act of an orchestration on its activation: a command whose id comes from the activation and
// the act, so the act happens once, however often and in whichever run a step tries it.
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
  /** The other changes of the same batch. */
  readonly changes: readonly Change[];
}

/** @returns undefined when this state needs no act */
export type Decide = (
  activation: RunningActivation,
  snapshot: Snapshot,
) => Promise<Act | undefined>;

/** A running activation is cancelled when its purchase or its benefit is over. */
const cancelLost =
  (deps: StepDeps, step: Step): Decide =>
  async (activation, snapshot) => {
    const reason = whyLost(snapshot);
    return reason === undefined
      ? undefined
      : cancelRunning(deps, step.partnerId, activation, { reason }, snapshot.now);
  };

/** The name of an act, and what it is about if it can happen more than once. */
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
    // An earlier attempt or run has done the act; the snapshot shows what is next.
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
      // The orchestration ends the activation itself, so no run needs a wake-up.
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

/** Returns what is next; cancels a running activation whose purchase or benefit is over. */
export const review = (deps: StepDeps, step: Step): Promise<StepResult> =>
  reviewKnown(deps, step, knownTo(deps, step));

/**
 * Does one act, unless the purchase or the benefit is over, and returns the step result. The
 * command id comes from the activation, the act, and what the act is about.
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
