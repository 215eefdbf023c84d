// The history of seats: the latest stay in the record, the rest goes into pages, and nothing is lost.
import { isOneTooMany, reassignmentsLeft } from '../../../shared/domain/credit.ts';
import { paged, pagesOf } from '../../../shared/domain/former-seats.ts';
import type { BenefitRecord } from '../../../shared/domain/benefit.ts';
import { userIdOf } from '../../../shared/domain/ids.ts';
import { plusDays, type Instant } from '../../../shared/domain/time.ts';
import { formerSeatOf, recordOf } from '../../support/domain/benefits.ts';
import { start } from '../../support/domain/instants.ts';
import { ann, bob, eve } from '../../support/domain/people.ts';
import { aPurchase } from '../../support/domain/purchases.ts';

const at = (day: number): Instant => plusDays(start, day);
const person = (number: number) => userIdOf(`person-${number}`);
const seats = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) =>
    formerSeatOf(person(from + n), at(from + n), at(from + n)),
  );
const free = () => start;
const later = at(10_000);

test.each([
  [49, 0, 49],
  [50, 1, 25],
  [74, 1, 25],
  [524, 1, 25],
  [10_000, 20, 25],
])('of %i former seats %i pages are made, and %i stay', (count, pages, left) => {
  const formerSeats = seats(count);
  const after = paged(recordOf({ formerSeats }), free, later);
  expect([after.pages.length, after.record.formerSeats.length]).toEqual([pages, left]);
  expect([...after.pages.flatMap((page) => page.seats), ...after.record.formerSeats]).toEqual(
    formerSeats,
  );
  expect(pagesOf(after.record)).toEqual(after.pages.map(({ id }) => id));
});

test('a seat that nobody else may have yet stays, once for each person', () => {
  const formerSeats = [...seats(2), ...seats(2), ...seats(60, 10)];
  const { record } = paged(
    recordOf({ formerSeats }),
    ({ userId }) => ([person(0), person(1)].includes(userId) ? later : start),
    at(100),
  );
  expect(record.formerSeats).toEqual([...formerSeats.slice(2, 4), ...formerSeats.slice(-25)]);
});

test('while all of them cool, nothing is moved', () => {
  const record = recordOf({ formerSeats: seats(150) });
  expect(paged(record, () => later, start)).toEqual({ record, pages: [] });
});

test('how often a credit has changed hands is known without the pages', () => {
  const item = { reassignments: 5 };
  let record: BenefitRecord = recordOf();
  const inTerm = () => ({ record, purchase: aPurchase() });
  const give = (userId: typeof ann) => {
    const formerSeats = [...record.formerSeats, formerSeatOf(userId)];
    record = paged({ ...record, formerSeats }, free, later).record;
  };
  for (let time = 0; time < 200; time += 1) give(ann);
  expect(reassignmentsLeft(item, inTerm())).toBe(5);
  for (const one of [bob, ann, eve, ann]) for (let time = 0; time < 40; time += 1) give(one);
  expect(reassignmentsLeft(item, inTerm())).toBe(1);
  expect(isOneTooMany(item, inTerm(), bob)).toBe(false);
  for (let time = 0; time < 60; time += 1) give(bob);
  expect(isOneTooMany(item, inTerm(), ann)).toBe(true);
  expect(isOneTooMany(item, inTerm(), bob)).toBe(false);
  expect(record.formerSeats.length).toBeLessThan(50);
});

test('whoever was taken over from the term before is not counted in the pages either', () => {
  const carried = Array.from({ length: 60 }, () => ({
    ...formerSeatOf(ann),
    carriedOver: true as const,
  }));
  const { record, pages } = paged(recordOf({ formerSeats: carried }), free, later);
  expect(pages).toHaveLength(1);
  expect(record.earlier).toEqual({ pages: 1, changes: 0 });
  expect(isOneTooMany({ reassignments: 0 }, { record, purchase: aPurchase() }, bob)).toBe(false);
});
