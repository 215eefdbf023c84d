// Authorization: required over HTTP, optional in process.

import { createHmac } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { failure, openContainer, openWorld } from './ways-in.ts';
import type { World } from './ways-in.ts';

const otherKey = Buffer.from('another key').toString('base64');

let world: World;
let endpoint: string;
beforeEach(async () => {
  world = await openWorld('in process');
  await openContainer(world);
  ({ endpoint } = await world.cosmos.listen(0));
});
afterEach(() => world.close());

const attempt = async (options: object): Promise<object> => {
  const client = new CosmosClient({ endpoint, ...options });
  try {
    return await failure(client.database('benefits').read());
  } finally {
    client.dispose();
  }
};

test('a wrong key is refused', async () => {
  expect(await attempt({ key: otherKey })).toMatchObject({ code: 401 });
});

test('a wrong key is refused in process too', async () => {
  const { plugins } = { plugins: undefined, ...world.cosmos.clientOptions };
  expect(await attempt({ key: otherKey, plugins })).toMatchObject({ code: 401 });
});

test('a request without authorization is refused over HTTP', async () => {
  const response = await fetch(`${endpoint}dbs/benefits`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 'Unauthorized' });
});

/** Reads the database with a signature made by the test. */
const getSigned = async (resource: string, date: string): Promise<number> => {
  const text = `get\ndbs\n${resource}\n${date.toLowerCase()}\n\n`;
  const key = Buffer.from(world.cosmos.key, 'base64');
  const signature = createHmac('sha256', key).update(text).digest('base64');
  const authorization = encodeURIComponent(`type=master&ver=1.0&sig=${signature}`);
  const headers = { authorization, 'x-ms-date': date };
  return (await fetch(`${endpoint}dbs/benefits`, { headers })).status;
};

test('a broken percent-encoding is the caller’s mistake', async () => {
  const headers = { authorization: 'type%3Dmaster%' };
  const broken = [fetch(`${endpoint}dbs/%E0%A4%A`), fetch(`${endpoint}dbs/benefits`, { headers })];
  const statuses = (await Promise.all(broken)).map(({ status }) => status);
  expect(statuses).toEqual([400, 400]);
});

test('a signature for one resource opens no other', async () => {
  const date = new Date().toUTCString();
  expect(await getSigned('dbs/benefits', date)).toBe(200);
  expect(await getSigned('dbs/other', date)).toBe(401);
});

test('a signature older than a quarter of an hour is refused', async () => {
  const date = new Date(Date.now() - 16 * 60_000).toUTCString();
  expect(await getSigned('dbs/benefits', date)).toBe(403);
});
