// Gold: the benefits of a gold competency, including everything in Silver. Silver can be exchanged
// for it at a discount.
import { cloudSupport, visualStudioSeats } from './competency-growth.ts';
import { competencySoftware } from './competency-software.ts';
import type { PackageDraft } from './edition.ts';
import { azureBulk, azureMonthly, subscriptions } from './items/cloud.ts';
import { goToMarketToolbox, silverCore } from './items/go-to-market.ts';
import { from, illustrative, row } from './items/row.ts';
import {
  advisoryHours,
  presalesAssistance,
  productSupportIncidents,
  signatureCloudSupport,
} from './items/technical.ts';
import { visualStudioEnterprise } from './items/visual-studio.ts';

const technicalPage = from('Technical benefits page, 2021');
const supportPage = from('Technical support benefits page, 2021');
const offersPage = from('Go-To-Market benefits page, 2021');

export const gold = {
  id: 'gold',
  name: 'Gold membership',
  level: 'gold',
  requires: 'goldCompetency',
  upgradesFrom: { packageId: 'silver', discountPercent: 25 },
  paymentMethods: ['card', 'wire'],
  price: { amount: 4730, currency: 'USD', illustrative: false },
  source:
    'Solutions partner questions and answers, 2023 (fee); Silver and Gold competency pages, 2021',
  items: [
    row(azureMonthly, 1, from('Partner blog, 2015')),
    row(azureBulk, 1, illustrative),
    row(subscriptions.microsoft365E5, 100, illustrative),
    row(
      visualStudioEnterprise,
      visualStudioSeats(10, { qualifying: 25, devOps: 5 }),
      from('Visual Studio subscriptions for partners, 2018'),
    ),
    ...competencySoftware({ people: 100, servers: 2, cores: 64 }),
    row(productSupportIncidents, 20, supportPage),
    row(signatureCloudSupport, cloudSupport(10), supportPage),
    row(advisoryHours, 50, technicalPage),
    row(presalesAssistance, 'unlimited', technicalPage),
    ...silverCore.map((offer) => row(offer, 1, offersPage)),
    row(goToMarketToolbox, 1, offersPage),
  ],
} as const satisfies PackageDraft;
