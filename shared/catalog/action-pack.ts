// The Action Pack: a yearly choice for companies that start with the program.
// One per partner, together with its learning variant.
import type { PackageDraft } from './edition.ts';
import { azureMonthly, subscriptions } from './items/cloud.ts';
import { from, row } from './items/row.ts';
import { analyticsServer, client, server } from './items/software.ts';
import { advisoryHours, productSupportIncidents } from './items/technical.ts';
import { visualStudioProfessional } from './items/visual-studio.ts';

const page = from('Action Pack benefits page, 2023');

export const actionPack = {
  id: 'action-pack',
  name: 'Action Pack',
  level: 'actionPack',
  family: 'actionPack',
  paymentMethods: ['card', 'wire'],
  price: { amount: 475, currency: 'USD', illustrative: true },
  ...page,
  items: [
    row(azureMonthly, 1, page),
    row(subscriptions.azureAdBasic, 5, page),
    row(subscriptions.dynamics365, 5, page),
    row(subscriptions.enterpriseMobility, 5, page),
    row(subscriptions.intune, 5, page),
    row(subscriptions.office365, 5, page),
    row(visualStudioProfessional, 3, page),
    row(server.windowsServerStandard, 16, page, 'cores'),
    row(server.windowsServerEssentials, 1, page),
    row(server.windowsServerCals, 10, page),
    row(server.remoteDesktopCals, 10, page),
    row(server.systemCenter, 16, page, 'cores'),
    row(server.clientManagement, 10, page),
    row(server.configurationManager, 10, page),
    row(server.endpointProtection, 10, page),
    row(server.sqlServer, 2, page, 'cores'),
    row(server.dynamicsWorkgroup, 1, page),
    row(server.exchangeServer, 1, page),
    row(server.exchangeCals, 10, page),
    row(server.sharePointServer, 1, page),
    row(server.sharePointCals, 10, page),
    row(server.skypeServer, 1, page),
    row(server.skypeCals, 10, page),
    row(client.officeProfessionalPlus, 10, page),
    row(client.projectProfessional, 1, page),
    row(client.visioProfessional, 1, page),
    row(client.windowsEnterprise, 10, page),
    row(client.windowsProfessional, 10, page),
    row(client.embeddedStandard, 10, page),
    row(client.embeddedIndustryEnterprise, 10, page),
    row(client.embeddedIndustryPro, 10, page),
    row(client.posReady, 10, page),
    row(client.desktopOptimization, 10, page),
    row(server.advancedThreatAnalytics, 5, page),
    row(server.windowsStorageServer, 1, page),
    row(analyticsServer.rServerSuse, 1, page),
    row(analyticsServer.rServerTeradata, 1, page),
    row(analyticsServer.machineLearningHadoop, 1, page),
    row(analyticsServer.machineLearningLinux, 1, page),
    row(productSupportIncidents, 10, from('Technical support benefits page, 2021')),
    row(advisoryHours, 5, from('Technical benefits page, 2021')),
  ],
} as const satisfies PackageDraft;
