// The dates of which people are told, by table: both sides of each, also under terms of a package's own.
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import type { ActivePurchase } from '../../../shared/domain/purchase.ts';
import {
  dueDateOf,
  expired,
  isWorthTelling,
  nextDateOf,
  toldOf,
  type PurchaseDate,
} from '../../../shared/domain/purchase-schedule.ts';
import { aPurchase, at, underTerms } from './purchases.ts';

const year = aPurchase();
const halfYear = underTerms({ termDays: 180, graceDays: 20 });
const tenDays = underTerms({ termDays: 10 });
const told = (days: number, purchase = year): ActivePurchase => ({
  ...purchase,
  toldUpTo: at(days),
});

test.each<[string, number | undefined, ActivePurchase, number[]?]>([
  ['a new purchase', 350, year],
  ['a purchase that was reminded', 388, told(350)],
  ['a purchase that was reminded twice', 395, told(388)],
  ['a purchase whose end was told', undefined, told(395)],
  ['a purchase without reminders', 395, year, []],
  ['a purchase with the reminders in another order', 350, year, [23, -15]],
  ['a purchase with a reminder at the membership’s end', 365, year, [0]],
  ['a purchase of 180 and 20 days', 165, halfYear],
  ['a purchase whose second reminder would come after its end', 200, told(165, halfYear)],
  [
    'a purchase whose second reminder would come at its very end',
    200,
    told(165, halfYear),
    [-15, 20],
  ],
  ['a purchase whose first reminder would have come before it', 33, tenDays],
])('%s has its next date (in days) at %s', (_what, days, purchase, reminders = [-15, 23]) => {
  const expected = days === undefined ? undefined : at(days);
  expect(nextDateOf(purchase, { membershipReminderDays: reminders })).toBe(expected);
});

const before = { kind: 'reminder', moment: 'before' } as const;
const after = { kind: 'reminder', moment: 'after' } as const;
const ended = { kind: 'ended' } as const;

test.each<[string, number, number, string, PurchaseDate | undefined, ActivePurchase]>([
  ['a year’s purchase', 350, -1, 'nothing', undefined, year],
  ['a year’s purchase', 350, 0, 'the first reminder', { ...before, at: at(350) }, year],
  ['a year’s purchase', 388, -1, 'the first reminder', { ...before, at: at(350) }, year],
  ['a year’s purchase', 388, 0, 'the second reminder alone', { ...after, at: at(388) }, year],
  ['a year’s purchase', 395, -1, 'the second reminder alone', { ...after, at: at(388) }, year],
  ['a year’s purchase', 395, 0, 'the end alone', { ...ended, at: at(395) }, year],
  ['a purchase that was reminded', 388, -1, 'nothing', undefined, told(350)],
  ['a purchase whose end was told', 500, 0, 'nothing', undefined, told(395)],
  ['a purchase of 180 and 20 days', 165, -1, 'nothing', undefined, halfYear],
  [
    'a purchase of 180 and 20 days',
    165,
    0,
    'the first reminder',
    { ...before, at: at(165) },
    halfYear,
  ],
  [
    'a purchase of 180 and 20 days',
    200,
    -1,
    'the first reminder',
    { ...before, at: at(165) },
    halfYear,
  ],
  ['a purchase of 180 and 20 days', 200, 0, 'the end alone', { ...ended, at: at(200) }, halfYear],
])('%s, after %i days and %i ms, has %s to be told', (_what, days, ms, _date, date, purchase) => {
  expect(dueDateOf(purchase, defaultPolicy, at(days, ms))).toEqual(date);
});

test.each([
  ['a day before the membership’s end comes before it', -1, before],
  ['at the membership’s end comes after it', 0, after],
])('a reminder %s', (_when, days, moment) => {
  const policy = { membershipReminderDays: [days] };
  expect(dueDateOf(year, policy, at(365 + days))).toEqual({ ...moment, at: at(365 + days) });
});

test.each<[string, number, number, 'is' | 'is not', PurchaseDate]>([
  ['a reminder before the end', 365, -1, 'is', { ...before, at: at(350) }],
  ['a reminder before the end', 365, 0, 'is not', { ...before, at: at(350) }],
  ['a reminder after the end', 390, 0, 'is', { ...after, at: at(388) }],
  ['the end', 500, 0, 'is', { ...ended, at: at(395) }],
])('%s, after %i days and %i ms, %s worth telling', (_what, days, ms, worth, date) => {
  expect(isWorthTelling(date, year, at(days, ms))).toBe(worth === 'is');
});

test.each<[string, number, number | undefined]>([
  ['the first reminder', 350, 388],
  ['the second reminder', 388, 395],
  ['the end', 395, undefined],
])('%s is told after %i days, which leaves the next date (in days) at %s', (_what, days, next) => {
  const waiting = aPurchase({ nextActionAt: at(days) });
  const { nextActionAt: _, ...rest } = waiting;
  expect(toldOf(waiting, at(days), defaultPolicy)).toStrictEqual({
    ...rest,
    toldUpTo: at(days),
    ...(next !== undefined && { nextActionAt: at(next) }),
  });
});

test.each([
  ['a year', year, 395],
  ['180 and 20 days', halfYear, 200],
])(
  'a purchase of %s ends at the benefits’ end, and is still to be tidied up',
  (_what, purchase, days) => {
    expect(expired(purchase)).toEqual({
      ...purchase,
      status: 'ended',
      endedAt: at(days),
      endedBecause: 'expired',
      nextActionAt: at(days),
    });
  },
);
