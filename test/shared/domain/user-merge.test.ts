// A wrong object id is merged into the right one: what the right user has then, and who held what.
import { untouched, type BenefitRecord, type FormerSeat } from '../../../shared/domain/benefit.ts';
import { benefitIdOf } from '../../../shared/domain/ids.ts';
import { mergedUser, namesHolder, withHolderRenamed } from '../../../shared/domain/user-merge.ts';
import type { User } from '../../../shared/domain/user.ts';
import { justAfter, start } from '../../support/domain/instants.ts';
import { ann, bob, purchaseId } from '../../support/domain/people.ts';

const cara = 'cara' as typeof ann;
const [a, b] = [benefitIdOf(purchaseId, 'a'), benefitIdOf(purchaseId, 'b')];
const seat = (userId: typeof ann) => ({ userId, assignedAt: start, assignedBy: bob });
const former = (userId: typeof ann): FormerSeat => ({
  ...seat(userId),
  removedAt: start,
  removedBy: bob,
});
const record = (changes: Partial<BenefitRecord> = {}): BenefitRecord => ({
  ...untouched(a),
  ...changes,
});

test.each<[string, BenefitRecord, boolean]>([
  ['a holder', record({ seats: [seat(ann)] }), true],
  ['a former holder', record({ formerSeats: [former(ann)] }), true],
  ['the last one in its pages', record({ earlier: { pages: 1, changes: 1, last: ann } }), true],
  ['nobody', record(), false],
  ['somebody else', record({ seats: [seat(bob)], formerSeats: [former(bob)] }), false],
])('a record with %s names the person: %p', (_whom, of, names) => {
  expect(namesHolder(of, ann)).toBe(names);
});

test('seats, former seats and the last holder in pages are under the right id; others stay', () => {
  const before = record({
    seats: [seat(ann), seat(cara)],
    formerSeats: [former(ann), former(cara)],
    earlier: { pages: 1, changes: 2, last: ann },
  });
  expect(withHolderRenamed(before, ann, bob, cara, justAfter(start))).toStrictEqual(
    record({
      seats: [seat(bob), seat(cara)],
      formerSeats: [former(bob), former(cara)],
      earlier: { pages: 1, changes: 2, last: bob },
    }),
  );
});

test('another last holder in pages stays', () => {
  const earlier = { pages: 1, changes: 2, last: cara };
  const after = withHolderRenamed(record({ earlier }), ann, bob, cara, start);
  expect(after.earlier).toEqual(earlier);
});

test('of two seats of one benefit the wrong one is taken away', () => {
  const now = justAfter(start);
  const before = record({ seats: [seat(ann), seat(bob)] });
  expect(withHolderRenamed(before, ann, bob, cara, now)).toStrictEqual(
    record({
      seats: [seat(bob)],
      formerSeats: [{ ...seat(bob), removedAt: now, removedBy: cara }],
    }),
  );
});

const user = (changes: Partial<User> = {}): User => ({
  id: ann,
  email: 'ann@northbeam.example',
  displayName: 'Ann',
  createdAt: start,
  holds: [],
  ...changes,
});
const there = (changes: Partial<User> = {}) =>
  user({ id: bob, email: 'bob@northbeam.example', displayName: 'Bob', ...changes });

test.each<[string, User, User | undefined, User]>([
  [
    'who is not in the directory yet gets all',
    user({ preferredLanguage: 'zh-Hans', holds: [a], isContact: true }),
    undefined,
    user({
      id: bob,
      preferredLanguage: 'zh-Hans',
      holds: [a],
      isContact: true,
      formerIds: [ann],
    }),
  ],
  [
    'who is there keeps address, name and language, and holds what both held, once',
    user({ preferredLanguage: 'zh-Hans', holds: [a, b] }),
    there({ preferredLanguage: 'en', holds: [b] }),
    there({ preferredLanguage: 'en', holds: [a, b], formerIds: [ann] }),
  ],
  [
    'who is there without a language gets the other one’s',
    user({ preferredLanguage: 'zh-Hans' }),
    there(),
    there({ preferredLanguage: 'zh-Hans', formerIds: [ann] }),
  ],
  [
    'former ids come along, but never the own one',
    user({ formerIds: [bob, cara] }),
    there({ isContact: true }),
    there({ isContact: true, formerIds: [ann, cara].toSorted() }),
  ],
])('%s', (_who, from, into, expected) => {
  expect(mergedUser(from, into, bob)).toStrictEqual(expected);
});
