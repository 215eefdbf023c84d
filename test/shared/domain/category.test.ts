// The table of categories as others see it, row by row.
import { activationKinds, entailedBy } from '../../../shared/domain/activation-kind.ts';
import {
  activationOf,
  allForms,
  answerOf,
  categories,
  formOf,
  kindsOf,
} from '../../../shared/domain/category.ts';

const software = { category: 'software' } as const;
const credit = { category: 'cloud', kind: 'usageBased' } as const;
const token = { category: 'cloud', kind: 'licenseBased' } as const;
const seat = { category: 'visualStudio' } as const;
const help = { category: 'technical' } as const;
const offer = { category: 'goToMarket' } as const;

test('the table has a row for every form, and documents list categories in its order', () => {
  expect(allForms).toEqual([
    'software',
    'cloud/usageBased',
    'cloud/licenseBased',
    'visualStudio',
    'technical',
    'goToMarket',
  ]);
  expect(categories).toEqual(['software', 'cloud', 'visualStudio', 'technical', 'goToMarket']);
});

test.each([
  ['cloud', ['usageBased', 'licenseBased']],
  ['software', []],
  ['goToMarket', []],
] as const)('the category %s has the kinds %j', (category, kinds) => {
  expect(kindsOf(category)).toEqual(kinds);
});

test.each([
  [software, 'software'],
  [credit, 'cloud/usageBased'],
  [token, 'cloud/licenseBased'],
  [offer, 'goToMarket'],
] as const)('an item with %j has the form %s', (of, form) => {
  expect(formOf(of)).toBe(form);
});

test.each([
  ['software gives nothing to single people', software, 'nothing'],
  ['a usage-based cloud benefit gives a credit to one person', credit, 'credit'],
  ['a licence-based cloud benefit gives nothing to single people', token, 'nothing'],
  ['Visual Studio gives seats to people', seat, 'seat'],
  ['technical help gives nothing to single people', help, 'nothing'],
  ['an offer gives nothing to single people', offer, 'nothing'],
] as const)('%s', (_sentence, of, given) => {
  expect(answerOf(of, 'given')).toBe(given);
});

test.each([
  ['software has a key where the item says so, which ends a refund', software, 'asItemSays', true],
  ['a usage-based cloud benefit has no key', credit, 'never', false],
  ['a licence-based cloud benefit has a key', token, 'always', false],
  ['Visual Studio has no key', seat, 'never', false],
  ['technical help has no key', help, 'never', false],
  ['an offer has no key', offer, 'never', false],
] as const)('%s', (_sentence, of, key, endsRefund) => {
  expect(answerOf(of, 'key')).toBe(key);
  expect(answerOf(of, 'reveal')).toBe(endsRefund ? 'endsRefund' : 'asPolicySays');
});

test.each([
  ['software is downloaded', software, ['downloads']],
  ['mails speak of a usage-based cloud benefit, which is not redeemed', credit, ['translated']],
  ['a licence-based cloud benefit is redeemed', token, ['redeemed']],
  ['mails speak of Visual Studio, which is not downloaded', seat, ['translated']],
  ['technical help is requested, and mails speak of it', help, ['requests', 'translated']],
  ['mails speak of an offer', offer, ['translated']],
] as const)('%s', (_sentence, of, yes) => {
  const questions = ['redeemed', 'requests', 'downloads', 'translated'] as const;
  expect(questions.filter((question) => answerOf(of, question))).toEqual(yes);
});

test.each([
  ['software works at once', software, 'none'],
  ['a usage-based cloud benefit works at once', credit, 'none'],
  ['a licence-based cloud benefit works at once', token, 'none'],
  ['Visual Studio works at once', seat, 'none'],
  ['technical help has to be activated', help, 'technical'],
  ['an offer has to be activated', offer, 'goToMarket'],
] as const)('%s', (_what, of, kind) => {
  expect(answerOf(of, 'activation')).toBe(kind);
  expect(activationOf(of)).toEqual(kind === 'none' ? undefined : entailedBy(kind));
});

test('every kind of activation is that of some form', () => {
  const used = [software, credit, token, seat, help, offer].map((of) => answerOf(of, 'activation'));
  expect(activationKinds).toEqual(['technical', 'goToMarket']);
  expect(used).toEqual(expect.arrayContaining([...activationKinds]));
});

test.each([
  ['a technical activation gives identifiers and ends with its purchase', 'technical', true],
  [
    'a Go-To-Market activation instructs the contact and has a life of its own',
    'goToMarket',
    false,
  ],
] as const)('%s', (_sentence, kind, isTechnical) => {
  expect(entailedBy(kind)).toEqual({
    instructsContact: !isTechnical,
    identifiers: isTechnical,
    ends: isTechnical ? 'withPurchase' : 'afterOwnLife',
    followedUp: !isTechnical,
    frontline: isTechnical,
  });
});
