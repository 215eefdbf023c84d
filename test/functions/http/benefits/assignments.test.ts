// Seats over HTTP: never more than the quantity, and with their history.
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld, buy, northbeamId, peopleOf } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

const admin = 'northbeam-globalAdmin';

let world: World;
let seats: string;
beforeEach(async () => {
  world = await aSeededWorld();
  const { id } = await buy(world, admin);
  seats = `/benefits/${id}-visual-studio-professional`;
});
afterEach(() => world.cloud.close());

const assign = (userId: string | undefined) =>
  world.ask(admin, 'PUT', `${seats}/assignments/${userId}`);
const remove = (userId: string | undefined) =>
  world.ask(admin, 'DELETE', `${seats}/assignments/${userId}`);
const benefit = async (who = admin) => (await world.ask(who, 'GET', seats)).body;
const people = peopleOf(northbeamId);
const [one, two, three, four] = people.map(({ userId }) => userId);

test('of two hundred people assigned to three seats at once exactly three get one', async () => {
  const crowd = Array.from(
    { length: 200 },
    (_, n) => `77777777-0000-4000-8000-${String(n).padStart(12, '0')}`,
  );
  for (const id of crowd) {
    const person = { id, email: `${id}@northbeam.example`, displayName: `Guest ${id}` };
    const added = await world.ask(admin, 'POST', '/users', { body: person, headers: freshKey() });
    expect(added.status).toBe(201);
  }
  const answers = await Promise.all(crowd.map((userId) => assign(userId)));
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  expect({ given: count(201), refused: count(409) }).toEqual({ given: 3, refused: 197 });
  const winners = crowd.filter((_, n) => answers[n]?.status === 201);
  const held = (await world.ask(admin, 'GET', `${seats}/assignments`)).body.value;
  expect(held.map(({ userId }: { userId: string }) => userId)).toEqual(winners.toSorted());
  expect(await assign(crowd.find((userId) => !winners.includes(userId)))).toMatchObject({
    status: 409,
    body: { code: 'NoSeatAvailable' },
  });
});

test('a seat is given once, however often it is asked for', async () => {
  const first = await assign(one);
  expect(first).toMatchObject({
    status: 201,
    body: { userId: one, displayName: people[0]?.name, assignedBy: one },
  });
  const before = world.stored();
  expect(await assign(one)).toMatchObject({ status: 200, body: first.body });
  expect(world.stored()).toEqual(before);
});

test('removing frees the seat at once and leaves a trace', async () => {
  await Promise.all([one, two, three].map((userId) => assign(userId)));
  expect((await assign(four)).body.code).toBe('NoSeatAvailable');
  await world.cloud.advance({ duration: 'PT1H' });
  expect((await remove(two)).status).toBe(204);
  expect((await remove(two)).status).toBe(204);
  expect((await assign(four)).status).toBe(201);
  const now = (await world.ask(admin, 'GET', `${seats}/assignments`)).body.value;
  expect(now).toHaveLength(3);
  const history = (await world.ask(admin, 'GET', `${seats}/assignments?history=true`)).body.value;
  expect(history).toHaveLength(4);
  expect(history).toContainEqual({
    userId: two,
    displayName: people[1]?.name,
    assignedAt: '2026-11-24T10:00:00.000Z',
    assignedBy: one,
    removedAt: '2026-11-24T11:00:00.000Z',
    removedBy: one,
  });
});

test('the benefit shows who has it, and to whom it can still be given', async () => {
  expect(await benefit()).toMatchObject({
    status: 'available',
    quantity: { total: 3, used: 0, unit: 'seats' },
    actions: [
      { name: 'assign', allowed: true },
      { name: 'cancel', allowed: true },
    ],
  });
  expect((await benefit('northbeam-user')).actions).toMatchObject([
    { allowed: false, reasons: [{ code: 'RoleRequired', requiredRoles: ['globalAdmin'] }] },
    { name: 'cancel', allowed: false },
  ]);
  await Promise.all([one, two, three].map((userId) => assign(userId)));
  const full = await benefit();
  expect(full).toMatchObject({
    status: 'inUse',
    quantity: { total: 3, used: 3 },
    actions: [
      { name: 'assign', allowed: false, reasons: [{ code: 'NoSeatAvailable' }] },
      { name: 'cancel', allowed: true },
    ],
  });
  expect(full.visualStudio.assignments).toHaveLength(3);
});

test('only benefits for single people are assigned', async () => {
  const path = seats.replace('visual-studio-professional', 'advisory-hours');
  expect(await world.ask(admin, 'PUT', `${path}/assignments/${one}`)).toMatchObject({
    status: 409,
    body: { code: 'NotAssignable' },
  });
});
