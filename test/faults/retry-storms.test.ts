// A pool that does not answer: one reveal asks it a few times, a little later each time, and then tells
// the caller to come back. Over HTTP on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld } from '../support/world/world.ts';
import { keysOf, loadKeys, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';

test.each([
  ['a reset connection', 'reset'],
  ['503', { status: 503 }],
  ['429', { status: 429, retryAfterMs: 1 }],
] as const)('the batches of a pool answer with %s', async (_what, fault) => {
  const world = await aWorld();
  await loadKeys(world, pool, 10);
  const benefitId = `${await world.buy()}-${pool}`;
  let requests = 0;
  let batches = 0;
  world.cloud.cosmos.faults.onRequest = ({ operation, container }) => {
    requests += 1;
    if (operation !== 'batch' || container !== 'keys') return undefined;
    batches += 1;
    return { before: fault };
  };
  const answer = await reveal(world, benefitId);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  // The client itself repeats three times what is throttled.
  expect(batches).toBeLessThanOrEqual(fault === 'reset' || fault.status === 503 ? 3 : 12);
  expect(requests).toBeLessThanOrEqual(40);
  world.cloud.cosmos.faults.onRequest = undefined;
  expect((await reveal(world, benefitId)).status).toBe(200);
  expect(keysOf(world, pool)).toEqual({ free: 9, claimed: 0, revealed: 1 });
});

test('a claim whose answer is lost is found, and not written again', async () => {
  const world = await aWorld();
  await loadKeys(world, pool, 1);
  const benefitId = `${await world.buy()}-${pool}`;
  let batches = 0;
  world.cloud.cosmos.faults.onRequest = ({ operation, container }) => {
    if (operation !== 'batch' || container !== 'keys') return undefined;
    batches += 1;
    return { after: 'lost' };
  };
  expect((await reveal(world, benefitId)).status).toBe(200);
  expect(batches).toBe(2);
});
