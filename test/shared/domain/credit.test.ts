// A cloud credit: how often it may move on, and to which addresses it may go.
import type { BenefitRecord } from '../../../shared/domain/benefit.ts';
import { emailRefusal, isOneTooMany, reassignmentsLeft } from '../../../shared/domain/credit.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { formerSeatOf, recordOf, seatOf } from '../../support/domain/benefits.ts';
import { justBefore, start } from '../../support/domain/instants.ts';
import { ann, bob, eve } from '../../support/domain/people.ts';
import { aPurchase } from '../../support/domain/purchases.ts';

/** Everyone who had it, in turn; the last one has it still. */
const heldBy = (...holders: readonly UserId[]) =>
  recordOf({
    formerSeats: holders.slice(0, -1).map((userId) => formerSeatOf(userId)),
    seats: holders.slice(-1).map((userId) => seatOf(userId)),
  });
const givenBack = (...holders: readonly UserId[]) =>
  recordOf({ formerSeats: holders.map((userId) => formerSeatOf(userId)) });

const inTerm = (record: BenefitRecord) => ({ record, purchase: aPurchase() });

test.each([
  ['that nobody has had', heldBy(), 2, 2],
  ['that its first holder has', heldBy(ann), 2, 2],
  ['that its first holder gave back', givenBack(ann), 2, 2],
  ['that its first holder has again', heldBy(ann, ann), 2, 2],
  ['that its second holder has', heldBy(ann, bob), 2, 1],
  ['that its second holder gave back', givenBack(ann, bob), 2, 1],
  ['that went to and fro', heldBy(ann, bob, ann), 2, 0],
  ['that its third holder has', heldBy(ann, bob, eve), 2, 0],
  ['that moved more often than it may', heldBy(ann, bob, ann, bob), 2, 0],
  ['that may not move and has not', heldBy(ann), 0, 0],
  ['that may move five times and moved once', heldBy(ann, bob), 5, 4],
])('a credit %s: of how many moves are left', (_title, record, reassignments, left) => {
  expect(reassignmentsLeft({ reassignments }, inTerm(record))).toBe(left);
});

test.each([
  ['its first holder', heldBy(), 0, ann, false],
  ['whoever gave it back, though it may not move', givenBack(ann), 0, ann, false],
  ['another one, though it may not move', givenBack(ann), 0, bob, true],
  ['another one by its last move', givenBack(ann, bob), 2, eve, false],
  ['another one after its last move', givenBack(ann, bob, eve), 2, ann, true],
  ['the same one after its last move', givenBack(ann, bob, eve), 2, eve, false],
])('giving a credit to %s', (_whom, record, reassignments, to, tooMany) => {
  expect(isOneTooMany({ reassignments }, inTerm(record), to)).toBe(tooMany);
});

const carried = { ...formerSeatOf(ann), carriedOver: true } as const;
const ofOldTerm = formerSeatOf(ann, justBefore(start));
test.each([
  ['whom the renewal took over', [carried], 0, bob, false],
  ['whom it took over before that was marked', [ofOldTerm], 0, bob, false],
  ['who had it again in this term', [carried, formerSeatOf(ann)], 0, bob, true],
  ['who got it from the one taken over', [carried, formerSeatOf(bob)], 0, eve, true],
  ['who was given it in this term', [formerSeatOf(ann, start)], 0, bob, true],
])('a credit goes on from somebody %s', (_title, formerSeats, reassignments, to, tooMany) => {
  expect(isOneTooMany({ reassignments }, inTerm(recordOf({ formerSeats })), to)).toBe(tooMany);
});

test.each([
  ['nobody has had', heldBy(), 0, false],
  ['may not move and was given back', givenBack(ann), 0, true],
  ['may move once more', givenBack(ann, bob), 2, false],
  ['has moved as often as it may', givenBack(ann, bob, eve), 2, true],
])('whether a credit that %s can go to somebody new', (_title, record, reassignments, tooMany) => {
  expect(isOneTooMany({ reassignments }, inTerm(record), undefined)).toBe(tooMany);
});

const refused = { kind: 'emailDomainNotAllowed' };
test.each([
  ['ann@northbeam.example', undefined],
  ['ann@outlook.com', refused],
  ['ann@OUTLOOK.com', refused],
  ['"a@northbeam.example"@gmail.com', refused],
  ['ann@gmail.com.northbeam.example', undefined],
  ['ann@notgmail.com', undefined],
])('a credit for %s: %j', (email, expected) => {
  expect(emailRefusal(email, defaultPolicy)).toEqual(expected);
});
