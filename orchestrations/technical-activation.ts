// Activating a technical benefit takes days: the request is received, an operator or the clock
// provisions the benefit, and the people who requested it are told. All decisions are made in the
// steps.
import type { OrchestrationContext } from 'durable-functions';
import { activities } from './contract.ts';
import { stepsOf, unknownStep, type Steps } from './steps.ts';

export const technicalActivation = function* (context: OrchestrationContext): Steps<string> {
  const { run, deliver, wait } = stepsOf<'technical'>(context);
  let result = yield* run(activities.begin);
  yield* deliver(result);

  for (;;) {
    switch (result.next) {
      case 'provision':
        result = yield* run(activities.provision);
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
