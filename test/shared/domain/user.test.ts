// A person's holds and whether they are the contact: each change leaves all else as it was.
import { benefitIdOf } from '../../../shared/domain/ids.ts';
import {
  holding,
  languageOfUser,
  notHolding,
  withContact,
  withoutContact,
  type User,
} from '../../../shared/domain/user.ts';
import { start } from '../../support/domain/instants.ts';
import { ann, purchaseId } from '../../support/domain/people.ts';

const [a, b, c] = ['a', 'b', 'c'].map((item) => benefitIdOf(purchaseId, item)) as [
  User['holds'][0],
  User['holds'][0],
  User['holds'][0],
];
const user = (changes: Partial<User> = {}): User => ({
  id: ann,
  email: 'ann@northbeam.example',
  displayName: 'Ann',
  createdAt: start,
  holds: [],
  ...changes,
});
const contact = user({ isContact: true });

test.each([
  ['a first hold is noted', [], b, [b]],
  ['a hold is sorted in before others', [b], a, [a, b]],
  ['a hold is sorted in between others', [a, c], b, [a, b, c]],
  ['a hold is noted once, however often it is given', [a, b], a, [a, b]],
])('%s', (_title, before, given, after) => {
  expect(holding(user({ holds: before }), given)).toEqual(user({ holds: after }));
});

test.each([
  ['a hold that is given up is gone', [a, b], a, [b]],
  ['the last hold that is given up leaves none', [a], a, []],
  ['a hold that nobody had changes nothing', [a], b, [a]],
])('%s', (_title, before, taken, after) => {
  expect(notHolding(user({ holds: before }), taken)).toEqual(user({ holds: after }));
});

test.each([
  ['who becomes the contact is marked', withContact(user()), contact],
  ['who is the contact stays it', withContact(contact), contact],
  ['who was the contact has no mark left', withoutContact(contact), user()],
  ['who never was the contact is unchanged', withoutContact(user()), user()],
])('%s', (_title, after, expected) => {
  expect(after).toStrictEqual(expected);
});

test('mail is in the preferred language, or in English', () => {
  expect(languageOfUser(user({ preferredLanguage: 'zh-Hans' }))).toBe('zh-Hans');
  expect(languageOfUser(user())).toBe('en');
});
