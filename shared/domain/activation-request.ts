// Whether an activation of a benefit can be requested. The preview and the request ask the same.
import { activationStatusAt, isRunningStatus, type Activation } from './activation.ts';
import { entailedBy } from './activation-kind.ts';
import { whyAllOver, type Benefit } from './benefit.ts';
import { answerOf } from './category.ts';
import type { FailureOf } from './failure.ts';
import type { Policy } from './policy.ts';
import { ok, refuse, type Result } from './result.ts';
import { plusDays, type Instant } from './time.ts';

export type ActivationRefusal = FailureOf<
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notActivatable'
  | 'tooLateToActivate'
  | 'marketingContactRequired'
>;

export interface Activating {
  readonly kind: Activation['kind'];
  /** The activation that is running or active; absent: the request starts the next attempt. */
  readonly there?: Activation;
}

/**
 * A request is refused when the activation is not expected to be done before the benefits end: it
 * would be cancelled with them.
 * @param hasContact whether the partner has a marketing contact
 */
export const activationRequest = (
  benefit: Benefit,
  hasContact: boolean,
  policy: Policy,
  now: Instant,
): Result<Activating, ActivationRefusal> => {
  const { item, activation, purchase } = benefit;
  const over = whyAllOver(benefit, now);
  if (over !== undefined) return refuse(over);
  const kind = answerOf(item, 'activation');
  if (kind === 'none') return refuse({ kind: 'notActivatable' });
  const status = activation && activationStatusAt(activation, purchase, now);
  if (activation !== undefined && (isRunningStatus(status ?? '') || status === 'active'))
    return ok({ kind, there: activation });
  const expectedBy = plusDays(now, policy[kind].expectedDays);
  const endsAt = purchase.benefitsEndAt;
  if (expectedBy >= endsAt) return refuse({ kind: 'tooLateToActivate', expectedBy, endsAt });
  if (entailedBy(kind).instructsContact && !hasContact)
    return refuse({ kind: 'marketingContactRequired' });
  return ok({ kind });
};
