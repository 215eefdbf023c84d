// The application with packages on sale that differ from the shipped ones in their terms.
import { loadBenefits, type Application } from '../../infra/local/hosting/application.ts';
import { actionPack } from '../../shared/catalog/action-pack.ts';
import { catalogOf } from '../../shared/catalog/catalog.ts';
import { edition } from '../../shared/catalog/edition.ts';
import { editions } from '../../shared/catalog/editions.ts';
import { gold } from '../../shared/catalog/gold.ts';
import { isvCoSellReady } from '../../shared/catalog/isv-co-sell-ready.ts';
import { learningActionPack } from '../../shared/catalog/learning-action-pack.ts';
import { silver } from '../../shared/catalog/silver.ts';
import type { Terms } from '../../shared/domain/terms.ts';

/**
 * A catalogue in which packages have terms of their own; the shipped packages are a former version
 * of it.
 */
const catalogWith = (own: Readonly<Record<string, Partial<Terms>>>) => {
  const version = '2027-02';
  const drafts = [actionPack, learningActionPack, silver, gold, isvCoSellReady];
  const sold = drafts.map((draft) => ({ ...draft, ...own[draft.id] }));
  return catalogOf([...editions, edition(version, sold)], version);
};

/**
 * @param own the terms of packages, by their ids
 * @param plugins of the database's client
 */
export const selling = async (
  own: Readonly<Record<string, Partial<Terms>>>,
  plugins: readonly unknown[] = [],
): Promise<Application> => {
  const benefits = await loadBenefits();
  const catalog = catalogWith(own);
  return {
    ...benefits,
    start: ({ cosmosPlugins = [], ...overrides }) => {
      // The local cloud does not know this override, so it is passed around it.
      const given = { ...overrides, cosmosPlugins: [...plugins, ...cosmosPlugins], catalog };
      benefits.start(given);
    },
  };
};
