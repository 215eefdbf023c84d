// The snapshot of a running activation that a step of its orchestration reads, and the step result:
// what is next, and the latest time for the next step.
import { entailedBy } from '../../domain/activation-kind.ts';
import { isRunning, type Activation } from '../../domain/activation.ts';
import { reviewed, wakeAt } from '../../domain/activation-steps.ts';
import { nextGoToMarketStep } from '../../domain/go-to-market-steps.ts';
import { splitActivationId, type ActivationId, type PartnerId } from '../../domain/ids.ts';
import { contactKey, type MarketingContact } from '../../domain/marketing-contact.ts';
import { isInForce, type Purchase } from '../../domain/purchase.ts';
import { ok } from '../../domain/result.ts';
import type { StepResult } from '../../domain/step-result.ts';
import { nextTechnicalStep, type NextStep } from '../../domain/technical-steps.ts';
import { instantOf, type Instant } from '../../domain/time.ts';
import type { Activations } from '../../ports/activations.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Stored } from '../../ports/partner-store.ts';
import { systemCommand } from '../commands/command-id.ts';
import type { Deps } from '../commands/deps.ts';
import { carryOut } from '../commands/carry-out.ts';

export interface StepDeps extends Deps {
  readonly clock: Clock;
}

/** Dependencies of use cases that also wake a running orchestration. */
export interface WakingDeps extends Deps {
  readonly activations: Activations;
}

/** One step of one run. `round` is the number of the step in its run. */
export interface Step {
  readonly partnerId: PartnerId;
  readonly activationId: ActivationId;
  readonly run: number;
  readonly round: number;
}

export interface Snapshot {
  readonly stored: Stored<'activation'>;
  readonly purchase: Purchase;
  /** True when the benefit itself was cancelled. */
  readonly isRevoked: boolean;
  /** The marketing contact, if this kind of activation instructs one. */
  readonly contact: MarketingContact | undefined;
  readonly now: Instant;
}

/**
 * @returns undefined when another attempt or run has replaced this one, or a document is missing
 */
const readSnapshot = async (
  { store, clock }: Pick<StepDeps, 'store' | 'clock'>,
  { partnerId, activationId, run }: Step,
): Promise<Snapshot | undefined> => {
  const named = splitActivationId(activationId);
  const stored = named && (await store.read(partnerId, 'activation', named.benefitId));
  if (stored?.value.id !== activationId || stored.value.run !== run) return undefined;
  const [purchase, record, contact] = await Promise.all([
    store.read(partnerId, 'purchase', stored.value.purchaseId),
    store.read(partnerId, 'benefit', stored.value.benefitId),
    entailedBy(stored.value.kind).instructsContact
      ? store.read(partnerId, 'marketing-contact', contactKey)
      : undefined,
  ]);
  const now = instantOf(clock.now());
  return (
    purchase && {
      stored,
      purchase: purchase.value,
      isRevoked: record?.value.revoked !== undefined,
      contact: contact?.value,
      now,
    }
  );
};

/** What a step knows: it loads the snapshot once, and again only after a decision from it. */
export interface Known {
  readonly snapshot: () => Promise<Snapshot | undefined>;
  /** A write was tried, or a concurrent one was found: the snapshot may be out of date. */
  readonly outdate: () => void;
}

export const knownTo = (deps: Pick<StepDeps, 'store' | 'clock'>, step: Step): Known => {
  let loaded: Promise<Snapshot | undefined> | undefined;
  return {
    snapshot: () => (loaded ??= readSnapshot(deps, step)),
    outdate: () => {
      loaded = undefined;
    },
  };
};

/** Why a running activation must be cancelled before any other act; undefined: it need not be. */
export const whyLost = ({ stored, purchase, isRevoked, now }: Snapshot): string | undefined => {
  if (!isRunning(stored.value)) return undefined;
  if (!isInForce(purchase, now)) return 'The purchase is no longer active.';
  return isRevoked ? 'The benefit was cancelled.' : undefined;
};

const resultOf = (activation: Activation, step: NextStep, now: Instant): StepResult => {
  if (step.step === 'over') return { next: 'finish', mails: activation.mails };
  return step.step === 'wait'
    ? { next: 'wait', until: wakeAt(step.until, now) }
    : { next: step.step };
};

const nextStep = (
  activation: Activation,
  { contact, now }: Pick<Snapshot, 'contact' | 'now'>,
  policy: Deps['policy'],
): NextStep => {
  switch (activation.kind) {
    case 'technical':
      return nextTechnicalStep(activation, policy, now);
    case 'goToMarket':
      return nextGoToMarketStep(activation, contact?.revision ?? 0, policy, now);
    default:
      return activation.kind satisfies never;
  }
};

/**
 * Returns what an activation needs now, and the activation after the step: with the number of the
 * step, and a wake-up after the deadline in case the run is lost.
 */
export const resultOn = (
  activation: Activation,
  round: number,
  policy: Deps['policy'],
  snapshot: Pick<Snapshot, 'contact' | 'now'>,
): { readonly result: StepResult; readonly after: Activation } => {
  const result = resultOf(activation, nextStep(activation, snapshot, policy), snapshot.now);
  const moves = result.next === 'wait' && activation.round < round;
  return { result, after: moves ? reviewed(activation, round, result.until) : activation };
};

/**
 * Returns what is next and moves the wake-up; a repeat finds it moved and only returns the result.
 */
export const answerStep = async (deps: StepDeps, step: Step, known: Known): Promise<StepResult> => {
  const { partnerId, activationId, run, round } = step;
  const command = systemCommand(
    deps.ids,
    instantOf(deps.clock.now()),
    activationId,
    'review',
    String(run),
    String(round),
  );
  const done = await carryOut<StepResult>(deps, {
    partnerId,
    command,
    decide: async () => {
      const snapshot = await known.snapshot();
      if (snapshot === undefined)
        return ok({ value: { next: 'leave' }, action: 'review', changes: [] });
      const before = snapshot.stored;
      const { result: value, after } = resultOn(before.value, round, deps.policy, snapshot);
      if (after === before.value) return ok({ value, action: 'review', changes: [] });
      known.outdate();
      const changes = [{ op: 'replace', before, value: after } as const];
      return ok({ value, action: 'review', changes });
    },
  });
  return done.value;
};
