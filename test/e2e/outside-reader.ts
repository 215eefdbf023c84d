// A process outside the project that has only @azure/cosmos and the answer of `GET /local`; prints
// the document of an activation as JSON.
import { CosmosClient } from '@azure/cosmos';

const [about = '', partnerId = '', benefitId = ''] = process.argv.slice(2);
const { endpoint, key, database }: { endpoint: string; key: string; database: string } =
  JSON.parse(about);
const { resource } = await new CosmosClient({ endpoint, key })
  .database(database)
  .container('partners')
  .item(`activation:${benefitId}`, partnerId)
  .read();
process.stdout.write(JSON.stringify(resource));
