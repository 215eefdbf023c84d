// The dates in a purchase's life that have notices, and which comes next. Pure. The status follows
// from the dates at every read; these dates serve notices and clean-up only.
import type { ActivePurchase, EndedPurchase } from './purchase.ts';
import type { Policy } from './policy.ts';
import { plusDays, type Instant } from './time.ts';

/** The membership's end is near or has passed; the benefits have ended. */
export type PurchaseDate =
  | { readonly kind: 'reminder'; readonly at: Instant; readonly moment: 'before' | 'after' }
  | { readonly kind: 'ended'; readonly at: Instant };

type SchedulePolicy = Pick<Policy, 'membershipReminderDays'>;
type Dated = Pick<
  ActivePurchase,
  'purchasedAt' | 'membershipEndsAt' | 'benefitsEndAt' | 'toldUpTo'
>;

/**
 * The dates that have had no notice yet, earliest first; reminders after the benefits' end are left
 * out.
 */
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

/** When a sweep must look at the purchase next. */
export const nextDateOf = (purchase: Dated, policy: SchedulePolicy): Instant | undefined =>
  untold(purchase, policy)[0]?.at;

/** The last of the dates that have come; after an outage, the earlier ones are out of date. */
export const dueDateOf = (
  purchase: Dated,
  policy: SchedulePolicy,
  now: Instant,
): PurchaseDate | undefined => untold(purchase, policy).findLast(({ at }) => now >= at);

/**
 * Whether a notice still makes sense: a notice of a coming end does not, once that end has passed.
 */
export const isWorthTelling = (date: PurchaseDate, purchase: Dated, now: Instant): boolean =>
  date.kind === 'ended' || date.moment === 'after' || now < purchase.membershipEndsAt;

/** The purchase with the next date that the policy now in force gives it. */
export const rescheduled = (purchase: ActivePurchase, policy: SchedulePolicy): ActivePurchase => {
  const { nextActionAt: _, ...rest } = purchase;
  const next = nextDateOf(rest, policy);
  return next === undefined ? rest : { ...rest, nextActionAt: next };
};

/** The purchase once the notice for that date is planned. */
export const toldOf = (
  purchase: ActivePurchase,
  at: Instant,
  policy: SchedulePolicy,
): ActivePurchase => rescheduled({ ...purchase, toldUpTo: at }, policy);

/** The benefits have ended; a sweep still has to clean up what depends on the purchase. */
export const expired = (purchase: ActivePurchase): EndedPurchase => ({
  ...purchase,
  status: 'ended',
  endedAt: purchase.benefitsEndAt,
  endedBecause: 'expired',
  nextActionAt: purchase.benefitsEndAt,
});
