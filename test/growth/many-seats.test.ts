// However many people have a seat, what concerns all of them at once is done: in batches that the
// database takes, and read as done from the first one on. Over HTTP on the local cloud.
import { editions } from '../../shared/catalog/editions.ts';
import { answers } from '../../shared/domain/catalog.ts';
import { benefitIdOf, type PurchaseId } from '../../shared/domain/ids.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { crowdId, seatCrowd } from '../support/world/crowd.ts';
import { renew, seatsOf, toWindow } from '../support/world/members.ts';
import { addPeople, admin, aWorld, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const item = 'visual-studio-enterprise';

/** A Gold membership whose seats are all given. */
const crowded = async (count: number) => {
  const world = await aWorld({}, ['goldCompetency']);
  await addPeople(world);
  const purchaseId = (await world.buy('gold')) as PurchaseId;
  const benefitId = benefitIdOf(purchaseId, item);
  await seatCrowd(world, benefitId, count);
  return { world, purchaseId, benefitId };
};

const holdsOf = (world: World) => world.documents('user').flatMap(({ holds }) => holds);

const leave = (world: World, at: number) =>
  world.call(admin, 'DELETE', `/api/v1/users/${crowdId(at)}`);

const cancel = (world: World, purchaseId: string, benefitId?: string) =>
  world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId,
    ...(benefitId && { benefitId }),
    reason: 'Not for us',
    withoutRefund: true,
  });

test.each([[40], [41], [150]])('a benefit with %i seats is cancelled by itself', async (count) => {
  const { world, purchaseId, benefitId } = await crowded(count);
  expect((await cancel(world, purchaseId, benefitId)).status).toBe(201);
  expect(await seatsOf(world, benefitId)).toEqual([]);
  expect(holdsOf(world)).toEqual([]);
});

test('broken off behind its first batch it is cancelled, and keeps nobody', async () => {
  const { world, purchaseId, benefitId } = await crowded(150);
  let batches = 0;
  world.cloud.cosmos.faults.onRequest = ({ operation }) => {
    if (operation !== 'batch') return undefined;
    batches += 1;
    return batches > 1 ? { before: 503 } : undefined;
  };
  expect((await cancel(world, purchaseId, benefitId)).status).toBe(201);
  world.cloud.cosmos.faults.clear();
  expect(holdsOf(world)).not.toEqual([]);
  expect((await leave(world, 149)).status).toBe(204);
  await world.cloud.advance({ duration: 'P400D' });
  expect(holdsOf(world)).toEqual([]);
});

test('a membership with 150 seats goes over into a term with 10', async () => {
  const { world, purchaseId, benefitId } = await crowded(150);
  await toWindow(world, purchaseId);
  const { status, body } = await renew(world, purchaseId);
  expect(status).toBe(201);
  const next = `${String(body['id'])}-${item}`;
  expect(await seatsOf(world, next)).toHaveLength(10);
  expect(holdsOf(world)).toEqual(Array.from({ length: 10 }, () => benefitId));
  expect((await leave(world, 9)).body['code']).toBe('UserHasAssignments');
  expect((await leave(world, 10)).status).toBe(204);
});

test('a cancelled purchase with 150 seats is tidied up', async () => {
  const { world, purchaseId } = await crowded(150);
  expect((await cancel(world, purchaseId)).status).toBe(201);
  await world.cloud.advance({ duration: 'PT1M' });
  expect(holdsOf(world)).toEqual([]);
});

test('credits are few: all that a renewal writes about them is in its batch', () => {
  const credits = editions
    .flatMap(({ packages }) => packages)
    .map(({ items }) =>
      items
        .filter((one) => answers(one, 'given', 'credit'))
        .reduce((sum, { quantity }) => sum + (quantity.total ?? Infinity), 0),
    );
  expect(Math.max(...credits)).toBeLessThanOrEqual(5);
});

test.each([
  [40, 200],
  [41, 400],
])('%i people named in one request: %i', async (count, status) => {
  const { world, benefitId } = await crowded(45);
  const remove = Array.from({ length: count }, (_, at) => crowdId(at));
  const path = `/api/v1/benefits/${benefitId}/assignments/batch`;
  expect((await world.call(admin, 'POST', path, { assign: [], remove })).status).toBe(status);
});
