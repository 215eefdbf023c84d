// How a point read distinguishes the two 404 answers that the real client returns.
import { CosmosClient } from '@azure/cosmos';
import type { LocalCosmos } from '../../../infra/local/cosmos/contract/contract.ts';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { DatabaseRefusal } from '../../../shared/adapters/cosmos/errors.ts';
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
  await expect(pointRead(container, 'o', 'a')).rejects.toEqual(
    new StoreUnavailable('no replica has come as far as this session'),
  );
});

const readFailed = new StoreUnavailable('the database did not answer a read');
const without = (status: number) =>
  new StoreUnavailable(`the database answered a read with ${status} and nothing else`);
const failing = (code: number) => Object.assign(new Error('said by the client'), { code });

test.each<[string, object, unknown]>([
  ['a document', { resource: { id: 'a' }, statusCode: 200 }, { id: 'a' }],
  ['that there is none', { statusCode: 404 }, undefined],
  ['nothing', { statusCode: 200 }, without(200)],
  ['nothing, by another status', { statusCode: 304 }, without(304)],
  ['an error that says that there is none', failing(404), undefined],
  ['an error', failing(503), readFailed],
  ['a refusal', failing(403), new DatabaseRefusal(403)],
])('a client that answers %s', async (_what, answer, outcome) => {
  const read = async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked of it
  const reading = pointRead({ item: () => ({ read }) } as never, 'o', 'a');
  if (outcome instanceof Error) await expect(reading).rejects.toEqual(outcome);
  else expect(await reading).toEqual(outcome);
});
