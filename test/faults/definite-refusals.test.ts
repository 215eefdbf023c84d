// The database refuses for good, or its answer says nothing: a defect is answered and logged as one and
// is not repeated; what says nothing is no success.
import { closeWorlds } from '../support/world/opened.ts';
import { answered, breaking, isBatch, type DatabaseAnswer } from '../support/world/breaking.ts';
import { admin, aWorld, type World } from '../support/world/world.ts';
import { keysOf, loadKeys, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';
const definite = [400, 401, 403, 413];

/** Every batch meets this status, as an answer to the whole request. */
const refusing = (world: World, status: number, container?: string) => {
  const seen = { batches: 0 };
  world.cloud.cosmos.faults.onRequest = ({ operation, container: asked }) => {
    if (operation !== 'batch' || (container ?? asked) !== asked) return undefined;
    seen.batches += 1;
    return { before: { status } };
  };
  return seen;
};

/** The lines in which the log speaks of a request that failed. */
const defects = ({ lines }: World) => lines.filter((line) => line.includes('request failed'));

const buy = (world: World) =>
  world.call(admin, 'POST', '/api/v1/purchases', {
    packageId: 'action-pack',
    payment: { method: 'card', reference: 'r-1' },
  });

test.each(definite)('a batch of a partner is refused with %d: 500, once', async (status) => {
  const world = await aWorld();
  const seen = refusing(world, status);
  const answer = await buy(world);
  expect([answer.status, answer.body['code']]).toEqual([500, 'InternalError']);
  expect(answer.headers.get('retry-after')).toBeNull();
  expect(seen.batches).toBe(1);
  expect(defects(world)).toEqual([expect.stringContaining(`"code":${status}`)]);
});

test.each(definite)('a batch of a pool is refused with %d: 500, once', async (status) => {
  const world = await aWorld();
  await loadKeys(world, pool, 2);
  const benefitId = `${await world.buy()}-${pool}`;
  const seen = refusing(world, status, 'keys');
  expect((await reveal(world, benefitId)).status).toBe(500);
  expect(seen.batches).toBe(1);
  expect(defects(world)).toEqual([expect.stringContaining(`"code":${status}`)]);
});

test('a sweep that is refused for good says so, and by what', async () => {
  const world = await aWorld();
  await world.activate(await world.buy());
  refusing(world, 413);
  await world.cloud.advance({ duration: 'P3D' });
  const said = world.lines.filter((line) => line.includes('DatabaseRefusal'));
  expect(said.length).toBeGreaterThan(0);
  for (const line of said) expect(line).toContain('DatabaseRefusal 413');
  expect(world.lines.join('\n')).not.toContain('does not answer writes');
});

describe('what the operations of a batch come to', () => {
  const broken = async (answer: DatabaseAnswer) => {
    const made = await breaking();
    const world = await aWorld({}, undefined, false, made.application);
    await loadKeys(world, pool, 2);
    const seen = { batches: 0 };
    const breakNow = () => {
      made.answers = (request) => {
        if (!isBatch(request)) return undefined;
        seen.batches += 1;
        return answer;
      };
    };
    return { world, seen, breakNow };
  };

  test.each([400, 413])('an operation with %d is a defect', async (status) => {
    const { world, seen, breakNow } = await broken(answered(424, status, 424, 424, 424));
    breakNow();
    expect((await buy(world)).status).toBe(500);
    expect(seen.batches).toBeLessThanOrEqual(3);
    const pools = await broken(answered(424, status));
    const benefitId = `${await pools.world.buy()}-${pool}`;
    pools.breakNow();
    expect((await reveal(pools.world, benefitId)).status).toBe(500);
    expect(pools.seen.batches).toBe(1);
  });

  test.each([
    ['no results', { ...answered(), result: undefined }],
    ['an empty list', answered()],
    ['a list that is too short', answered(201)],
  ])('%s: no success, and asked about', async (_what, answer) => {
    const { world, breakNow } = await broken(answer);
    breakNow();
    expect((await buy(world)).status).toBe(503);
    expect(world.documents('purchase')).toEqual([]);
    const pools = await broken(answer);
    const benefitId = `${await pools.world.buy()}-${pool}`;
    pools.breakNow();
    expect((await reveal(pools.world, benefitId)).status).toBe(503);
    expect(keysOf(pools.world, pool)).toMatchObject({ free: 2 });
  });
});
