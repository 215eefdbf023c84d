// A seat moves from one person to another, again and again: what that costs does not grow, and all of it
// can be read. Over HTTP on the local cloud.
import { benefitIdOf, userIdOf, type PurchaseId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { crowdId, write } from '../support/world/crowd.ts';
import { one, two } from '../support/world/members.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const bought = async () => {
  const world = await aWorld();
  await addPeople(world);
  const purchaseId = (await world.buy()) as PurchaseId;
  return { world, benefitId: benefitIdOf(purchaseId, 'visual-studio-professional') };
};

const move = async (world: World, benefitId: string, from: string, to: string): Promise<number> => {
  const { clock, cosmos } = world.cloud;
  const { counters } = cosmos;
  clock.moveTo(clock.now() + 1000);
  const before = counters.of({ operation: 'batch' }).requestUnits;
  const path = `/api/v1/benefits/${benefitId}/assignments/batch`;
  const answer = await world.call(admin, 'POST', path, { assign: [to], remove: [from] });
  expect(answer.status).toBe(200);
  return counters.of({ operation: 'batch' }).requestUnits - before;
};

const historyOf = async (world: World, benefitId: string): Promise<Json[]> => {
  const all: Json[] = [];
  let path: string | undefined =
    `/api/v1/benefits/${benefitId}/assignments?history=true&maxpagesize=200`;
  while (path !== undefined) {
    const { body }: { body: Json } = await world.call(admin, 'GET', path);
    all.push(...(body['value'] as Json[]));
    const next = body['nextLink'] as string | undefined;
    path = next && new URL(next, 'http://x').pathname + new URL(next, 'http://x').search;
  }
  return all;
};

test('a seat that has moved 300 times moves at the price of the first times', async () => {
  const { world, benefitId } = await bought();
  const costs: number[] = [];
  for (let time = 0; time < 300; time += 1)
    costs.push(await move(world, benefitId, time % 2 ? two : one, time % 2 ? one : two));
  const average = (of: readonly number[]) => of.reduce((sum, cost) => sum + cost, 0) / of.length;
  expect(average(costs.slice(250))).toBeLessThan(average(costs.slice(50, 100)) * 1.05);
  expect(Math.max(...costs)).toBeLessThan(80);
  expect(await historyOf(world, benefitId)).toHaveLength(300);
  const { body } = await world.call(admin, 'GET', '/api/v1/compliance-export');
  const events = (body['value'] as Json[]).map(({ event }) => event);
  expect(events.filter((event) => event === 'assigned')).toHaveLength(300);
  expect(events.filter((event) => event === 'removed')).toHaveLength(299);
});

test('a record from before there were pages is read, and smaller after its next change', async () => {
  const { world, benefitId } = await bought();
  const at = '2027-02-01T00:00:00.000Z' as Instant;
  const formerSeats = Array.from({ length: 8_000 }, (_, number) => ({
    userId: crowdId(number),
    assignedAt: at,
    assignedBy: userIdOf(one),
    removedAt: at,
    removedBy: userIdOf(one),
  }));
  await write(world, [
    { op: 'create', kind: 'benefit', value: { id: benefitId, seats: [], formerSeats } },
  ]);
  expect(await historyOf(world, benefitId)).toHaveLength(8_000);
  const first = await move(world, benefitId, one, two);
  const second = await move(world, benefitId, two, one);
  expect([first > 300, second < 60]).toEqual([true, true]);
  expect(await historyOf(world, benefitId)).toHaveLength(8_002);
});
