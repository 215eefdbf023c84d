// Which number counts: the package's, or the policy's. By table.
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import {
  daysInWords,
  longestLifeDays,
  termsOf,
  termsUnder,
  type Terms,
} from '../../../shared/domain/terms.ts';
import { aPurchase, underTerms } from './purchases.ts';

const policy = {
  ...defaultPolicy,
  termDays: 300,
  graceDays: 20,
  refundWindowDays: 9,
  replacementDays: 8,
};
const asPolicy = { termDays: 300, graceDays: 20, refundWindowDays: 9, replacementDays: 8 };

test.each<[string, Partial<Terms>]>([
  ['says nothing', {}],
  ['names its term', { termDays: 180 }],
  ['names its grace', { graceDays: 60 }],
  ['names its refund window', { refundWindowDays: 14 }],
  ['names its replacement window', { replacementDays: 10 }],
  ['names all', { termDays: 1, graceDays: 2, refundWindowDays: 3, replacementDays: 4 }],
])('a package that %s has that, and of the policy what it does not name', (_what, own) => {
  expect(termsOf(own, policy)).toEqual({ ...asPolicy, ...own });
});

test('a purchase that kept its terms has them, whatever the policy has become', () => {
  const kept = { ...asPolicy, termDays: 180, refundWindowDays: 14 };
  expect(termsUnder(underTerms(kept), defaultPolicy)).toEqual(kept);
});

test('a purchase from before terms were kept has those of the policy', () => {
  expect(termsUnder(aPurchase(), policy)).toEqual(asPolicy);
});

test.each<[string, Partial<Terms>[], number]>([
  ['nothing is sold: the policy’s', [], 320],
  ['all packages are shorter: the policy’s', [{ termDays: 30 }, {}], 320],
  ['a package has a longer term: that with the policy’s grace', [{}, { termDays: 400 }], 420],
  ['a package has a longer grace: the policy’s term with that', [{ graceDays: 90 }, {}], 390],
  ['packages differ: the longest', [{ termDays: 400 }, { termDays: 200, graceDays: 500 }], 700],
])('the longest life is, where %s', (_where, packages, days) => {
  expect(longestLifeDays(packages, policy)).toBe(days);
});

test.each([
  [1, '1 day'],
  [2, '2 days'],
  [0.5, '0.5 days'],
  [365, '365 days'],
])('%d reads "%s"', (count, words) => {
  expect(daysInWords(count)).toBe(words);
});
