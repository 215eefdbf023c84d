// What each kind of activation entails, row by row.
import { activationKinds, entailedBy } from '../../../shared/domain/activation-kind.ts';

test('there are two kinds of activation', () => {
  expect(activationKinds).toEqual(['technical', 'goToMarket']);
});

test.each([
  ['a technical one instructs nobody', 'technical', 'instructsContact', false],
  ['an offer instructs the marketing contact', 'goToMarket', 'instructsContact', true],
  ['a technical one brings identifiers', 'technical', 'identifiers', true],
  ['an offer brings no identifiers', 'goToMarket', 'identifiers', false],
  ['a technical one ends with its purchase', 'technical', 'ends', 'withPurchase'],
  ['an offer ends after a life of its own', 'goToMarket', 'ends', 'afterOwnLife'],
  ['a technical one is not followed up', 'technical', 'followedUp', false],
  ['an offer is followed up', 'goToMarket', 'followedUp', true],
  ['Partner Frontline helps with a technical one', 'technical', 'frontline', true],
  ['Partner Frontline helps with no offer', 'goToMarket', 'frontline', false],
] as const)('%s', (_title, kind, question, answer) => {
  expect(entailedBy(kind)[question]).toBe(answer);
});
