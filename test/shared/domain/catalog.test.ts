// What a catalogue says of an item, by table.
import {
  answers,
  keyPoolOf,
  quantityFor,
  wordsOf,
  type QuantityRule,
} from '../../../shared/domain/catalog.ts';
import {
  creditItem,
  helpItem,
  offerItem,
  seatItem,
  softwareItem,
  tokenItem,
} from '../../support/benefit-parts.ts';

const growing: QuantityRule = {
  total: 10,
  unit: 'seats',
  extra: [
    { competency: 'devOps', add: 5 },
    { competency: 'cloudCrm', add: 25 },
    { competency: 'appDevelopment', add: 'unlimited' },
  ],
};
const capped: QuantityRule = { ...growing, cap: { perCountry: 30, worldwide: 100 } };
const worldly: QuantityRule = { ...growing, cap: { perCountry: 30, worldwide: 20 } };

test.each([
  ['a partner without designations gets the quantity as it is', growing, [], 10],
  ['a competency adds to the quantity', growing, ['devOps'], 15],
  ['every competency adds to the quantity', growing, ['devOps', 'cloudCrm'], 40],
  ['another designation adds nothing', growing, ['goldCompetency', 'cloudPlatform'], 10],
  ['a competency can lift every limit', growing, ['devOps', 'appDevelopment'], undefined],
  ['an unlimited quantity stays unlimited', { unit: 'hours' }, ['devOps'], undefined],
  ['the cap of a country binds', capped, ['devOps', 'cloudCrm'], 30],
  ['the cap of the world binds where it is lower', worldly, ['devOps', 'cloudCrm'], 20],
  ['a quantity below its cap is not raised', capped, [], 10],
] as const)('%s', (_sentence, quantity, held, total) => {
  const expected = total === undefined ? {} : { total };
  expect(quantityFor({ quantity }, held)).toStrictEqual({ ...expected, unit: quantity.unit });
});

const spoken = {
  ...offerItem,
  translations: { de: { name: 'Angebot', instructions: 'Tun Sie es.' } },
};

test.each([
  ['an item speaks a language that it has', spoken, 'de', 'Angebot'],
  ['an item speaks English where it lacks the language', spoken, 'fr', 'referral-management'],
  ['an item without translations speaks English', offerItem, 'de', 'referral-management'],
] as const)('%s', (_sentence, item, language, name) => {
  expect(wordsOf(item, language).name).toBe(name);
});

test.each([
  ['software that needs a key has a pool', softwareItem, 'visio'],
  ['software without a key has no pool', { ...softwareItem, keyRequired: false }, undefined],
  ['a licence-based cloud benefit has a pool', tokenItem, 'office-365-e3'],
  ['a usage-based cloud benefit has no pool', creditItem, undefined],
  ['Visual Studio has no pool', seatItem, undefined],
  ['technical help has no pool', helpItem, undefined],
  ['an offer has no pool', offerItem, undefined],
] as const)('%s', (_sentence, item, pool) => {
  expect(keyPoolOf(item)).toBe(pool);
});

const every = [softwareItem, creditItem, tokenItem, seatItem, helpItem, offerItem];

test.each([
  ['only the credit is given as a credit', 'given', 'credit', [creditItem]],
  ['only Visual Studio is given as a seat', 'given', 'seat', [seatItem]],
  ['only the token is redeemed', 'redeemed', true, [tokenItem]],
  ['only technical help is requested', 'requests', true, [helpItem]],
  ['only software is downloaded', 'downloads', true, [softwareItem]],
  ['only an offer is activated as an offer', 'activation', 'goToMarket', [offerItem]],
] as const)('%s', (_sentence, question, answer, items) => {
  expect(every.filter((item) => answers(item, question, answer))).toEqual(items);
});
