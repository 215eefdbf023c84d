// Activating a Go-To-Market offer takes days: the marketing contact gets instructions and is
// reminded of them, confirms or lets the deadline pass, and the people who asked are told. What
// happens on the way (a mail comes back, the contact changes) is seen at the next look.
import type { OrchestrationContext } from 'durable-functions';
import { activities, type Look } from './contract.ts';
import { deliver, run, wait, type Steps } from './steps.ts';

/** What can have to be done before it is active, each with mail that goes out at once. */
const onTheWay = {
  remind: activities.remindContact,
  attend: activities.raiseAttention,
  readdress: activities.readdress,
  tellOverdue: activities.tellOverdue,
} as const;

const isOnTheWay = (next: Look['next']): next is keyof typeof onTheWay =>
  Object.hasOwn(onTheWay, next);

export const goToMarketActivation = function* (context: OrchestrationContext): Steps<string> {
  let round = 1;
  let look = yield* run(context, activities.begin, round);
  yield* deliver(context, look);
  // Whether the provider took the instructions decides when to be back.
  round += 1;
  look = yield* run(context, activities.review, round);

  while (look.next !== 'finish' && look.next !== 'leave') {
    if (look.next === 'activate') {
      look = yield* run(context, activities.activateOffer, round);
    } else if (isOnTheWay(look.next)) {
      round += 1;
      look = yield* run(context, onTheWay[look.next], round);
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
