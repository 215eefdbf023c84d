// The software that Silver and Gold have in common; only the quantities differ. No source gives
// those quantities, so every row marks them as chosen by this project.
import type { Item } from '../domain/catalog.ts';
import { illustrative, row } from './items/row.ts';
import { client, server } from './items/software.ts';

/** How much software a level has: licences for people, licences for servers, cores. */
interface Measure {
  readonly people: number;
  readonly servers: number;
  readonly cores: number;
}

export const competencySoftware = ({ people, servers, cores }: Measure): readonly Item[] => [
  row(server.windowsServerStandard, cores, illustrative, 'cores'),
  row(server.windowsServerCals, people, illustrative),
  row(server.remoteDesktopCals, people, illustrative),
  row(server.systemCenter, cores, illustrative, 'cores'),
  row(server.configurationManager, people, illustrative),
  row(server.endpointProtection, people, illustrative),
  row(server.sqlServer, cores / 4, illustrative, 'cores'),
  row(server.exchangeServer, servers, illustrative),
  row(server.exchangeCals, people, illustrative),
  row(server.sharePointServer, servers, illustrative),
  row(server.sharePointCals, people, illustrative),
  row(server.skypeServer, servers, illustrative),
  row(server.skypeCals, people, illustrative),
  row(client.officeProfessionalPlus, people, illustrative),
  row(client.projectProfessional, people / 5, illustrative),
  row(client.visioProfessional, people / 5, illustrative),
  row(client.windowsEnterprise, people, illustrative),
];
