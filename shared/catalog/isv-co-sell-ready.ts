// ISV co-sell ready: Go-To-Market offers for software makers that sell together with Microsoft.
// Free, and independent of every level.
import type { PackageDraft } from './edition.ts';
import { isvCoSell, marketplaceLaunch } from './items/go-to-market.ts';
import { from, row } from './items/row.ts';

const offersPage = from('Go-To-Market benefits page, 2021');

export const isvCoSellReady = {
  id: 'isv-co-sell-ready',
  name: 'ISV co-sell ready',
  level: 'grant',
  requires: 'isvCoSellReady',
  paymentMethods: ['none'],
  price: { amount: 0, currency: 'USD', illustrative: false },
  ...offersPage,
  items: [
    ...isvCoSell.map((offer) => row(offer, 1, offersPage)),
    row(marketplaceLaunch, 1, from('Marketplace Go-To-Market benefits page, 2023')),
  ],
} as const satisfies PackageDraft;
