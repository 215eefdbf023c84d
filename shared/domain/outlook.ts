// What a change would do to a membership's benefits: which are gained, lost, or have to be assigned
// or activated again. Pure; a preview changes nothing. Source: partners have to track former
// assignees themselves (pages on Visual Studio benefits, 2023); here they learn it in advance.
import {
  benefitStatusAt,
  ownEnd,
  redeemedUntil,
  whyAllOver,
  whyOver,
  type Benefit,
  type Seat,
} from './benefit.ts';
import {
  quantityFor,
  type Designation,
  type Item,
  type Package,
  type Quantity,
} from './catalog.ts';
import { roomIn, splitSeats } from './renewal.ts';
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
  /** Whether people keep their seats, as they do when the same package is renewed. */
  readonly keepsPeople: boolean;
  /** When the current benefits end. */
  readonly at: Instant;
  /** The current purchase is exchanged: nothing of it is left, whatever was redeemed. */
  readonly revokes: boolean;
}

/** Active now, or being activated. */
const isActivated = (benefit: Benefit, now: Instant): boolean =>
  benefit.activation !== undefined &&
  ['active', 'activating', 'attentionNeeded', 'exhausted'].includes(benefitStatusAt(benefit, now));

/** Not over, or to be had again by another activation. */
const isHeld = (benefit: Benefit, now: Instant): boolean =>
  whyAllOver(benefit, now) === undefined &&
  (redeemedUntil(benefit) === undefined || whyOver(benefit, now) === undefined);

/** What a change does to the people of the benefits, one benefit after the other. */
export const peopleAfter = (
  benefits: readonly Benefit[],
  { offered, designations, keepsPeople }: Pick<Next, 'offered' | 'designations' | 'keepsPeople'>,
): Pick<Outlook, 'carriedOver' | 'toReassign'> => {
  const split = (offered === undefined ? [] : benefits)
    .filter((benefit) => isAssignable(benefit))
    .map((benefit) => {
      const next = offered?.items.find(({ id }) => id === benefit.item.id);
      const room = keepsPeople ? roomIn(next, designations) : 0;
      return { benefit, ...splitSeats(benefit.record.seats, room) };
    });
  return {
    carriedOver: split.flatMap(({ benefit, kept }) => kept.map((seat) => ({ benefit, seat }))),
    toReassign: split.flatMap(({ benefit, dropped }) => dropped.map((seat) => ({ benefit, seat }))),
  };
};

/**
 * @param benefits the membership's current benefits
 * @param now the time of the preview
 */
export const outlookOf = (benefits: readonly Benefit[], next: Next, now: Instant): Outlook => {
  const { offered, designations, at, revokes } = next;
  const items = offered?.items ?? [];
  const held = benefits.filter((benefit) => isHeld(benefit, now));
  const nextOf = ({ item }: Benefit) => items.find(({ id }) => id === item.id);
  const quantityOf = (item: Item) => quantityFor(item, designations);
  const runsUntil = (benefit: Benefit): Instant | undefined =>
    revokes ? undefined : ownEnd(benefit);
  const runsOn = (benefit: Benefit): boolean => (runsUntil(benefit) ?? at) > at;
  /** What was redeemed does not come back with the next package: that brings another token. */
  const isRunOut = (benefit: Benefit): boolean => revokes && redeemedUntil(benefit) !== undefined;
  return {
    gained: items
      .filter(({ id }) => !held.some(({ item }) => item.id === id))
      .map((item) => ({ item, quantity: quantityOf(item) })),
    lost: held.filter(
      (benefit) => isRunOut(benefit) || (nextOf(benefit) === undefined && !runsOn(benefit)),
    ),
    changed: held.flatMap((benefit) => {
      const item = nextOf(benefit);
      if (item === undefined) return [];
      const to = quantityOf(item);
      return to.total === benefit.quantity.total ? [] : [{ benefit, to }];
    }),
    ...peopleAfter(held, next),
    toActivate: held.filter(
      (benefit) => isActivated(benefit, now) && nextOf(benefit) !== undefined,
    ),
    continues: held.flatMap((benefit) => {
      const until = runsUntil(benefit);
      return until === undefined || !runsOn(benefit) ? [] : [{ benefit, until }];
    }),
  };
};
