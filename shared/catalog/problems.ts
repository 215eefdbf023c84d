// Finds errors in a catalogue that its schema cannot find, one line each. Reports all of them at
// once, so that they can be corrected together.
import { answers, keyPoolOf, type Catalog, type Item, type Package } from '../domain/catalog.ts';
import { languages, defaultLanguage } from '../domain/language.ts';
import { packageSchema } from './schema.ts';

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

const formProblems = (found: Package): readonly string[] =>
  packageSchema
    .safeParse(found)
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

const translationProblems = (item: Item): readonly string[] =>
  answers(item, 'translated', true)
    ? languages
        .filter((language) => language !== defaultLanguage && !item.translations?.[language])
        .map((language) => `item ${item.id} has no words in ${language}`)
    : [];

const downloadProblems = (item: Item): readonly string[] => {
  if (!answers(item, 'downloads', true)) return [];
  const offered = item.downloads.map(({ language, os }) => `${language}/${os}`);
  const named = item.languages.flatMap((language) =>
    item.operatingSystems.map((os) => `${language}/${os}`),
  );
  return [
    ...named.filter((each) => !offered.includes(each)).map((each) => `no download for ${each}`),
    ...offered.filter((each) => !named.includes(each)).map((each) => `stray download ${each}`),
  ].map((problem) => `item ${item.id}: ${problem}`);
};

const provenanceProblems = (item: Item): readonly string[] =>
  item.source === undefined && !item.illustrative
    ? [`item ${item.id} has neither a source nor the mark "illustrative"`]
    : [];

const priceProblems = ({ price, paymentMethods }: Package): readonly string[] =>
  (price.amount === 0) === paymentMethods.includes('none') &&
  (paymentMethods.length === 1 || !paymentMethods.includes('none'))
    ? []
    : ['payment method "none" is for free packages, and only for these'];

const packageProblems = (found: Package, { packages }: Catalog): readonly string[] => {
  const known = new Set(packages.map(({ id }) => id));
  const named = [
    ...(found.includedIn ?? []),
    ...(found.upgradesFrom ? [found.upgradesFrom.packageId] : []),
  ];
  return [
    ...priceProblems(found),
    ...named.filter((id) => !known.has(id)).map((id) => `names the unknown package ${id}`),
    ...repeated(found.items.map(({ id }) => id)).map((id) => `has item ${id} twice`),
    ...found.items.flatMap((item) => [
      ...translationProblems(item),
      ...downloadProblems(item),
      ...provenanceProblems(item),
    ]),
  ];
};

const editionProblems = (edition: Catalog): readonly string[] => [
  ...repeated(edition.packages.map(({ id }) => id)).map((id) => `package ${id} is there twice`),
  ...edition.packages.flatMap((found) => {
    const form = formProblems(found);
    const problems = form.length > 0 ? form : packageProblems(found, edition);
    return problems.map((problem) => `package ${found.id}: ${problem}`);
  }),
];

/** A key pool serves one product, so an item id must mean the same product in every edition. */
const poolProblems = (editions: readonly Catalog[]): readonly string[] => {
  const items = editions.flatMap(({ packages }) => packages.flatMap(({ items: own }) => own));
  const kinds = Map.groupBy(items, ({ id }) => id);
  return [...kinds].flatMap(([id, same]) =>
    new Set(same.map((item) => `${item.category} ${keyPoolOf(item) ?? 'without keys'}`)).size > 1
      ? [`item ${id} means different things in different packages`]
      : [],
  );
};

/** All errors in the editions, in readable lines; empty when there are none. */
export const problemsOf = (editions: readonly Catalog[], current: string): readonly string[] => {
  const versions = editions.map(({ version }) => version);
  const inEditions = editions.flatMap((edition) =>
    editionProblems(edition).map((problem) => `${edition.version}: ${problem}`),
  );
  return [
    ...(versions.includes(current) ? [] : [`the current version ${current} does not exist`]),
    ...repeated(versions).map((version) => `version ${version} is there twice`),
    ...inEditions,
    // Items can only be compared after each one matches its schema.
    ...(inEditions.length > 0 ? [] : poolProblems(editions)),
  ];
};
