// Silver: the benefits of a silver competency. A Gold holder has all of them already and cannot buy
// it.
import { cloudSupport, visualStudioSeats } from './competency-growth.ts';
import { competencySoftware } from './competency-software.ts';
import type { PackageDraft } from './edition.ts';
import { azureMonthly, subscriptions } from './items/cloud.ts';
import { silverCore } from './items/go-to-market.ts';
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

export const silver = {
  id: 'silver',
  name: 'Silver membership',
  level: 'silver',
  requires: 'silverCompetency',
  includedIn: ['gold'],
  paymentMethods: ['card', 'wire'],
  price: { amount: 1670, currency: 'USD', illustrative: true },
  source: 'Silver and Gold competency pages, 2021',
  items: [
    row(azureMonthly, 1, from('Partner blog, 2015')),
    row(subscriptions.microsoft365E3, 25, illustrative),
    row(
      visualStudioEnterprise,
      visualStudioSeats(5, { qualifying: 5, devOps: 1 }),
      from('Visual Studio subscriptions for partners, 2018'),
    ),
    ...competencySoftware({ people: 25, servers: 1, cores: 32 }),
    row(productSupportIncidents, 15, supportPage),
    row(signatureCloudSupport, cloudSupport(5), supportPage),
    row(advisoryHours, 20, technicalPage),
    row(presalesAssistance, 'unlimited', technicalPage),
    ...silverCore.map((offer) => row(offer, 1, offersPage)),
  ],
} as const satisfies PackageDraft;
