// However many people look after a membership, each of them is told of its dates, once. Over HTTP on
// the local cloud.
import { mayStayDue } from '../support/world/nothing-due.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addAdministrators, crowdId } from '../support/world/crowd.ts';
import { admin, aWorld, northbeam } from '../support/world/world.ts';
import { after } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const unlimited = { perMinute: 100_000, perHour: 100_000, perPartnerPerHour: 100_000 };

const crowded = async (administrators: number, kept?: 'asNow' | 'listed') => {
  const world = await aWorld({ POLICY: JSON.stringify({ mail: unlimited }) });
  const purchaseId = await world.buy();
  await world.cloud.advance({ duration: 'PT1M' });
  await addAdministrators(world, administrators, kept);
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${purchaseId}`);
  const { membershipEnd } = body['dates'] as Record<string, { at: string }>;
  const reminders = () =>
    world
      .documents('mail')
      .filter(({ template, status }) => template === 'membership-reminder' && status !== 'voided')
      .map(({ addressee }) => JSON.stringify(addressee));
  return { world, reminders, due: after(membershipEnd!.at, -15) };
};

test.each([
  [89, 'asNow'],
  [90, 'listed'],
  [100, 'asNow'],
  [1000, 'asNow'],
] as const)('%i administrators are reminded, kept %s', async (administrators, kept) => {
  const { world, reminders, due } = await crowded(administrators, kept);
  mayStayDue(world.cloud, 'as many mails as there are people; sending them is not the matter');
  await world.cloud.advance({ to: after(due, 0, -1) });
  expect(reminders()).toEqual([]);
  world.cloud.cosmos.counters.reset();
  await world.cloud.advance({ duration: 'PT21S' });
  const told = reminders();
  expect(told).toHaveLength(administrators + 1);
  expect(new Set(told).size).toBe(administrators + 1);
  // One write for each hundred, and the people are read a hundred at a time.
  const { requests } = world.cloud.cosmos.counters.of({ operation: 'batch' });
  expect(requests).toBeLessThanOrEqual(Math.ceil((administrators + 2) / 90));
  expect(world.cloud.cosmos.counters.of({ operation: 'read' }).requests).toBeLessThanOrEqual(8);
  expect(world.cloud.cosmos.counters.total.requests).toBeLessThanOrEqual(18 + administrators / 14);
});

test('broken off between two batches, each is told once, whoever has come or gone meanwhile', async () => {
  const { world, reminders, due } = await crowded(150);
  await world.cloud.advance({ to: after(due, 0, -1) });
  let batches = 0;
  world.cloud.cosmos.faults.onRequest = ({ operation }) => {
    if (operation !== 'batch') return undefined;
    batches += 1;
    return batches > 1 ? { before: 503 } : undefined;
  };
  await world.cloud.advance({ duration: 'PT21S' });
  const before = reminders();
  expect(before.length).toBeGreaterThan(50);
  expect(before.length).toBeLessThan(150);
  world.cloud.cosmos.faults.clear();
  const gone = `/api/v1/users/${world.documents('user')[0]?.['entityId'] as string}`;
  expect((await world.call(admin, 'DELETE', gone)).status).toBe(204);
  await world.cloud.advance({ duration: 'PT10M' });
  const told = reminders();
  expect(told).toHaveLength(150);
  expect(new Set(told).size).toBe(150);
});

test('whoever got a role when the list was full has it, and loses it, as everybody', async () => {
  const world = await aWorld();
  await addAdministrators(world, 51);
  const last = { tenantId: northbeam.partnerId, userId: crowdId(50), wids: [] };
  const rolesNow = async () => (await world.call(last, 'GET', '/api/v1/me')).body['roles'];
  expect(await rolesNow()).toEqual(['mpnPartnerAdmin', 'user']);
  const path = (at: number) => `/api/v1/users/${crowdId(at)}`;
  const shown = (await world.call(last, 'GET', path(50))).body;
  expect(shown['roles']).toEqual(['mpnPartnerAdmin']);
  const person = { email: 'one-more@northbeam.example', displayName: 'One more' };
  const more = { ...person, id: crowdId(99), roles: ['mpnPartnerAdmin'] };
  expect((await world.call(admin, 'POST', '/api/v1/users', more)).status).toBe(201);
  for (let at = 0; at < 50; at += 1)
    expect((await world.call(admin, 'DELETE', path(at))).status).toBe(204);
  expect((await world.call(admin, 'PATCH', path(50), { roles: [] })).status).toBe(200);
  expect(await rolesNow()).toEqual(['user']);
  expect((await world.call(admin, 'DELETE', path(99))).body['code']).toBe('LastAdmin');
  const wanted = { roles: ['adminAgent'], acknowledgeLastAdmin: true };
  expect((await world.call(admin, 'PATCH', path(99), wanted)).status).toBe(200);
  expect((await world.call(admin, 'DELETE', path(99))).status).toBe(204);
  expect(world.documents('partner')[0]).not.toHaveProperty('further');
});

test('merged into the right id, whoever got their role when the list was full keeps it', async () => {
  const world = await aWorld();
  await addAdministrators(world, 52);
  const further = () => world.documents('partner')[0]?.['further'];
  expect(further()).toEqual({ people: 2, admins: 2 });
  const roles = ['mpnPartnerAdmin'];
  const merge = async (at: number, into: string) =>
    world.call(admin, 'POST', `/api/v1/users/${crowdId(at)}/merge`, { into });
  // Into somebody new, then into a person who has the role: one of two is counted.
  expect(await merge(51, crowdId(90))).toMatchObject({ status: 200, body: { roles } });
  expect(further()).toEqual({ people: 2, admins: 2 });
  expect(await merge(50, crowdId(90))).toMatchObject({ status: 200, body: { roles } });
  expect(further()).toEqual({ people: 1, admins: 1 });
  expect((await world.call(admin, 'GET', `/api/v1/users/${crowdId(90)}`)).body['roles']).toEqual(
    roles,
  );
});
