// What ships has no mistakes, and the check names each one.
import { catalogOf } from '../../../shared/catalog/catalog.ts';
import { edition, type PackageDraft } from '../../../shared/catalog/edition.ts';
import { currentVersion, editions } from '../../../shared/catalog/editions.ts';
import { gold } from '../../../shared/catalog/gold.ts';
import { problemsOf } from '../../../shared/catalog/problems.ts';
import { silver } from '../../../shared/catalog/silver.ts';
import type { Item } from '../../../shared/domain/catalog.ts';

const [firstItem] = silver.items;

const problemsWith = (...drafts: readonly PackageDraft[]): string =>
  problemsOf([edition('2026-09', drafts)], '2026-09').join('\n');
const silverWith = (change: Partial<PackageDraft>) => problemsWith({ ...silver, ...change }, gold);
const silverWithItem = (change: object, id: string = firstItem.id) =>
  silverWith({
    items: silver.items.map((item: Item) => (item.id === id ? { ...item, ...change } : item)),
  });

describe('the check of a catalogue', () => {
  test('accepts the one that is shipped', () => {
    expect(problemsOf(editions, currentVersion)).toEqual([]);
    expect(problemsWith(silver, gold)).toBe('');
  });

  test.each<[string, () => string, string]>([
    ['an item id of the wrong form', () => silverWithItem({ id: 'Azure Credit' }), 'must match'],
    [
      'a quantity below one',
      () => silverWithItem({ quantity: { total: 0, unit: 'seats' } }),
      'total',
    ],
    ['a field nobody knows', () => silverWithItem({ colour: 'red' }), 'colour'],
    ['an item without a name', () => silverWithItem({ name: ' ' }), 'name'],
    ['the same item twice', () => silverWith({ items: [...silver.items, firstItem] }), 'twice'],
    [
      'a figure from nowhere',
      () => silverWithItem({ source: undefined, illustrative: undefined }),
      'neither a source',
    ],
    [
      'an offer without Chinese words',
      () => silverWithItem({ translations: {} }, 'referral-management'),
      'item referral-management has no words in zh-Hans',
    ],
    [
      'a language without its download',
      () => silverWithItem({ languages: ['en', 'pl'] }, 'office-professional-plus-2019'),
      'no download for pl/windows',
    ],
    [
      'a download for a language that is not offered',
      () => silverWithItem({ languages: ['en'] }, 'office-professional-plus-2019'),
      'stray download de/windows',
    ],
    [
      'a free package that wants a card',
      () => silverWith({ price: { ...silver.price, amount: 0 } }),
      'free',
    ],
    [
      'a paid package that takes no payment',
      () => silverWith({ paymentMethods: ['none'] }),
      'free',
    ],
    ['an upgrade from nothing', () => problemsWith(gold), 'unknown package silver'],
    [
      'the same package twice',
      () => problemsWith(silver, gold, silver),
      'package silver is there twice',
    ],
    [
      'an id that means two things',
      () =>
        problemsWith(silver, {
          ...gold,
          items: gold.items.map((item) =>
            item.category === 'software' ? { ...item, keyRequired: !item.keyRequired } : item,
          ),
        }),
      'means different things',
    ],
  ])('refuses %s', (_what, load, words) => {
    expect(load()).toContain(words);
  });

  test.each([
    ['a term of no days', { termDays: 0 }, 'package gold: termDays'],
    ['a term of half a day', { termDays: 0.5 }, 'package gold: termDays'],
    ['a refund window of no days', { refundWindowDays: 0 }, 'package gold: refundWindowDays'],
    ['a replacement window of no days', { replacementDays: -1 }, 'package gold: replacementDays'],
    ['a grace in which no renewal window opens', { graceDays: 1 }, 'package gold: graceDays'],
  ])('refuses %s', (_what, own, words) => {
    expect(problemsWith(silver, { ...gold, ...own })).toContain(words);
  });

  test('takes a package with terms of its own, beside one without', () => {
    const own = { termDays: 1, graceDays: 2, refundWindowDays: 1, replacementDays: 1 };
    const drafts = [edition('2026-10', [silver, { ...gold, ...own }])];
    expect(problemsOf(drafts, '2026-10')).toEqual([]);
    const sold = catalogOf(drafts, '2026-10');
    expect(sold.everyPackage()).toMatchObject([{ id: 'silver' }, { id: 'gold', ...own }]);
    expect(sold.package('silver')).not.toHaveProperty('termDays');
  });

  test('refuses a current version that does not exist, and a version given twice', () => {
    expect(problemsOf(editions, '2031-01')).toEqual(['the current version 2031-01 does not exist']);
    expect(problemsOf([...editions, ...editions], currentVersion)).toContain(
      'version 2026-09 is there twice',
    );
  });

  test('lists all problems at once, each with its edition and package', () => {
    const problems = problemsWith(
      { ...silver, items: [...silver.items, firstItem], paymentMethods: ['none'] },
      { ...gold, termDays: -1 },
    );
    expect(problems.split('\n')).toEqual([
      expect.stringContaining('2026-09: package silver: payment method'),
      expect.stringContaining(`2026-09: package silver: has item ${firstItem.id} twice`),
      expect.stringContaining('2026-09: package gold: termDays'),
    ]);
  });
});
