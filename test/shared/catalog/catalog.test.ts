// The packages that the catalogue sells, and that a purchase keeps the version under which it was
// bought.
import { catalog } from '../../../shared/catalog/catalog.ts';
import { currentVersion, editions } from '../../../shared/catalog/editions.ts';
import { wordsOf, type Item } from '../../../shared/domain/catalog.ts';
import { defaultLanguage, languages } from '../../../shared/domain/language.ts';

const totalOf = (packageId: string, itemId: string, version?: string) =>
  catalog.item(packageId, itemId, version)?.quantity.total;

describe('the catalogue', () => {
  test('sells five packages', () => {
    expect(catalog.packages().map(({ id, level }) => [id, level])).toEqual([
      ['action-pack', 'actionPack'],
      ['learning-action-pack', 'learningActionPack'],
      ['silver', 'silver'],
      ['gold', 'gold'],
      ['isv-co-sell-ready', 'grant'],
    ]);
  });

  test.each<[string, string, number | undefined]>([
    ['action-pack', 'visual-studio-professional', 3],
    ['action-pack', 'windows-server-2019-standard', 16],
    ['action-pack', 'product-support-incidents', 10],
    ['action-pack', 'advisory-hours', 5],
    ['learning-action-pack', 'windows-learning-vhd', 100],
    ['learning-action-pack', 'advisory-hours', 5],
    ['silver', 'product-support-incidents', 15],
    ['silver', 'signature-cloud-support', 5],
    ['silver', 'advisory-hours', 20],
    ['silver', 'visual-studio-enterprise', 5],
    ['gold', 'product-support-incidents', 20],
    ['gold', 'signature-cloud-support', 10],
    ['gold', 'advisory-hours', 50],
    ['gold', 'visual-studio-enterprise', 10],
  ])('%s has the sourced quantity of %s', (packageId, itemId, total) => {
    expect(totalOf(packageId, itemId)).toBe(total);
    expect(catalog.item(packageId, itemId)?.source).toBeDefined();
  });

  test('gives Silver and Gold presales assistance without limit', () => {
    for (const level of ['silver', 'gold']) {
      expect(catalog.item(level, 'presales-assistance')?.quantity).toEqual({ unit: 'hours' });
    }
  });

  test('gives the Action Pack no signature cloud support', () => {
    expect(catalog.item('action-pack', 'signature-cloud-support')).toBeUndefined();
  });

  test('keeps quantities and prices of the edition a purchase was bought under', () => {
    expect(totalOf('silver', 'microsoft-365-e3')).toBe(25);
    expect(totalOf('silver', 'microsoft-365-e3', '2025-09')).toBe(20);
    expect(catalog.package('action-pack')?.price.amount).toBe(475);
    expect(catalog.package('action-pack', '2025-09')?.price.amount).toBe(450);
    expect(catalog.item('gold', 'azure-credit-bulk', '2025-09')).toBeUndefined();
    expect(catalog.item('gold', 'azure-credit-bulk')).toBeDefined();
  });

  test('marks each package with the edition it belongs to', () => {
    expect(catalog.current).toBe(currentVersion);
    for (const version of catalog.versions) {
      expect(catalog.package('gold', version)?.catalogVersion).toBe(version);
    }
  });

  test('knows no package, item or version that it does not have', () => {
    expect(catalog.package('platinum')).toBeUndefined();
    expect(catalog.package('gold', '1999-01')).toBeUndefined();
    expect(catalog.item('gold', 'azure-ad-basic')).toBeUndefined();
    expect(catalog.item('platinum', 'azure-credit')).toBeUndefined();
  });

  test('has a key pool for each item with keys, of every edition, and for no other', () => {
    const pools = catalog.keyPools();
    expect(pools).toContain('windows-server-2019-standard');
    expect(pools).toContain('office-365-e3');
    expect(pools).not.toContain('windows-server-2019-cals');
    expect(pools).not.toContain('windows-learning-vhd');
    expect(pools).not.toContain('azure-credit');
    expect(pools).not.toContain('visual-studio-enterprise');
    expect(new Set(pools).size).toBe(pools.length);
  });

  test('keeps the Action Packs in one family, and puts no other package in one', () => {
    const inFamily = catalog.packages().filter(({ family }) => family === 'actionPack');
    expect(inFamily.map(({ id }) => id)).toEqual(['action-pack', 'learning-action-pack']);
  });

  test('sells Silver and Gold to holders of the competency, and Silver to no Gold holder', () => {
    expect(catalog.package('silver')).toMatchObject({
      requires: 'silverCompetency',
      includedIn: ['gold'],
    });
    expect(catalog.package('gold')).toMatchObject({
      requires: 'goldCompetency',
      upgradesFrom: { packageId: 'silver', discountPercent: 25 },
    });
  });

  test('gives ISV co-sell away, and only that', () => {
    const free = catalog.packages().filter(({ price }) => price.amount === 0);
    expect(free.map(({ id, paymentMethods }) => [id, paymentMethods])).toEqual([
      ['isv-co-sell-ready', ['none']],
    ]);
  });
});

const everyItem: readonly Item[] = editions.flatMap(({ packages }) =>
  packages.flatMap(({ items }) => items),
);

describe('every item', () => {
  test('says where its figure comes from, or that it is illustrative, never both', () => {
    for (const item of everyItem) {
      expect([item.id, Boolean(item.source) !== Boolean(item.illustrative)]).toEqual([
        item.id,
        true,
      ]);
    }
  });

  test('that is an Azure credit moves five times if monthly and never if bulk', () => {
    const credits = everyItem.flatMap((item) =>
      item.category === 'cloud' && item.kind === 'usageBased' ? [item] : [],
    );
    expect(
      new Set(credits.map(({ period, reassignments }) => `${period} ${reassignments}`)),
    ).toEqual(new Set(['monthly 5', 'bulk 0']));
  });

  test('that is an offer tells its steps without addresses, in every language', () => {
    const offers = everyItem.filter((item) => item.category === 'goToMarket');
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers)
      for (const language of languages) {
        const { steps = [] } = wordsOf(offer, language);
        expect(steps).toHaveLength(offer.steps.length);
        expect(steps.join(' ')).not.toMatch(/https?:|www\.|@/u);
        if (language !== defaultLanguage) expect(steps).not.toEqual(offer.steps);
      }
  });

  test('that is technical can carry at least one kind of request', () => {
    const kinds = everyItem.flatMap((item) =>
      item.category === 'technical' ? item.requestKinds : [],
    );
    expect(new Set(kinds)).toEqual(
      new Set(['cloudSupport', 'onPremisesSupport', 'presales', 'advisoryHours']),
    );
  });
});
