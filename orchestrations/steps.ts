// The only file that touches task objects. Orchestrations say `yield* run(...)`, `yield* wait(...)`;
// how the SDK's tasks are raced, retried and cancelled is decided here.
import { RetryOptions, type OrchestrationContext, type Task } from 'durable-functions';
import { dateOf } from '../shared/domain/time.ts';
import {
  activities,
  wakeEvent,
  type ActivationInput,
  type DeliverInput,
  type Look,
} from './contract.ts';

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

type LookingActivity = Exclude<(typeof activities)[keyof typeof activities], 'deliver-mail'>;

/** The input of every run: ids, and which run it is. */
const inputOf = (context: OrchestrationContext): ActivationInput =>
  context.df.getInput<ActivationInput>();

/**
 * Runs one step on the activation.
 * @param round the number of the look that the step ends with
 */
export function* run(
  context: OrchestrationContext,
  activity: LookingActivity,
  round: number,
): Steps<Look> {
  const input = { ...inputOf(context), round };
  const look = (yield context.df.callActivityWithRetry(activity, patience, input)) as Look;
  tell(context, { event: 'looked', activity, round, next: look.next, until: look.until });
  return look;
}

/** A line in the log, once however often the code is replayed: ids and dates only. */
const tell = (context: OrchestrationContext, line: object): void => {
  if (context.df.isReplaying) return;
  const { activationId, run: which } = inputOf(context);
  context.log(JSON.stringify({ activationId, run: which, ...line }));
};

/**
 * Hands mails over. What does not leave now, for want of quota or in an outage, the mail pump sends
 * later: mail is no reason for a run to fail.
 */
export function* deliver(context: OrchestrationContext, { mails = [] }: Look): Steps<void> {
  if (mails.length === 0) return;
  const { partnerId, trace } = inputOf(context);
  const input: DeliverInput = { partnerId, mails, ...(trace !== undefined && { trace }) };
  const delivery = context.df.callActivityWithRetry(activities.deliverMail, patience, input);
  try {
    yield delivery;
  } catch {
    // Only the activity fails here, and it has logged why.
    tell(context, { event: 'left to the mail pump', mails });
  }
}

/**
 * Sleeps until the deadline of the last look, or until something has happened. Either is only a
 * hint to look again: one timer raced once against one event, and the loser is cancelled.
 */
export function* wait(context: OrchestrationContext, look: Look, round: number): Steps<void> {
  const deadline = look.until === undefined ? context.df.currentUtcDateTime : dateOf(look.until);
  const timer = context.df.createTimer(deadline);
  const event = context.df.waitForExternalEvent(wakeEvent(round));
  const winner = yield context.df.Task.any([event, timer]);
  if (winner !== timer) timer.cancel();
}
