// An outage of the database, then time passes: what waited is done at the first tick after it, as in
// Azure, however time is moved.
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const inOneGo = ({ cloud }: World, minutes: number) => cloud.advance({ duration: `PT${minutes}M` });
const minuteByMinute = async (world: World, minutes: number): Promise<void> => {
  for (let passed = 0; passed < minutes; passed += 1) await inOneGo(world, 1);
};

test.each([
  ['in one go', inOneGo],
  ['minute by minute', minuteByMinute],
])(
  'mails that waited for 20 minutes leave at the next tick, if time passes %s',
  async (_, pass) => {
    const world = await aWorld();
    await world.buy();
    const { faults } = world.cloud.cosmos;
    faults.onRequest = () => ({ before: 503 });
    await pass(world, 20);
    expect(world.cloud.outbox()).toEqual([]);
    faults.clear();
    await pass(world, 120);
    const left = world.cloud.outbox().map(({ acceptedAt }) => acceptedAt.slice(0, 16));
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left)).toEqual(new Set(['2027-03-01T08:20']));
  },
);
