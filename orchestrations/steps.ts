// The only file that handles task objects. Orchestrations call `yield* run(...)` and `yield*
// wait(...)`; this file decides how the SDK's tasks are raced, retried, numbered and cancelled.
import { RetryOptions, type OrchestrationContext, type Task } from 'durable-functions';
import type { ActivationKind } from '../shared/domain/activation-kind.ts';
import type { StepResult, Waiting } from '../shared/domain/step-result.ts';
import { dateOf } from '../shared/domain/time.ts';
import { activities, wakeEvent, type ActivationInput, type DeliverInput } from './contract.ts';

/** The tasks that a step yields to the SDK, and the results it gets back. */
export type Steps<T> = Generator<Task, T, unknown>;

/**
 * Six attempts, with 5, 10, 20, 40 and 80 s between them: an outage of 155 s is survived. After
 * that the run has failed, and the next run follows it.
 */
const patience = (() => {
  const options = new RetryOptions(5_000, 6);
  options.backoffCoefficient = 2;
  return options;
})();

type Step = Exclude<(typeof activities)[keyof typeof activities], 'deliver-mail'>;

/**
 * These steps end the activation, so no event is awaited after them and they reuse the number of
 * the step before.
 */
const ending: ReadonlySet<Step> = new Set([activities.provision, activities.activateOffer]);

/** The input of every run: ids, and the number of the run. */
const inputOf = (context: OrchestrationContext): ActivationInput =>
  context.df.getInput<ActivationInput>();

/** Logs one line, only once however often the code is replayed: ids and dates only. */
const tell = (context: OrchestrationContext, line: object): void => {
  if (context.df.isReplaying) return;
  const { activationId, run: which } = inputOf(context);
  context.log(JSON.stringify({ activationId, run: which, ...line }));
};

/**
 * Delivers mails. Those that cannot be sent now, because of the quota or an outage, are sent by the
 * outbox later: mail must not make a run fail.
 */
function* deliverMails(
  context: OrchestrationContext,
  { mails = [] }: Pick<StepResult, 'mails'>,
): Steps<void> {
  if (mails.length === 0) return;
  const { partnerId, trace } = inputOf(context);
  const input: DeliverInput = { partnerId, mails, ...(trace !== undefined && { trace }) };
  const delivery = context.df.callActivityWithRetry(activities.deliverMail, patience, input);
  try {
    yield delivery;
  } catch {
    // Only the activity can fail here, and it has logged the reason.
    tell(context, { event: 'left to the outbox', mails });
  }
}

/** The steps that an orchestration of one kind of activation can take. */
interface ActivationSteps<Kind extends ActivationKind> {
  /** Runs one step on the activation. */
  readonly run: (step: Step) => Steps<StepResult<Kind>>;
  /** Delivers the mails of a result. */
  readonly deliver: (result: StepResult<Kind>) => Steps<void>;
  /** Waits until the deadline of the last result, or until the run is woken. */
  readonly wait: (result: Waiting) => Steps<void>;
}

/**
 * The steps of one run. They are counted: each has a number, and the run waits for the event with
 * the number of its last step.
 */
export const stepsOf = <Kind extends ActivationKind>(
  context: OrchestrationContext,
): ActivationSteps<Kind> => {
  let round = 0;
  return {
    run: function* (activity) {
      if (!ending.has(activity)) round += 1;
      const input = { ...inputOf(context), round };
      const answer = yield context.df.callActivityWithRetry(activity, patience, input);
      const result = answer as StepResult<Kind>;
      const until = 'until' in result ? result.until : undefined;
      tell(context, { event: 'step', activity, round, next: result.next, until });
      return result;
    },
    deliver: (result) => deliverMails(context, result),
    // Timer and event both only cause a new read, so it does not matter which one wins; the loser
    // is cancelled.
    wait: function* ({ until }) {
      const timer = context.df.createTimer(dateOf(until));
      const event = context.df.waitForExternalEvent(wakeEvent(round));
      const winner = yield context.df.Task.any([event, timer]);
      if (winner !== timer) timer.cancel();
    },
  };
};

/**
 * The default case of every switch over a result: a result without a case does not compile.
 * @throws Error for a result from newer code; the run has then failed, and the next run follows it
 */
export const unknownStep = (step: never): never => {
  throw new Error('the orchestrator does not know this step', { cause: step });
};
