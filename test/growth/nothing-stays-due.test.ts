// The check that every world ends with finds what it is there for: a document that no sweep gets done.
import { partnerId, storeOf, write } from '../support/world/crowd.ts';
import { mayStayDue } from '../support/world/nothing-due.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, aWorld, type World } from '../support/world/world.ts';
import type { Change } from '../../shared/ports/partner-store.ts';

afterEach(closeWorlds);

/** No sweep looks for the partner itself. */
const spinning = async (): Promise<World> => {
  const world = await aWorld();
  const before = await storeOf(world).read(partnerId, 'partner', 'partner');
  const value = { ...before?.value, nextActionAt: '2027-03-01T07:00:00.000Z' };
  await write(world, [{ op: 'replace', before, value } as unknown as Change]);
  return world;
};

test('a world in which a document stays due cannot be closed; the error names it', async () => {
  const { cloud } = await spinning();
  await expect(cloud.close()).rejects.toThrow(
    'Still due: partners partner since 2027-03-01T07:00:00.000Z',
  );
});

test('nor one in which something was put off because it failed, though nothing is due', async () => {
  const world = await aWorld();
  const before = await storeOf(world).read(partnerId, 'partner', 'partner');
  const failing = { times: 1, since: '2027-03-01T07:00:00.000Z', reason: 'Error at x' };
  const value = { ...before?.value, failing };
  await write(world, [{ op: 'replace', before, value } as unknown as Change]);
  await expect(world.cloud.close()).rejects.toThrow('Put off: partner {"times":1');
});

test('advancing by some hours finds it as well', async () => {
  const world = await spinning();
  await expect(world.cloud.advance({ duration: 'PT6H' })).rejects.toThrow('Still due after');
  mayStayDue(world.cloud, 'no sweep looks for the partner');
});

test.each<[string, (world: World) => unknown]>([
  ['the test gives a reason', ({ cloud }) => mayStayDue(cloud, 'it is what is tested')],
  ['its schedules are off', ({ cloud }) => cloud.timeline.switchSchedules(false)],
  ['its database fails', ({ cloud }) => cloud.cosmos.faults.next({ before: 503 })],
  ['its provider fails', ({ cloud }) => cloud.email.faults.add({ on: 'refuse' })],
  ['its issuer fails', ({ cloud }) => cloud.identity.faults.next(500)],
  ['its engine fails', ({ cloud }) => void (cloud.durable.faults.on = () => undefined)],
])('it can be closed when %s', async (_why, breakIt) => {
  const world = await spinning();
  await breakIt(world);
  await expect(world.cloud.close()).resolves.toBeUndefined();
});

test('what the sweeps get done is no reason', async () => {
  const world = await aWorld();
  await addPeople(world);
  await world.buy();
  expect(world.cloud.timeline.due(world.cloud.clock.now())).not.toEqual([]);
  await expect(world.cloud.close()).resolves.toBeUndefined();
  expect(world.lines.filter((line) => line.includes('failed'))).toEqual([]);
});
