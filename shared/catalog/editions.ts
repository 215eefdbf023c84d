// The editions of the catalogue, and which of them is sold now. A purchase keeps the edition under
// which it was bought, so no edition is ever removed.
import { actionPack } from './action-pack.ts';
import { differing, edition } from './edition.ts';
import { gold } from './gold.ts';
import { isvCoSellReady } from './isv-co-sell-ready.ts';
import { learningActionPack } from './learning-action-pack.ts';
import { silver } from './silver.ts';

export const currentVersion = '2026-09';

/** Editions, oldest first. Where 2025 differs from 2026, the figures are illustrative. */
export const editions = [
  edition('2025-09', [
    differing(actionPack, {
      totals: { 'office-professional-plus-2019': 8, 'sql-server-2019-standard': 4 },
      price: 450,
    }),
    learningActionPack,
    differing(silver, {
      totals: { 'microsoft-365-e3': 20, 'office-professional-plus-2019': 20 },
      price: 1600,
    }),
    differing(gold, { totals: { 'microsoft-365-e5': 75 }, without: ['azure-credit-bulk'] }),
    isvCoSellReady,
  ]),
  edition(currentVersion, [actionPack, learningActionPack, silver, gold, isvCoSellReady]),
] as const;
