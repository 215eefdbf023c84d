// Which acts end the right to a refund, by policy, and what the purchase remembers of the first one.
// Whoever does such an act while a refund is possible must say that they know it. Source: refund
// pages, 2021 (no benefit used, no key viewed); the brief's rule 9 (software keys alone).
import type { Benefit } from './benefit.ts';
import { answers, keyPoolOf, type Item } from './catalog.ts';
import type { FailureOf } from './failure.ts';
import type { UserId } from './ids.ts';
import type { Policy } from './policy.ts';
import type { ForfeitingAct, PaidPurchase } from './purchase.ts';
import { refundEligibility } from './refund.ts';
import type { Instant } from './time.ts';

/** Whether an item can be used by this act at all. */
const isUsedBy: Readonly<Record<ForfeitingAct, (item: Item) => boolean>> = {
  revealKeys: (item) => keyPoolOf(item) !== undefined,
  assign: (item) => !answers(item, 'given', 'nothing'),
  activate: (item) => !answers(item, 'activation', 'none'),
  requestSupport: (item) => answers(item, 'requests', true),
};

type ForfeitPolicy = Pick<Policy, 'refundForfeitedBy'>;

const counts: Readonly<
  Record<Policy['refundForfeitedBy'], (item: Item, act: ForfeitingAct) => boolean>
> = {
  softwareKeys: (item, act) => act === 'revealKeys' && answers(item, 'reveal', 'endsRefund'),
  anyKey: (_item, act) => act === 'revealKeys',
  anyBenefit: () => true,
};

/** The acts on an item that end the right to a refund. */
export const forfeitingActs = (
  item: Item,
  { refundForfeitedBy }: ForfeitPolicy,
): readonly ForfeitingAct[] =>
  (Object.keys(isUsedBy) as readonly ForfeitingAct[]).filter(
    (act) => isUsedBy[act](item) && counts[refundForfeitedBy](item, act),
  );

/** Whether this act, done for the first time now, would end a right to a refund that still exists. */
export const wouldForfeit = (
  { item, purchase }: Benefit,
  act: ForfeitingAct,
  policy: Policy,
  now: Instant,
): boolean =>
  forfeitingActs(item, policy).includes(act) && refundEligibility(purchase, policy, now).eligible;

/** @param acknowledged the caller knows that the right to a refund will end */
export const forfeitRefusal = (
  benefit: Benefit,
  act: ForfeitingAct,
  acknowledged: boolean,
  policy: Policy,
  now: Instant,
): FailureOf<'refundForfeitNotAcknowledged'> | undefined =>
  !acknowledged && wouldForfeit(benefit, act, policy, now)
    ? { kind: 'refundForfeitNotAcknowledged' }
    : undefined;

/** The purchase after the act: the same one, unless the act is the first that ends the right. */
export const afterAct = (
  { id, item, purchase }: Benefit,
  act: ForfeitingAct,
  by: UserId,
  policy: ForfeitPolicy,
  at: Instant,
): PaidPurchase =>
  purchase.forfeit === undefined && forfeitingActs(item, policy).includes(act)
    ? { ...purchase, forfeit: { action: act, benefitId: id, by, at } }
    : purchase;
