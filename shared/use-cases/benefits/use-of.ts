// What the first use of a benefit writes about its purchase: where the policy says so, the end of the
// right to a refund, in the batch of the use itself, so that a use and a refund never both succeed.
import { afterAct, forfeitRefusal } from '../../domain/forfeit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { ForfeitingAct } from '../../domain/purchase.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../ports/partner-store.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import type { LoadedBenefit } from './load-benefit.ts';

export interface Use {
  readonly caller: Pick<Caller, 'userId'>;
  /** The caller accepts that the right to a refund may end. */
  readonly acknowledged: boolean;
  readonly now: Instant;
}

/** @returns the change to the purchase, if the act changes it */
export const useOf = (
  { policy }: Pick<Deps, 'policy'>,
  { benefit, storedPurchase: before }: Pick<LoadedBenefit, 'benefit' | 'storedPurchase'>,
  act: ForfeitingAct,
  { caller, acknowledged, now }: Use,
): Result<readonly Change[], FailureOf<'refundForfeitNotAcknowledged'>> => {
  const refused = forfeitRefusal(benefit, act, acknowledged, policy, now);
  if (refused !== undefined) return refuse(refused);
  const value = afterAct(benefit, act, caller.userId, policy, now);
  return ok(value === benefit.purchase ? [] : [{ op: 'replace', before, value }]);
};
