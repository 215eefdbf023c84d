// How a point read distinguishes the two 404 answers that the real client returns.
import { CosmosClient } from '@azure/cosmos';
import type { LocalCosmos } from '../../../infra/local/cosmos/contract/contract.ts';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { pointRead } from '../../../shared/adapters/cosmos/point-read.ts';
import { StoreUnavailable } from '../../../shared/ports/store-unavailable.ts';

let cosmos: LocalCosmos;
let client: CosmosClient;
beforeEach(() => {
  cosmos = createCosmos({ clock: { now: () => 0 } });
  client = new CosmosClient(cosmos.clientOptions);
});
afterEach(async () => {
  client.dispose();
  await cosmos.close();
});

const aContainer = async () => {
  const { database } = await client.databases.createIfNotExists({ id: 'benefits' });
  const definition = { id: 'things', partitionKey: { paths: ['/owner'] } };
  const { container } = await database.containers.createIfNotExists(definition);
  await container.items.create({ id: 'a', owner: 'o' });
  return container;
};

test('a document that is there, and one that is not', async () => {
  const container = await aContainer();
  expect(await pointRead(container, 'o', 'a')).toMatchObject({ id: 'a' });
  expect(await pointRead(container, 'o', 'b')).toBeUndefined();
});

test('a session that no replica has come to says nothing of the document', async () => {
  const container = await aContainer();
  cosmos.faults.onRequest = ({ operation }) =>
    operation === 'read' ? { before: { status: 404, substatus: 1002 } } : undefined;
  await expect(pointRead(container, 'o', 'a')).rejects.toThrow(StoreUnavailable);
});
