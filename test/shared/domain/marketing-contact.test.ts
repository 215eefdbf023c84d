// Setting the marketing contact: revisions, and how often it may change within 24 hours.
import {
  contactKey,
  isSameReader,
  remainderOf,
  setContact,
  type ContactDetails,
  type MarketingContact,
} from '../../../shared/domain/marketing-contact.ts';
import { plusDays, plusHours } from '../../../shared/domain/time.ts';
import { justAfter, justBefore, start } from '../../support/domain/instants.ts';
import { ann, bob } from '../../support/domain/people.ts';

const details: ContactDetails = {
  userId: ann,
  email: 'marketing@northbeam.example',
  phone: '+4930123456',
  preferredLanguage: 'en',
};
const contact = (changes: readonly (typeof start)[] = []): MarketingContact => ({
  ...details,
  revision: 3,
  updatedAt: start,
  updatedBy: ann,
  changes,
});
const policy = { contactChangesPerDay: 2 };
const now = plusHours(start, 1);
const other = { ...details, phone: '+4930999999' };

test('a partner has one contact, under one key', () => {
  expect(contactKey).toBe('marketing-contact');
});

test('the first contact is revision 1, and setting it is no change', () => {
  expect(setContact(undefined, details, bob, policy, now)).toEqual({
    ...details,
    revision: 1,
    updatedAt: now,
    updatedBy: bob,
    changes: [],
  });
});

test('the same details change nothing, even where no change is left', () => {
  const before = contact([start, start]);
  expect(setContact(before, { ...details }, bob, policy, now)).toBe(before);
});

test.each<[string, Partial<ContactDetails>, number]>([
  ['person', { userId: bob }, 4],
  ['address', { email: 'other@northbeam.example' }, 4],
  ['spelling of the address', { email: details.email.toUpperCase() }, 3],
  ['phone', { phone: '+4930999999' }, 3],
  ['language', { preferredLanguage: 'zh-Hans' }, 3],
])(
  'another %s: what was sent before is of revision 3, the contact of %i',
  (_what, change, revision) => {
    expect(setContact(contact(), { ...details, ...change }, bob, policy, now)).toEqual({
      ...details,
      ...change,
      revision,
      updatedAt: now,
      updatedBy: bob,
      changes: [now],
    });
  },
);

const free = plusDays(start, 1);
const late = plusHours(start, 2);
const lateFree = plusDays(late, 1);
test.each([
  ['its first change', [], now, [now]],
  ['its last change', [start], now, [start, now]],
  ['one too many', [start, late], now, free],
  ['one too many a millisecond before that', [start, late], justBefore(free), free],
  ['one when the oldest is a day old', [start, late], free, [late, free]],
  ['one a millisecond later', [start, late], justAfter(free), [late, justAfter(free)]],
  ['one too many beside changes that are older', [start, late, late], justBefore(free), lateFree],
])('a contact is given %s', (_title, changes, at, expected) => {
  const set = setContact(contact(changes), other, bob, policy, at);
  if (typeof expected === 'string') expect(set).toEqual({ waitUntil: expected });
  else expect(set).toMatchObject({ revision: 3, changes: expected });
});

test.each([
  ['the same person at the same address', {}, true],
  ['at an address that is spelled in another way', { email: 'MARKETING@northbeam.example' }, true],
  ['at another address', { email: 'other@northbeam.example' }, false],
  ['another person', { userId: bob }, false],
])('%s is the same reader: %s', (_who, change, is) => {
  expect(isSameReader(details, { ...details, ...change })).toBe(is);
});

test('whoever follows a removed contact has the next revision, even with the same details', () => {
  const removed = remainderOf(contact(), start);
  expect(removed).toEqual({ revision: 3, changes: [start] });
  expect(setContact(removed, details, bob, policy, now)).toEqual({
    ...details,
    revision: 4,
    updatedAt: now,
    updatedBy: bob,
    changes: [start, now],
  });
});
