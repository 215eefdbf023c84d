// An import that breaks off anywhere: the entries of the audit tell what is in the pool, before it is
// repeated and afterwards. Over HTTP on the local cloud; every write of an import fails in turn.
import { everyNth } from '../support/share.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld, type World } from '../support/world/world.ts';
import { keysOf, loadKeys, poolDocuments } from '../support/world/keys.ts';

afterEach(closeWorlds);

const pool = 'intune';
const isWrite = (operation: string) => ['create', 'replace', 'batch'].includes(operation);

const entries = (world: World) => poolDocuments(world, pool).filter(({ type }) => type === 'audit');
const told = (world: World): number =>
  entries(world).reduce((sum, { imported }) => sum + Number(imported), 0);

/** From its write number `at` on, nothing comes of what is asked, or no answer. */
const breaking = (world: World, at: number, fault: 'before' | 'after') => {
  let writes = 0;
  world.cloud.cosmos.faults.onRequest = ({ operation }) => {
    if (!isWrite(operation)) return undefined;
    writes += 1;
    if (writes < at) return undefined;
    if (writes === at && fault === 'after') return { after: 'lost' };
    return { before: { status: 503 } };
  };
  return () => writes;
};

const load = (world: World) => loadKeys(world, pool, 100);

test('an outage near the end, and a repeat: the audit has all hundred', async () => {
  const world = await aWorld();
  breaking(world, 104, 'before');
  expect((await load(world)).status).toBe(503);
  const { free } = keysOf(world, pool);
  expect(free).toBeGreaterThan(0);
  expect(free).toBeLessThan(100);
  // What the import did not come to is no duplicate.
  expect(entries(world)).toMatchObject([{ imported: free, duplicates: 0 }]);
  world.cloud.cosmos.faults.onRequest = undefined;
  expect((await load(world)).body).toEqual({ imported: 100 - free, duplicates: free });
  expect(keysOf(world, pool).free).toBe(100);
  expect(told(world)).toBe(100);
});

test.each(['before', 'after'] as const)(
  'it breaks off at any of its writes (%s the commit): the audit tells what is in the pool',
  async (fault) => {
    for (const at of everyNth(4, [1, 21, 99, 100, 101, 102, 103, 104, 105])) {
      const world = await aWorld();
      breaking(world, at, fault);
      await load(world);
      expect(told(world)).toBe(keysOf(world, pool).free);
      world.cloud.cosmos.faults.onRequest = undefined;
      expect((await load(world)).status).toBe(200);
      expect(keysOf(world, pool).free).toBe(100);
      expect(told(world)).toBe(100);
      await world.cloud.close();
    }
  },
);

test('the same keys three times at once: the audit counts each key once', async () => {
  const world = await aWorld();
  const answers = await Promise.all([load(world), load(world), load(world)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(keysOf(world, pool).free).toBe(100);
  expect(told(world)).toBe(100);
});
