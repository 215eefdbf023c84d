// However much a person has held, and however many mails they got, they leave with a few requests, and all
// of it is erased. Over HTTP on the local cloud.
import { benefitIdOf, type PurchaseId } from '../../shared/domain/ids.ts';
import {
  crowdId,
  crowdEmail,
  partnerId,
  seatCrowd,
  storeOf,
  write,
} from '../support/world/crowd.ts';
import { addMails } from '../support/world/history.ts';
import { closeWorlds } from '../support/world/opened.ts';
import type { Change } from '../../shared/ports/partner-store.ts';
import { addPeople, admin, aWorld, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const item = 'visual-studio-enterprise';
/** Ids of purchases are made of letters. */
const purchaseOf = (at: number): PurchaseId =>
  `p${at.toString(2).padStart(19, '0').replaceAll('0', 'a').replaceAll('1', 'b')}` as PurchaseId;

const leave = (world: World) => world.call(admin, 'DELETE', `/api/v1/users/${crowdId(0)}`);

/** One person with a seat of the first of so many purchases, and holds of all of them. */
const holder = async (count: number) => {
  const world = await aWorld({}, ['goldCompetency']);
  await addPeople(world);
  const purchaseId = (await world.buy('gold')) as PurchaseId;
  const benefitId = benefitIdOf(purchaseId, item);
  await seatCrowd(world, benefitId, 1);
  const store = storeOf(world);
  const bought = await store.read(partnerId, 'purchase', purchaseId);
  const user = await store.read(partnerId, 'user', crowdId(0));
  if (bought === undefined || user === undefined) throw new Error('nothing was bought');
  const { nextActionAt: _, ...value } = bought.value;
  const others = Array.from({ length: count }, (_one, at) => purchaseOf(at));
  for (let from = 0; from < others.length; from += 50)
    await write(
      world,
      others
        .slice(from, from + 50)
        .map((id) => ({ op: 'create', kind: 'purchase', value: { ...value, id } })),
    );
  const holds = [...others.map((id) => benefitIdOf(id, item)), benefitId];
  await write(world, [{ op: 'replace', before: user, value: { ...user.value, holds } }]);
  return { world, purchaseId, benefitId };
};

test('300 holds without a seat do not keep a person, one with a seat does', async () => {
  const { world, benefitId } = await holder(300);
  const { counters } = world.cloud.cosmos;
  counters.reset();
  expect((await leave(world)).body['code']).toBe('UserHasAssignments');
  const path = `/api/v1/benefits/${benefitId}/assignments/${crowdId(0)}`;
  expect((await world.call(admin, 'DELETE', path)).status).toBe(204);
  expect((await leave(world)).status).toBe(204);
  expect(counters.total.requests).toBeLessThan(40);
});

test('the seat of the third term counts, for a hold that names the first', async () => {
  const { world, purchaseId, benefitId } = await holder(2);
  const store = storeOf(world);
  const [second, third] = [purchaseOf(0), purchaseOf(1)];
  for (const [id, renewedBy] of [
    [purchaseId, second],
    [second, third],
  ] as const) {
    const before = await store.read(partnerId, 'purchase', id);
    const value = { ...before?.value, renewedBy };
    await write(world, [{ op: 'replace', before, value } as Change]);
  }
  const first = await store.read(partnerId, 'benefit', benefitId);
  if (first === undefined) throw new Error('nobody has a seat');
  const none = { ...first.value, seats: [] };
  const seated = { ...first.value, id: benefitIdOf(third, item) };
  await write(world, [{ op: 'replace', before: first, value: none }]);
  const user = await store.read(partnerId, 'user', crowdId(0));
  const holds = [benefitId];
  await write(world, [{ op: 'replace', before: user, value: { ...user?.value, holds } } as Change]);
  await write(world, [{ op: 'create', kind: 'benefit', value: seated }]);
  expect((await leave(world)).body['code']).toBe('UserHasAssignments');
  const path = `/api/v1/benefits/${seated.id}/assignments/${crowdId(0)}`;
  expect((await world.call(admin, 'DELETE', path)).status).toBe(204);
  expect((await leave(world)).status).toBe(204);
});

test('300 mails to a person who has left are erased in one run', async () => {
  const { world, benefitId } = await holder(0);
  const path = `/api/v1/benefits/${benefitId}/assignments/${crowdId(0)}`;
  await world.call(admin, 'DELETE', path);
  const to = crowdEmail(0).toUpperCase();
  await addMails(world, 300, '2027-02-01T00:00:00.000Z', { to });
  expect((await leave(world)).status).toBe(204);
  await world.cloud.timers
    .find(({ name }) => name === 'erase-people')
    ?.fire(world.cloud.clock.now());
  expect(world.documents('mail').filter((mail) => mail['to'] === 'erased')).toHaveLength(300);
  expect(world.stored().some((text) => text.includes(to))).toBe(false);
  expect(world.documents('erasure')).toEqual([]);
});
