// Sends some requests to each operation, the same ones in every run; 300 with `npm run test:full`,
// and any number with `npm run fuzz`.
import { routes } from '../../functions/http/routes/endpoints.ts';
import { operationIdOf } from '../../functions/openapi/operation.ts';
import { amountOf } from '../support/share.ts';
import { theDocument, type ApiDocument } from '../support/contract.ts';
import { aPlace, fuzz, targetsOf, type Place } from './fuzz.ts';

let document: ApiDocument;
let place: Place;
beforeAll(async () => {
  document = await theDocument();
  place = await aPlace();
});
afterAll(() => place.world.cloud.close());

test.each(routes.map(({ definition }) => definition.name))('%s', async (name) => {
  const target = targetsOf(document).find(
    ({ operation }) => operation.operationId === operationIdOf(name),
  );
  if (target === undefined) throw new Error(`${name} is not in the document`);
  const amount = { count: amountOf(10, 300), seed: 20_261_124 };
  const shared = target.method === 'get' ? place : undefined;
  const { sent, statuses, findings } = await fuzz(document, target, amount, shared);
  expect(findings).toEqual([]);
  expect(sent).toBe(amount.count);
  // Some of the requests must succeed; otherwise the test would cover refusals only.
  const passed = Object.keys(statuses).filter((status) => Number(status) < 400);
  expect({ name, passed: passed.length > 0 }).toEqual({ name, passed: true });
});
