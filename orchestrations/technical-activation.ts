// Activating a technical benefit takes days: the request is received, somebody or the clock
// provisions it, the people who asked are told. Everything that is decided, is decided in the steps.
import type { OrchestrationContext } from 'durable-functions';
import { activities } from './contract.ts';
import { deliver, run, wait, type Steps } from './steps.ts';

export const technicalActivation = function* (context: OrchestrationContext): Steps<string> {
  let round = 1;
  let look = yield* run(context, activities.begin, round);
  yield* deliver(context, look);

  while (look.next !== 'finish' && look.next !== 'leave') {
    if (look.next === 'provision') {
      look = yield* run(context, activities.provision, round);
    } else if (look.next === 'tellOverdue') {
      round += 1;
      look = yield* run(context, activities.tellOverdue, round);
      yield* deliver(context, look);
    } else {
      yield* wait(context, look, round);
      round += 1;
      look = yield* run(context, activities.review, round);
    }
  }

  if (look.next === 'finish') yield* deliver(context, look);
  return look.next;
};
