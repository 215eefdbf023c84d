// How competencies change quantities, tested on the rows on sale.
import { catalog } from '../../../shared/catalog/catalog.ts';
import {
  keyPoolOf,
  quantityFor,
  wordsOf,
  type Designation,
  type Item,
} from '../../../shared/domain/catalog.ts';

const sold = (packageId: string, itemId: string): Item => {
  const item = catalog.item(packageId, itemId);
  if (!item) throw new Error(`${packageId} has no ${itemId}`);
  return item;
};

describe('quantityFor', () => {
  test.each<[string, readonly Designation[], number]>([
    ['silver', [], 5],
    ['silver', ['silverCompetency'], 5],
    ['silver', ['devOps'], 6],
    ['silver', ['appDevelopment', 'devOps'], 11],
    ['silver', ['appDevelopment', 'cloudCrm', 'cloudPlatform', 'cloudProductivity'], 25],
    ['silver', ['appDevelopment', 'cloudCrm', 'cloudPlatform', 'cloudProductivity', 'devOps'], 25],
    ['gold', [], 10],
    ['gold', ['devOps'], 15],
    ['gold', ['cloudPlatform'], 35],
    ['gold', ['cloudPlatform', 'devOps'], 40],
    ['gold', ['cloudPlatform', 'cloudCrm'], 50],
  ])('%s with %j has %i Visual Studio seats', (level, held, total) => {
    expect(quantityFor(sold(level, 'visual-studio-enterprise'), held)).toEqual({
      total,
      unit: 'seats',
    });
  });

  test('counts a competency once, however often it is named', () => {
    const item = sold('gold', 'visual-studio-enterprise');
    expect(quantityFor(item, ['devOps', 'devOps']).total).toBe(15);
  });

  test.each<[Designation, number | undefined]>([
    ['cloudCrm', undefined],
    ['cloudPlatform', undefined],
    ['cloudProductivity', undefined],
    ['appDevelopment', 5],
    ['devOps', 5],
  ])('Silver with %s has this much cloud support: %p', (competency, total) => {
    const quantity = quantityFor(sold('silver', 'signature-cloud-support'), [competency]);
    expect(quantity).toEqual(
      total === undefined ? { unit: 'incidents' } : { total, unit: 'incidents' },
    );
  });

  test('leaves what is unlimited unlimited', () => {
    expect(quantityFor(sold('gold', 'presales-assistance'), ['devOps'])).toEqual({ unit: 'hours' });
  });
});

describe('wordsOf', () => {
  test('finds the words of a language, and English where there are none', () => {
    expect(wordsOf(sold('silver', 'advisory-hours'), 'zh-Hans').name).toBe('技术咨询小时数');
    expect(wordsOf(sold('silver', 'advisory-hours'), 'en').name).toBe('Advisory hours');
    expect(wordsOf(sold('silver', 'azure-credit'), 'zh-Hans').name).toContain('Azure');
  });
});

describe('keyPoolOf', () => {
  test('is the item’s own id where it has keys', () => {
    expect(keyPoolOf(sold('silver', 'sql-server-2019-standard'))).toBe('sql-server-2019-standard');
    expect(keyPoolOf(sold('silver', 'microsoft-365-e3'))).toBe('microsoft-365-e3');
    expect(keyPoolOf(sold('silver', 'exchange-server-2019-cals'))).toBeUndefined();
    expect(keyPoolOf(sold('silver', 'azure-credit'))).toBeUndefined();
  });
});
