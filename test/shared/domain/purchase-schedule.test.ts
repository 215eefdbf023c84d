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

test.each<[string, ActivePurchase, number[], number | undefined]>([
  ['a new purchase', year, [-15, 23], 350],
  ['one that was reminded', told(350), [-15, 23], 388],
  ['one that was reminded twice', told(388), [-15, 23], 395],
  ['one whose end was told', told(395), [-15, 23], undefined],
  ['one without reminders', year, [], 395],
  ['reminders in another order', year, [23, -15], 350],
  ['a reminder at the membership’s end', year, [0], 365],
  ['180 and 20 days', halfYear, [-15, 23], 165],
  [
    '180 and 20 days, reminded: 23 days after would be too late',
    told(165, halfYear),
    [-15, 23],
    200,
  ],
  [
    'a reminder at the benefits’ very end: that is told anyway',
    told(165, halfYear),
    [-15, 20],
    200,
  ],
  ['ten days: 15 days before was before the purchase', tenDays, [-15, 23], 33],
])(
  'the next date of %s comes after so many days',
  (_what, purchase, membershipReminderDays, days) => {
    const expected = days === undefined ? undefined : at(days);
    expect(nextDateOf(purchase, { membershipReminderDays })).toBe(expected);
  },
);

const before = { kind: 'reminder', moment: 'before' } as const;
const after = { kind: 'reminder', moment: 'after' } as const;
const ended = { kind: 'ended' } as const;

test.each<[string, ActivePurchase, number, number, object | undefined]>([
  ['before anything is due', year, 350, -1, undefined],
  ['the first reminder', year, 350, 0, { ...before, at: at(350) }],
  ['the first reminder, up to the second', year, 388, -1, { ...before, at: at(350) }],
  ['the second reminder, the first being old news', year, 388, 0, { ...after, at: at(388) }],
  ['the second reminder, up to the end', year, 395, -1, { ...after, at: at(388) }],
  ['the end', year, 395, 0, { ...ended, at: at(395) }],
  ['nothing once the first was told', told(350), 388, -1, undefined],
  ['nothing once the end was told', told(395), 500, 0, undefined],
  ['nothing yet of 180 days', halfYear, 165, -1, undefined],
  ['the first reminder of 180 days', halfYear, 165, 0, { ...before, at: at(165) }],
  ['the end of 180 and 20 days', halfYear, 200, 0, { ...ended, at: at(200) }],
])('due is %s', (_what, purchase, days, ms, date) => {
  expect(dueDateOf(purchase, defaultPolicy, at(days, ms))).toEqual(date);
});

test.each<[string, PurchaseDate, number, number, boolean]>([
  ['A reminder before the end', { ...before, at: at(350) }, 365, -1, true],
  ['A reminder before the end', { ...before, at: at(350) }, 365, 0, false],
  ['A reminder after the end', { ...after, at: at(388) }, 390, 0, true],
  ['The end', { ...ended, at: at(395) }, 500, 0, true],
])('%s: after %#, %i days and %i ms, is worth telling', (_what, date, days, ms, worth) => {
  expect(isWorthTelling(date, year, at(days, ms))).toBe(worth);
});

test.each<[string, number, number | undefined]>([
  ['the first reminder', 350, 388],
  ['the second reminder', 388, 395],
  ['the end', 395, undefined],
])('once %s is told, the next date is looked for', (_what, days, next) => {
  const waiting = aPurchase({ nextActionAt: at(days) });
  const { nextActionAt: _, ...rest } = waiting;
  expect(toldOf(waiting, at(days), defaultPolicy)).toEqual({
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
