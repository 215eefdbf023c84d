// The Learning Action Pack: the variant of the Action Pack for training.
// Chosen for a year; a partner has one of the two, never both.
import type { PackageDraft } from './edition.ts';
import { azureMonthly, subscriptions } from './items/cloud.ts';
import { from, row } from './items/row.ts';
import { client, server } from './items/software.ts';
import { productSupportIncidents, technicalJourneys } from './items/technical.ts';
import { visualStudioProfessional } from './items/visual-studio.ts';

const page = from('Action Pack benefits page, learning variant, 2023');

export const learningActionPack = {
  id: 'learning-action-pack',
  name: 'Learning Action Pack',
  level: 'learningActionPack',
  family: 'actionPack',
  paymentMethods: ['card', 'wire'],
  price: { amount: 475, currency: 'USD', illustrative: true },
  ...page,
  items: [
    row(azureMonthly, 1, page),
    row(subscriptions.office365, 5, page),
    row(subscriptions.dynamics365, 5, page),
    row(visualStudioProfessional, 3, page),
    row(client.learningDisk, 100, page),
    row(server.sqlServer, 2, page, 'cores'),
    row(server.windowsServerEssentials, 1, page),
    row(server.windowsServerCals, 10, page),
    row(productSupportIncidents, 10, page),
    row(technicalJourneys, 5, page),
  ],
} as const satisfies PackageDraft;
