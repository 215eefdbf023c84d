// What a change would do to a membership's benefits: which are gained, lost, or have to be assigned
// or activated again. Pure; a preview changes nothing. Source: partners have to track former
// assignees themselves (pages on Visual Studio benefits, 2023); here they learn it in advance.
import { benefitStatusAt, redeemedUntil, type Benefit, type Seat } from './benefit.ts';
import {
  quantityFor,
  type Designation,
  type Item,
  type Package,
  type Quantity,
} from './catalog.ts';
import { isAssignable } from './seat.ts';
import type { Instant } from './time.ts';

export interface SeatOf {
  readonly benefit: Benefit;
  readonly seat: Seat;
}

export interface Outlook {
  readonly gained: readonly { readonly item: Item; readonly quantity: Quantity }[];
  readonly lost: readonly Benefit[];
  /** Benefits of both packages whose quantity differs. */
  readonly changed: readonly { readonly benefit: Benefit; readonly to: Quantity }[];
  readonly carriedOver: readonly SeatOf[];
  readonly toReassign: readonly SeatOf[];
  /** Benefits that are active or being activated; the next term needs a new activation. */
  readonly toActivate: readonly Benefit[];
  /** Redeemed benefits, which continue until their own end. */
  readonly continues: readonly { readonly benefit: Benefit; readonly until: Instant }[];
}

export interface Next {
  /** The next package; absent: the membership ends without a next one. */
  readonly offered?: Package;
  readonly designations: readonly Designation[];
  /** Whether people keep their seats, as they do in a renewal. */
  readonly keepsPeople: boolean;
  /** When the current benefits end. */
  readonly at: Instant;
}

/** Active now, or being activated. */
const isActivated = (benefit: Benefit, now: Instant): boolean =>
  benefit.activation !== undefined &&
  ['active', 'activating', 'attentionNeeded', 'exhausted'].includes(benefitStatusAt(benefit, now));

const seatsOf = (benefit: Benefit): readonly SeatOf[] =>
  isAssignable(benefit) ? benefit.record.seats.map((seat) => ({ benefit, seat })) : [];

/**
 * @param benefits the membership's current benefits
 * @param now the time of the preview
 */
export const outlookOf = (benefits: readonly Benefit[], next: Next, now: Instant): Outlook => {
  const { offered, designations, keepsPeople, at } = next;
  const items = offered?.items ?? [];
  const held = benefits.filter((benefit) => benefitStatusAt(benefit, now) !== 'revoked');
  const nextOf = ({ item }: Benefit) => items.find(({ id }) => id === item.id);
  const quantityOf = (item: Item) => quantityFor(item, designations);
  const roomOf = (benefit: Benefit): number | undefined => {
    const item = nextOf(benefit);
    return item === undefined || !keepsPeople ? 0 : quantityOf(item).total;
  };
  const runsOn = (benefit: Benefit): boolean => (redeemedUntil(benefit) ?? at) > at;
  const people = offered === undefined ? [] : held;
  return {
    gained: items
      .filter(({ id }) => !held.some(({ item }) => item.id === id))
      .map((item) => ({ item, quantity: quantityOf(item) })),
    lost: held.filter((benefit) => nextOf(benefit) === undefined && !runsOn(benefit)),
    changed: held.flatMap((benefit) => {
      const item = nextOf(benefit);
      if (item === undefined) return [];
      const to = quantityOf(item);
      return to.total === benefit.quantity.total ? [] : [{ benefit, to }];
    }),
    carriedOver: people.flatMap((benefit) => seatsOf(benefit).slice(0, roomOf(benefit))),
    toReassign: people.flatMap((benefit) => {
      const room = roomOf(benefit);
      return room === undefined ? [] : seatsOf(benefit).slice(room);
    }),
    toActivate: people.filter(
      (benefit) => isActivated(benefit, now) && nextOf(benefit) !== undefined,
    ),
    continues: held.flatMap((benefit) => {
      const until = redeemedUntil(benefit);
      return until === undefined || !runsOn(benefit) ? [] : [{ benefit, until }];
    }),
  };
};
