// The dates in a purchase's life of which people are told, and when the next one is. Pure.
// Its status follows from the dates at every read; this is about telling, and about tidying up.
import type { ActivePurchase, EndedPurchase } from './purchase.ts';
import type { Policy } from './policy.ts';
import { plusDays, type Instant } from './time.ts';

/** The membership's end comes near or has passed; the benefits have ended. */
export type PurchaseDate =
  | { readonly kind: 'reminder'; readonly at: Instant; readonly moment: 'before' | 'after' }
  | { readonly kind: 'ended'; readonly at: Instant };

type SchedulePolicy = Pick<Policy, 'membershipReminderDays'>;
type Dated = Pick<
  ActivePurchase,
  'purchasedAt' | 'membershipEndsAt' | 'benefitsEndAt' | 'toldUpTo'
>;

/** Of which nobody has been told, earliest first; a reminder after the benefits' end is none. */
const untold = (purchase: Dated, policy: SchedulePolicy): readonly PurchaseDate[] => {
  const { purchasedAt, membershipEndsAt, benefitsEndAt, toldUpTo = purchasedAt } = purchase;
  const reminders = policy.membershipReminderDays
    .map((days) => ({
      kind: 'reminder' as const,
      at: plusDays(membershipEndsAt, days),
      moment: days < 0 ? ('before' as const) : ('after' as const),
    }))
    .filter(({ at }) => at < benefitsEndAt)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const dates: readonly PurchaseDate[] = [...reminders, { kind: 'ended', at: benefitsEndAt }];
  return dates.filter(({ at }) => at > toldUpTo);
};

/** When a sweep has to look at the purchase next. */
export const nextDateOf = (purchase: Dated, policy: SchedulePolicy): Instant | undefined =>
  untold(purchase, policy)[0]?.at;

/** The last of the dates that have come: after an outage the earlier ones are old news. */
export const dueDateOf = (
  purchase: Dated,
  policy: SchedulePolicy,
  now: Instant,
): PurchaseDate | undefined => untold(purchase, policy).findLast(({ at }) => now >= at);

/** Whether telling still makes sense: nobody is told that something will end which has ended. */
export const isWorthTelling = (date: PurchaseDate, purchase: Dated, now: Instant): boolean =>
  date.kind === 'ended' || date.moment === 'after' || now < purchase.membershipEndsAt;

/** Looked at when its next date comes: what the policy was when the last one was stored does not count. */
export const rescheduled = (purchase: ActivePurchase, policy: SchedulePolicy): ActivePurchase => {
  const { nextActionAt: _, ...rest } = purchase;
  const next = nextDateOf(rest, policy);
  return next === undefined ? rest : { ...rest, nextActionAt: next };
};

/** People have been told of that date. */
export const toldOf = (
  purchase: ActivePurchase,
  at: Instant,
  policy: SchedulePolicy,
): ActivePurchase => rescheduled({ ...purchase, toldUpTo: at }, policy);

/** The benefits have ended; what hangs on the purchase is still to be tidied up. */
export const expired = (purchase: ActivePurchase): EndedPurchase => ({
  ...purchase,
  status: 'ended',
  endedAt: purchase.benefitsEndAt,
  endedBecause: 'expired',
  nextActionAt: purchase.benefitsEndAt,
});
