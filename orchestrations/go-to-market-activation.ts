// Activating a Go-To-Market offer takes days: the marketing contact gets instructions and reminders
// and confirms, or the deadline passes; then the people who requested it are told. A change on the
// way (a mail bounces, the contact changes) is handled at the next review.
import type { OrchestrationContext } from 'durable-functions';
import { activities } from './contract.ts';
import { stepsOf, unknownStep, type Steps } from './steps.ts';

export const goToMarketActivation = function* (context: OrchestrationContext): Steps<string> {
  const { run, deliver, wait } = stepsOf<'goToMarket'>(context);
  let result = yield* run(activities.begin);
  yield* deliver(result);
  // The next review depends on whether the provider accepted the instructions.
  result = yield* run(activities.review);

  for (;;) {
    switch (result.next) {
      case 'activate':
        result = yield* run(activities.activateOffer);
        break;
      case 'remind':
        result = yield* run(activities.remindContact);
        yield* deliver(result);
        break;
      case 'attend':
        result = yield* run(activities.raiseAttention);
        yield* deliver(result);
        break;
      case 'resendInstructions':
        result = yield* run(activities.resendInstructions);
        yield* deliver(result);
        break;
      case 'escalateOverdue':
        result = yield* run(activities.escalateOverdue);
        yield* deliver(result);
        break;
      case 'wait':
        yield* wait(result);
        result = yield* run(activities.review);
        break;
      case 'finish':
        yield* deliver(result);
        return result.next;
      case 'leave':
        return result.next;
      default:
        return unknownStep(result);
    }
  }
};
