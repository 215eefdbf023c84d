// The answer of every route that makes a purchase. Knows no rule of purchases.
import type { Result } from '../../../shared/domain/result.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Purchase } from '../../../shared/domain/purchase.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Executed } from '../../../shared/use-cases/commands/execute.ts';
import { created, replayed } from '../../edge/definitions/answer.ts';
import { purchaseView } from '../views/purchase.ts';

/** 201 with a view of the purchase, marked as replayed when an earlier request made it. */
export const madeAnswer = <View extends { readonly id: string }>(view: View, isRepeat: boolean) => {
  const answer = created(`/purchases/${view.id}`, view);
  return isRepeat ? replayed(answer) : answer;
};

/** The same for a purchase as it is, or the refusal. */
export const boughtAnswer = <F>(
  done: Result<Executed<Purchase>, F>,
  policy: Policy,
  now: Instant,
) => {
  if (!done.ok) return done;
  const { value, replayed: isRepeat } = done.value;
  return madeAnswer(purchaseView(value, policy, now), isRepeat);
};
