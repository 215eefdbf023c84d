// The only file that touches task objects. Orchestrations say `yield* run(...)`, `yield* wait(...)`;
// how the SDK's tasks are raced, retried, numbered and cancelled is decided here.
import { RetryOptions, type OrchestrationContext, type Task } from 'durable-functions';
import type { ActivationKind } from '../shared/domain/activation-kind.ts';
import type { StepResult, Waiting } from '../shared/domain/step-result.ts';
import { dateOf } from '../shared/domain/time.ts';
import { activities, wakeEvent, type ActivationInput, type DeliverInput } from './contract.ts';

/** What a step yields to the SDK and gets back from it. */
export type Steps<T> = Generator<Task, T, unknown>;

/**
 * Six attempts, with 5, 10, 20, 40 and 80 s between them: 155 s in all are sat out. Then the run has
 * failed, and is followed by the next one.
 */
const patience = (() => {
  const options = new RetryOptions(5_000, 6);
  options.backoffCoefficient = 2;
  return options;
})();

type Step = Exclude<(typeof activities)[keyof typeof activities], 'deliver-mail'>;

/** They end the activation, so that no number has to be waited for: theirs is that of the step before. */
const ending: ReadonlySet<Step> = new Set([activities.provision, activities.activateOffer]);

/** The input of every run: ids, and which run it is. */
const inputOf = (context: OrchestrationContext): ActivationInput =>
  context.df.getInput<ActivationInput>();

/** A line in the log, once however often the code is replayed: ids and dates only. */
const tell = (context: OrchestrationContext, line: object): void => {
  if (context.df.isReplaying) return;
  const { activationId, run: which } = inputOf(context);
  context.log(JSON.stringify({ activationId, run: which, ...line }));
};

/**
 * Hands mails over. What does not leave now, for want of quota or in an outage, the outbox sends
 * later: mail is no reason for a run to fail.
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
    // Only the activity fails here, and it has logged why.
    tell(context, { event: 'left to the outbox', mails });
  }
}

/** What an orchestration of a kind of activation can do. */
interface ActivationSteps<Kind extends ActivationKind> {
  /** Runs one step on the activation. */
  readonly run: (step: Step) => Steps<StepResult<Kind>>;
  /** Hands over the mails of a result. */
  readonly deliver: (result: StepResult<Kind>) => Steps<void>;
  /** Sleeps until the deadline of the last result, or until something has happened. */
  readonly wait: (result: Waiting) => Steps<void>;
}

/** The steps of one run, with its counter: each has a number, and the run waits for the last one's event. */
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
    // Either is only a hint to read again: one timer raced once against one event, and the loser is
    // cancelled.
    wait: function* ({ until }) {
      const timer = context.df.createTimer(dateOf(until));
      const event = context.df.waitForExternalEvent(wakeEvent(round));
      const winner = yield context.df.Task.any([event, timer]);
      if (winner !== timer) timer.cancel();
    },
  };
};

/**
 * The end of every switch over a result: a step without a case does not compile.
 * @throws Error for a result of code that is newer than this; the run has failed and is followed
 */
export const unknownStep = (step: never): never => {
  throw new Error('the orchestrator does not know this step', { cause: step });
};
