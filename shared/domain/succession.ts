// Which purchase goes on where another one ends. A renewal or an upgrade follows a purchase only
// while it is in force itself: one that was given back counts nowhere. Only this file decides that.
import type { PurchaseId } from './ids.ts';
import { isInForce, type Purchase } from './purchase.ts';
import type { Instant } from './time.ts';

export type FindPurchase = (id: PurchaseId) => Purchase | undefined;

/** Finds purchases among those that were read. */
export const among =
  (purchases: readonly Purchase[]): FindPurchase =>
  (id) =>
    purchases.find((each) => each.id === id);

/** The purchase that was made to follow this one, whatever has become of it. */
export const followerOf = (purchase: Purchase): PurchaseId | undefined => {
  if ('upgradedTo' in purchase && purchase.upgradedTo !== undefined) return purchase.upgradedTo;
  return 'renewedBy' in purchase ? purchase.renewedBy : undefined;
};

/** The purchase itself, if it is in force, or else what goes on in its place. */
const stillThere = (
  purchase: Purchase | undefined,
  find: FindPurchase,
  now: Instant,
): Purchase | undefined =>
  purchase &&
  (continuationOf(purchase, find, now) ?? (isInForce(purchase, now) ? purchase : undefined));

/** The last one that follows this purchase and is in force at `now`; undefined: none is. */
export const continuationOf = (
  purchase: Purchase,
  find: FindPurchase,
  now: Instant,
): Purchase | undefined => {
  const next = followerOf(purchase);
  return next === undefined ? undefined : stillThere(find(next), find, now);
};

/** Whether what went over to this purchase at some time is still there, or in what followed it. */
export const isThere = (id: PurchaseId, find: FindPurchase, now: Instant): boolean =>
  stillThere(find(id), find, now) !== undefined;
